import type { Comparator, Condition, MoverRule, PeriodCombination } from "./condition";
import type { IndexScope, Outcome } from "./facts";

/** The answer for one subject and one award tier, and everything needed to say why. */
export type Verdict = {
  engineVersion: string;
  tierId: string;
  subjectId: string;
  blockCode: string | null;
  outcome: Outcome;
  /** `dự kiến`: the answer rests on a value nobody has recognised or verified yet. */
  isProvisional: boolean;
  counts: ClauseCounts;
  /** One per `tier.ranking.by`, in that order; larger is better; null where the value is missing. */
  rankKeys: (Fraction | null)[];
  explanation: Explanation;
};

/** Leaves of the explanation by answer; `total` leaves out what does not apply. */
export type ClauseCounts = {
  met: number;
  notMet: number;
  notApplicable: number;
  missing: number;
  judgement: number;
  total: number;
};

/** An exact ratio of two whole numbers written as text; the denominator is positive. */
export type Fraction = { numerator: string; denominator: string };

export type ExactValue =
  | { kind: "decimal"; decimal: string; unit: string }
  /** Unit "%" means numerator × 100 / denominator; nothing is rounded. */
  | ({ kind: "fraction"; unit: string } & Fraction)
  | { kind: "grade"; code: string; name: string };

/** How far a failing value is from its threshold. */
export type Gap =
  /** `isStrict`: the value stands exactly on a threshold it had to pass. */
  | { kind: "points"; amount: Fraction; unit: string; direction: "more" | "fewer"; isStrict: boolean }
  /**
   * In units of work: how many cases more (or fewer) in the numerator if the denominator stays, and
   * how many if they are new cases counted in both; null where no number of them would do.
   */
  | {
      kind: "cases";
      points: Fraction;
      direction: "more" | "fewer";
      sameTotal: string | null;
      newCases: string | null;
      /** The denominator as it stands, and what is counted in it. */
      total: string;
      thing: string | null;
    }
  | { kind: "grades"; steps: number };

export type Source = {
  type:
    | "index-result"
    | "filing-value"
    | "filing"
    | "registration"
    | "judgement"
    | "attribute"
    | "hold"
    | "unit-verdict";
  id: string;
  /** Number of the document it rests on, and its day. */
  document: string | null;
  documentDate: string | null;
  /** Name of the reporting period, or the year. */
  period: string | null;
  by: string | null;
  at: string | null;
  /** What this source says by itself, e.g. the quarter's 50/100. */
  value: ExactValue | null;
  evidence: { id: string; name: string; page: string | null }[];
};

/** What the engine understood the clause to say. */
export type Reading =
  | {
      kind: "index-value";
      index: string;
      scope: IndexScope;
      year: number;
      comparator: Comparator;
      threshold: string;
      unit: string;
    }
  | {
      kind: "index-grade";
      index: string;
      scope: IndexScope;
      year: number;
      atLeast: string;
      atLeastName: string;
    }
  | {
      kind: "indicator";
      indicatorId: string;
      name: string;
      comparator: Comparator;
      threshold: string;
      unit: string;
      thing: string | null;
      combine: PeriodCombination;
    }
  | { kind: "registration-accepted" }
  | { kind: "filings-complete"; onTime: boolean }
  | { kind: "judgement"; question: string }
  | { kind: "no-open-hold" }
  | { kind: "unit-meets"; tierId: string; tierName: string; movers: MoverRule }
  | { kind: "streak"; years: number }
  | { kind: "all" }
  | { kind: "any" }
  | { kind: "at-least"; count: number }
  | { kind: "not" };

export const reasons = [
  "value-meets",
  "value-fails",
  "exempt",
  "outside-clause",
  "applicability-unknown",
  "value-not-published",
  "only-other-scope",
  "predecessor-only",
  "scale-missing",
  "grade-not-in-scale",
  "value-unreadable",
  "indicator-unknown",
  "none-arose",
  "cell-not-applicable",
  "not-applicable-not-allowed",
  "period-missing",
  "no-period",
  "registered",
  "registration-pending",
  "not-registered",
  "registration-rejected",
  "filings-complete",
  "filing-missing",
  "filing-late",
  "filing-pending",
  "not-judged",
  "one-reading",
  "readings-differ",
  "judged",
  "no-hold",
  "open-hold",
  "unit-meets",
  "unit-fails",
  "unit-open",
  "unit-unknown",
  "led-unit-fails",
  "units-disagree",
  "year-missing",
  "year-not-applicable",
  "parts-meet",
  "part-fails",
  "part-missing",
  "part-to-judge",
  "nothing-applies",
  "too-few-apply",
] as const;
/** Why a node has its answer; `text.ts` has a sentence for each. */
export type Reason = (typeof reasons)[number];

/** What a reader must know beside the answer. */
export type Note =
  | "derived-value"
  | "adjusted-by-verifier"
  | "unrecognised-value"
  | "unverified-figure"
  | "cumulative-period";

/** One node of the tree clause → reading → value → source → answer, as data for page, print and API alike. */
export type Explanation = {
  conditionId: string;
  clauseId: string | null;
  kind: Condition["kind"];
  /** Set below a streak: the year this node speaks about. */
  year: number | null;
  reading: Reading;
  outcome: Outcome;
  isProvisional: boolean;
  reason: Reason;
  notes: Note[];
  value: ExactValue | null;
  gap: Gap | null;
  sources: Source[];
  children: Explanation[];
};
