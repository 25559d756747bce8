import type { PhraseKind, PlanIndicator } from "@/lib/plans";
import type { Comparator } from "@/lib/scoring";

/** The comparisons as plans phrase them. */
export const comparisonText: Record<Comparator, string> = {
  ">": "trên …",
  ">=": "từ … trở lên, tối thiểu …",
  "<": "dưới …",
  "<=": "không quá …",
  "=": "bằng …, không phát sinh (= 0)",
};
const kindText: Record<PhraseKind, string> = {
  ...comparisonText,
  "=": "bằng …",
  "none-arises": "không phát sinh",
  reduction: "giảm tối thiểu … so với …",
  grade: "từ loại … trở lên",
  worded: "không có con số: “tỷ lệ thấp”, “tiêu biểu, xuất sắc”",
};
const order: PhraseKind[] = [">", ">=", "<", "<=", "none-arises", "=", "reduction", "grade", "worded"];
export const phraseKinds = order.map((kind) => ({ kind, label: kindText[kind] }));

type Standard = Pick<PlanIndicator, "kind" | "unit" | "target" | "standard" | "baseline">;

/** How an indicator's standard is worded now; null for what is only tracked. */
export function kindOf({ kind, target, standard }: Standard): PhraseKind | null {
  if (standard) return standard.kind;
  if (!target) return null;
  if (kind === "reduction") return "reduction";
  return target.comparator === "=" && target.value === "0" ? "none-arises" : target.comparator;
}

export const phraseOf = ({ target, standard }: Standard): string => standard?.phrase ?? target?.phrase ?? "";

/** The fields of an indicator that change with the way its standard is worded; what is written already stays. */
export function worded(
  indicator: Standard,
  kind: PhraseKind | null,
  phrase: string,
  value: string | null,
  grade: { index: string; atLeast: string },
): Standard {
  const { target, unit } = indicator;
  const kept = value ?? (kind === "none-arises" ? "0" : (target?.value ?? ""));
  // What was a reduction is counted as a rate again.
  const plain = indicator.kind === "reduction" ? "ratio" : indicator.kind;
  const without = { kind: plain, unit, target: null, standard: undefined, baseline: undefined };
  switch (kind) {
    case null:
      return without;
    case "grade":
      return { ...without, standard: { kind, scope: "internal", phrase, ...grade } };
    case "worded":
      return { ...without, standard: { kind, phrase } };
    case "reduction":
      return {
        kind,
        unit: "%",
        standard: undefined,
        baseline: indicator.baseline ?? { period: "", source: "" },
        target: { comparator: ">=", value: kept, phrase },
      };
    case "none-arises":
      return { ...without, target: { comparator: "=", value: "0", phrase } };
    default:
      return { ...without, target: { comparator: kind, value: kept, phrase } };
  }
}
