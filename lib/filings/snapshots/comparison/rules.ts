import { compare, parseDecimal } from "@/lib/indicators";
import type { Figures } from "../../sheet/rules";
import { isBlank } from "../../sheet/rules";
import { isRate } from "../../templates/rules";
import type { SnapshotValue } from "../queries";

const sameAmount = (a: string | null, b: string | null) => {
  const [one, other] = [parseDecimal(a), parseDecimal(b)];
  return one && other ? compare(one, other) === 0 : one === other;
};

/** What a snapshot would put into a line of this kind: parts for a rate, the amount for everything else; null when it has none of them. */
export function figuresFrom(
  { numerator, denominator, amount }: Pick<SnapshotValue, "numerator" | "denominator" | "amount">,
  indicator: { kind: Parameters<typeof isRate>[0]["kind"] },
): Figures | null {
  if (isRate(indicator))
    return numerator === null || denominator === null
      ? null
      : { state: "REPORTED", numerator, denominator, amount: null };
  return amount === null ? null : { state: "REPORTED", numerator: null, denominator: null, amount };
}

export type Agreement = "blank" | "same" | "differs" | "unusable";

/** How a unit's line stands beside what another system says. */
export function agreementOf(line: Figures, snapshot: Figures | null): Agreement {
  if (!snapshot) return "unusable";
  if (isBlank(line)) return "blank";
  const isSame =
    line.state === "REPORTED" &&
    (["numerator", "denominator", "amount"] as const).every((field) =>
      sameAmount(line[field], snapshot[field]),
    );
  return isSame ? "same" : "differs";
}
