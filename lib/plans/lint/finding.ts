/** Everything the linter can object to; each has one sentence (`text`) and one failing and one passing example. */
export const planFindingCodes = [
  "period-ends-before-start",
  "odd-period-end",
  "starts-before-issue",
  "title-period-differs",
  "deadline-contradiction",
  "deadline-before-publication",
  "deadline-phrase-differs",
  "deadlines-out-of-order",
  "registration-after-period",
  "registration-without-deadline",
  "unknown-event",
  "task-ends-before-start",
  "task-outside-period",
  "impossible-date",
  "basis-after-issue",
  "missing-participants",
  "missing-contents",
  "missing-criteria",
  "missing-awards",
  "missing-objective",
  "missing-measures",
  "missing-inspection",
  "missing-publicity",
  "missing-summing-up",
  "duplicate-id",
  "duplicate-code",
  "unknown-clause",
  "unknown-indicator",
  "unknown-tier",
  "broken-numbering",
  "target-phrase-differs",
  "vague-threshold",
  "target-against-direction",
  "target-impossible",
  "target-always",
  "ratio-without-parts",
  "indicator-without-period",
  "reporting-not-stated",
  "at-least-too-many",
  "condition-impossible",
  "conditions-contradict",
  "condition-always",
  "condition-indicator-differs",
  "unknown-index",
  "unknown-grade",
  "national-index-gate",
  "index-not-for-every-unit",
  "registration-not-offered",
  "leader-without-unit-gate",
  "unit-tier-is-individual",
  "unit-tier-other-round",
  "award-class-mismatch",
  "award-level-mismatch",
  "award-subject-mismatch",
  "award-beyond-issuer",
  "quota-zero",
  "quota-over-all",
  "quota-never-cuts",
  "quota-without-ranking",
  "tier-without-audience",
  "dossier-part-missing",
  "basis-expired",
  "basis-not-yet-in-force",
  "retired-term",
  "launch-authority",
  "signature-against-power",
  "signature-deputy",
  "inherits-without-parent",
  "inherited-part-empty",
  "loosens-parent",
  "deadline-after-parent",
  "period-outside-parent",
] as const;
export type PlanFindingCode = (typeof planFindingCodes)[number];

/** The rule a finding rests on: where it is written, and whether somebody has read it there. */
export type Basis = { source: string; verified: boolean };

/** One objection to a plan. An error blocks publishing; a warning passes once its author accepts it. */
export type PlanFinding = {
  level: "error" | "warning";
  code: PlanFindingCode;
  /** Where in the terms: "milestones.2", "period.through". */
  path: string;
  partId: string | null;
  clauseId: string | null;
  /** The words of the plan it is about; null where the fault is that something is not there. */
  quote: string | null;
  /** Null where the plan contradicts itself and no rule of law is needed to see it. */
  basis: Basis | null;
  params: Record<string, string>;
};

type Details = Partial<Pick<PlanFinding, "partId" | "clauseId" | "quote" | "basis" | "params">>;
const finding =
  (level: PlanFinding["level"]) =>
  (code: PlanFindingCode, path: string, details: Details = {}): PlanFinding => ({
    level,
    code,
    path,
    partId: null,
    clauseId: null,
    quote: null,
    basis: null,
    params: {},
    ...details,
  });
export const error = finding("error");
export const warning = finding("warning");

/** Where a part of a plan stands, for the findings about it. */
export const at = ({ id, clauseId }: { id: string; clauseId?: string | undefined }) => ({
  partId: id,
  clauseId: clauseId ?? null,
});

/** The same objection has the same key, so that an accepted warning stays accepted while nothing changes. */
export function findingKey({ code, path, partId, params }: PlanFinding): string {
  const said = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return [code, partId ?? path, ...said.map(([name, value]) => `${name}=${value}`)].join("|");
}
