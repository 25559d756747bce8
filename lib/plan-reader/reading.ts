/** The words a proposal rests on: `quote` is exactly `text.slice(start, end)` of the text as given (UTF-16). */
export type Span = { quote: string; start: number; end: number };
/** A proposal: where it stands, and how sure the reader is of it, from 0 to 1. */
export type Found = Span & { confidence: number };
export type Scalar<T = string> = Found & { value: T };

export type Comparator = ">" | ">=" | "<" | "<=" | "=";
export type Bound = "before" | "until_end_of" | "at_latest";
export type AppliesTo = "collective" | "individual" | "locality";
export type ParentRelation = "can_cu" | "thuc_hien" | "mentioned";

/** Dates everywhere are ISO and only as precise as the text: 2021, 2017-01, 2022-03-31, --04-30, 2022-Q4. */
export type ParentPlan = Found & {
  number: string;
  date: string | null;
  issuer: string | null;
  relation: ParentRelation;
};
export type AudienceFound = Found & { kind: "collective" | "individual"; description: string };
export type TargetFound = Found & {
  indicator: string;
  /** Null, with `value`, where the clause has no number to hold anybody to (`soft`). */
  comparator: Comparator | null;
  value: number | null;
  /** The upper end of "từ 95 đến 100%". */
  valueMax: number | null;
  unit: string | null;
  direction: "up" | "down";
  appliesTo: AppliesTo | null;
  deadline: string | null;
  soft: boolean;
};
export type AwardConditionFound = Found & {
  award: string | null;
  indicator: string;
  comparator: Comparator;
  value: number | null;
  unit: string | null;
  /** "Tốt" of "từ loại Tốt trở lên". */
  grade: string | null;
  /** The bodies it is limited to, in the text's words; null where it holds for all. */
  scope: string | null;
  appliesTo: AppliesTo | null;
};
/** Of conditions with the same `list` one is enough; those with the same `item` must hold together. Offsets into the text. */
export type ListedCondition = AwardConditionFound & {
  alternative: { list: number; item: number | null } | null;
};
export type RegistrationDeadline = Found & { value: string; bound: Bound };
export type DossierDeadline = Found & {
  kind: "absolute" | "recurring" | "relative";
  /** A date; for a relative deadline the number of days. */
  value: string | number;
  bound: Bound;
  /** What a relative deadline counts from, in the text's words. */
  event: string | null;
  dayKind: "calendar" | "working" | null;
  /** 1 for "15/01 năm sau". */
  yearOffset: number | null;
  scope: string | null;
};
export type AwardLevel = "central" | "province" | "department" | "district" | "commune" | "unit";
export type AwardFound = Found & {
  type: string;
  level: AwardLevel | null;
  quotaCollective: number | null;
  quotaIndividual: number | null;
  quotaText: string | null;
};
export type SloganFound = Found & { name: string; items: string[] };
export type TaskFound = Found & {
  description: string;
  owner: string | null;
  due: string | null;
  /** `from`: the day the task starts, as reform plans give each level its own. */
  dueBound: Bound | "from" | null;
};
export type ReaderWarning = {
  code: string;
  message: string;
  quote: string | null;
  start: number | null;
  end: number | null;
};

/** What a text says, as proposals; what it does not say is null or an empty list. */
export type PlanReading = {
  isCampaign: boolean;
  /** `value` is a sentence; the quote is the phrase that decided. */
  isCampaignReason: Scalar | null;
  documentNumber: Scalar | null;
  issueDate: Scalar | null;
  issuingBody: Scalar | null;
  title: Scalar | null;
  theme: Scalar | null;
  periodStart: Scalar | null;
  periodEnd: Scalar | null;
  parentPlans: ParentPlan[];
  audiences: AudienceFound[];
  targets: TargetFound[];
  awardConditions: ListedCondition[];
  registrationDeadlines: RegistrationDeadline[];
  registrationRecipient: Scalar | null;
  dossierDeadlines: DossierDeadline[];
  dossierRecipient: Scalar | null;
  awards: AwardFound[];
  slogans: SloganFound[];
  responsibleAgency: Scalar | null;
  tasks: TaskFound[];
  warnings: ReaderWarning[];
};
