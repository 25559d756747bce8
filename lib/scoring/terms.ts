import type { IndicatorKind } from "@/lib/indicators";
import type { AppliesWhen, Condition } from "./condition";
import type { IndexScope } from "./facts";

/** The parts of `PlanTerms` the engine reads; plans stand above scoring and fit these shapes. */
export type IndicatorTerms = {
  id: string;
  name: string;
  kind: IndicatorKind;
  unit: string;
  countedThing: string | null;
  direction: "up" | "down";
  combine: "sum" | "last" | "average" | "every";
  mayNotApply: boolean;
  appliesWhen?: AppliesWhen | undefined;
};
export type RankBy =
  | { kind: "index"; index: string; scope: IndexScope }
  | { kind: "indicator"; indicatorId: string }
  | { kind: "direct-worker" };
export type TierTerms = { id: string; condition: Condition; ranking: { by: RankBy[] } | null };
export type QuotaTerms =
  | { kind: "number"; most: number }
  | { kind: "share"; percent: string; of?: "eligible" | "registered" | undefined };
/** A limit and where it counts: in each block, in each unit, or over the whole campaign. */
export type QuotaScope = { per: "block" | "campaign" | "unit"; limit: QuotaTerms };
/** One limit, or several that must all hold; null for none. */
export type Quotas = QuotaScope | readonly QuotaScope[] | null;
export type EvaluationTerms = { indicators: IndicatorTerms[]; tiers: { id: string; name: string }[] };
