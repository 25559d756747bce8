import type { Cell, IndicatorKind } from "./combine";
import type { Comparator } from "./exact";

export type CheckedIndicator = {
  id: string;
  /** "K04" of the shared catalogue, or the plan's own. */
  code: string;
  kind: IndicatorKind;
  unit: string;
  decimals: number;
  numerator: string | null;
  denominator: string | null;
  combine: "sum" | "last" | "average" | "every";
  evidence: "required" | "optional";
  mayNotApply: boolean;
  target: { comparator: Comparator; value: string } | null;
};

/** One line of a filing, and the same indicator in earlier periods of the round, oldest first. */
export type FilingLine = {
  indicator: CheckedIndicator;
  cell: Cell & { isCumulative: boolean };
  evidenceCount: number;
  /** Files of the line the virus scanner has shut since they were attached, by name. */
  infectedFiles?: readonly string[];
  explanation: string | null;
  earlier: Cell[];
};

export const findingCodes = [
  "not-entered",
  "numerator-missing",
  "denominator-missing",
  "number-missing",
  "not-a-number",
  "negative",
  "fraction-of-case",
  "numerator-above-denominator",
  "zero-base",
  "yes-or-no-only",
  "figures-beside-none-arose",
  "not-applicable-not-allowed",
  "cumulative-lower",
  "denominators-disagree",
  "reason-missing",
  "jump",
  "at-threshold",
  "evidence-missing",
  "evidence-infected",
  "parts-disagree",
  "parts-above-total",
  "parts-not-total",
  "cumulative-below-parts",
  "volume-jump",
  "below-children",
  "differs-from-source",
] as const;
export type FindingCode = (typeof findingCodes)[number];
export type FindingField = "state" | "numerator" | "denominator" | "number" | "evidence" | "explanation";

export type Finding = {
  /** An error blocks; a warning passes once the line is explained. */
  level: "error" | "warning";
  code: FindingCode;
  indicatorId: string;
  field: FindingField;
  /** Amounts as decimal text, ids and typed text, for the sentence. */
  params: Record<string, string>;
  isExplained: boolean;
};

/** One finding about these very figures: once they change it is another, and an old explanation no longer fits. */
export const findingKey = ({ code, indicatorId, field, params }: Finding): string => {
  const figures = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return [code, indicatorId, field, ...figures.map(([name, value]) => `${name}=${value}`)].join("|");
};
