export const planFindingCodes = [
  "period-ends-before-start",
  "odd-period-end",
  "starts-before-issue",
  "deadline-contradiction",
  "deadline-before-publication",
  "deadline-phrase-differs",
  "registration-without-deadline",
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
  "unknown-clause",
  "unknown-indicator",
  "unknown-tier",
  "unit-tier-is-individual",
  "at-least-too-many",
  "award-class-mismatch",
  "award-level-mismatch",
  "target-phrase-differs",
  "ratio-without-parts",
  "leader-without-unit-gate",
  "inherits-without-parent",
  "inherited-part-empty",
  "loosens-parent",
  "basis-expired",
] as const;
export type PlanFindingCode = (typeof planFindingCodes)[number];

/** One objection to a plan. An error blocks publishing; a warning passes once its author accepts it. */
export type PlanFinding = {
  level: "error" | "warning";
  code: PlanFindingCode;
  /** Where in the terms: "milestones.2", "period.through". */
  path: string;
  partId: string | null;
  clauseId: string | null;
  params: Record<string, string>;
};

/** The same objection has the same key, so that an accepted warning stays accepted while nothing changes. */
export function findingKey({ code, path, partId, params }: PlanFinding): string {
  const said = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return [code, partId ?? path, ...said.map(([name, value]) => `${name}=${value}`)].join("|");
}
