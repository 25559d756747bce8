import { indicatorCatalogue } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans/terms";

const catalogue = indicatorCatalogue("partly-fully");
type Target = NonNullable<PlanIndicator["target"]>;

function indicator(code: string, target: Target, given: Partial<PlanIndicator> = {}): PlanIndicator {
  const known = catalogue.find((entry) => entry.code === code);
  if (!known) throw new Error(`The catalogue has no indicator ${code}.`);
  const { name, kind, numerator, denominator, unit, countedThing, direction, mayNotApply } = known;
  return {
    id: code.toLowerCase(),
    code,
    name,
    kind,
    numerator,
    denominator,
    unit,
    countedThing,
    decimals: kind === "ratio" ? 2 : 0,
    direction,
    combine: "sum",
    evidence: "optional",
    mayNotApply,
    target,
    clauseId: "II.3",
    ...given,
  };
}
const atLeast = (value: string, phrase = `từ ${value}% trở lên`): Target => ({
  comparator: ">=",
  value,
  phrase,
});

export const indicators: PlanIndicator[] = [
  indicator("K04", atLeast("80"), { evidence: "required" }),
  indicator("K05", atLeast("50")),
  indicator("K06", atLeast("98"), { evidence: "required" }),
  // How many are overdue at the end of the period, so periods are not added up.
  indicator(
    "K07",
    { comparator: "=", value: "0", phrase: "không phát sinh hồ sơ quá hạn" },
    { combine: "last" },
  ),
  indicator("K10", atLeast("60")),
  indicator("K11", atLeast("90")),
  indicator("K12", atLeast("90")),
  indicator("K16", { comparator: "=", value: "100", phrase: "đạt 100%" }),
  indicator("K18", atLeast("95")),
  indicator("K19", atLeast("1", "ít nhất 01 sáng kiến"), { evidence: "required" }),
];
