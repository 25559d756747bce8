/**
 * What is known about one subject when it is judged. Plain JSON with decimals as text, so that the
 * facts of a run can be stored, hashed and replayed years later. Whoever gathers them lists what is
 * expected as well as what is there: an absent record never means "exempt".
 */
export type Facts = {
  subject: SubjectFacts;
  /** The round judged. `year` is the assessed year: its own for an annual round, the last for a stage. */
  round: { id: string; kind: "annual" | "stage" | "topic"; year: number };
  attributes: AttributeFact[];
  indices: IndexFact[];
  scales: GradeScaleFact[];
  /** One entry per reporting period of the round, filed or not: this is how a missing filing is seen. */
  filings: FilingFact[];
  cells: CellFact[];
  registration: RegistrationFact;
  judgements: JudgementFact[];
  holds: HoldFact[];
  /** For an individual: every unit version served in during the round. Empty for a collective. */
  units: ServedUnitFact[];
  /** The same kinds of facts for earlier years, looked at by `streak` only. */
  earlier: EarlierFacts[];
};

export type SubjectFacts = {
  id: string;
  kind: "collective" | "individual";
  name: string;
  unitId: string;
  unitVersionId: string;
  unitKind: string;
  blockCode: string | null;
  isDirectWorker: boolean;
  isUnitLeader: boolean;
};

/** "Subject to DDCI": an explicit dated record with a document. `holds: false` is as explicit as true. */
export type AttributeFact = {
  id: string;
  code: string;
  holds: boolean;
  document: string | null;
  documentDate: string | null;
};

export type IndexScope = "internal" | "national";
/**
 * A recognised or published value that names its document settles a verdict (DOMAIN §7 rule 19); a
 * corrected one has been replaced by a later record and no longer counts.
 */
export type IndexStatus = "draft" | "self-scored" | "appraised" | "recognised" | "published" | "corrected";

export type IndexFact = {
  id: string;
  index: string;
  scope: IndexScope;
  year: number;
  applicability: "applicable" | "exempt";
  /** Decimal text, "92.10"; null while nothing is published. */
  value: string | null;
  gradeCode: string | null;
  status: IndexStatus;
  /** The document of recognition or, for an exempt unit, of the exemption. */
  document: string | null;
  documentDate: string | null;
  basis: "measured" | "derived";
  /** Whose value it is: a predecessor's is shown, but only people may carry it over. */
  holder: "self" | "predecessor";
  holderName: string | null;
};

/** The bands of one index, year and block (null: every block), from lowest to highest. */
export type GradeScaleFact = {
  index: string;
  year: number;
  blockCode: string | null;
  grades: { code: string; name: string }[];
};

export type PeriodFact = {
  id: string;
  name: string;
  /** First and last day, `yyyy-MM-dd`. */
  from: string;
  through: string;
  /** 6 tháng and Năm of the MOHA calendar run from the start of the year and overlap what came before. */
  cumulative: boolean;
};

export type FilingFact = {
  period: PeriodFact;
  filingId: string | null;
  state: "none" | "draft" | "submitted" | "returned" | "confirmed";
  submittedAt: string | null;
  /** Handed in after the deadline. */
  isLate: boolean;
  /** The deadline has passed at the data moment of the run. */
  isDue: boolean;
  /** The period is closed for good: what is not there will not come. */
  isLocked: boolean;
};

export type CellState = "reported" | "none-arose" | "not-applicable" | "not-yet-known" | "missing";

export type CellFact = {
  /** A `PlanTerms.indicators` id. */
  indicatorId: string;
  periodId: string;
  state: CellState;
  /** The figures that count: the verifier's where they differ. Reductions: this period's over the base's. */
  numerator: string | null;
  denominator: string | null;
  number: string | null;
  isVerified: boolean;
  /** The verifier put another figure beside the unit's. */
  isAdjusted: boolean;
  filingId: string | null;
  valueId: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
  evidence: { id: string; name: string; page: string | null }[];
};

export type RegistrationFact = {
  id: string | null;
  status: "none" | "draft" | "submitted" | "returned" | "accepted" | "rejected";
  decidedBy: string | null;
  decidedAt: string | null;
  /** Nothing can be registered any more. */
  isClosed: boolean;
};

/** What people decided about a condition the engine left to them (`Cần Hội đồng xem xét`). */
export type JudgementFact = {
  id: string;
  conditionId: string;
  outcome: "met" | "not-met" | "not-applicable";
  by: string;
  /** Who that is, for clauses that two people read; facts frozen earlier do not say. */
  byId?: string | undefined;
  at: string;
  reason: string;
  document: string | null;
};

/** Why somebody is on hold is for few eyes only, so it is not among the facts. */
export type HoldFact = { id: string; isOpen: boolean };

export type ServedUnitFact = {
  unitVersionId: string;
  unitName: string;
  /** Whole months served there during the round. */
  months: number;
  isLast: boolean;
  /** The person heads this unit: it must meet the gate whatever the rule for movers (DOMAIN §7 rule 25). */
  isLedBySubject: boolean;
  verdicts: { id: string; tierId: string; outcome: Outcome; isProvisional: boolean }[];
};

export type EarlierFacts = Pick<
  Facts,
  "attributes" | "indices" | "scales" | "filings" | "cells" | "registration" | "judgements" | "units"
> & {
  year: number;
};

/** Đạt · Chưa đạt · Không áp dụng · Thiếu dữ liệu · Cần Hội đồng xem xét */
export type Outcome = "met" | "not-met" | "not-applicable" | "missing-data" | "needs-judgement";
