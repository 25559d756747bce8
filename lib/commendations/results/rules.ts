import type { AwardTier, PlanTerms } from "@/lib/plans/terms";
import type { ResultsContent } from "@/lib/publication/schema";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import type { ClauseLine } from "../nominations/clauses/text";

type Tier = ResultsContent["tiers"][number];

export type JudgedRow = {
  tierId: string;
  isCollective: boolean;
  code: string;
  name: string;
  blockCode: string;
  blockName: string;
  outcome: VerdictOutcome;
  provisional: boolean;
  rank: number | null;
  withinQuota: boolean | null;
  lines: readonly ClauseLine[];
};

const outcomes: readonly VerdictOutcome[] = [
  "MET",
  "NOT_MET",
  "NOT_APPLICABLE",
  "MISSING_DATA",
  "NEEDS_JUDGEMENT",
];
const storedOutcome: Record<ClauseLine["outcome"], VerdictOutcome> = {
  met: "MET",
  "not-met": "NOT_MET",
  "not-applicable": "NOT_APPLICABLE",
  "missing-data": "MISSING_DATA",
  "needs-judgement": "NEEDS_JUDGEMENT",
};

export const countOutcomes = (rows: readonly { outcome: VerdictOutcome }[]) =>
  outcomes
    .map((outcome) => ({ outcome, count: rows.filter((row) => row.outcome === outcome).length }))
    .filter(({ count }) => count > 0);

// Whether somebody's consideration is put off is nobody's business outside the few who decide it.
const isPublic = ({ kind }: ClauseLine) => kind !== "no-open-hold";

/** What the public reads of a tier: collectives by name and clause, individuals only counted. */
export function publicTier(tier: AwardTier, judged: readonly JudgedRow[]): Tier {
  const rows = judged.filter(({ tierId }) => tierId === tier.id);
  return {
    id: tier.id,
    name: tier.name,
    subject: tier.subject,
    counts: countOutcomes(rows),
    rows: rows
      .filter(({ isCollective }) => isCollective)
      .map(({ code, name, blockCode, blockName, outcome, rank, withinQuota, lines }) => ({
        code,
        name,
        blockCode,
        blockName,
        outcome,
        rank,
        withinQuota,
        clauses: lines.filter(isPublic).map(({ id, clauseId, asked, value, outcome: answer }) => ({
          id,
          label: clauseId ?? "",
          asked,
          value,
          outcome: storedOutcome[answer],
        })),
      })),
  };
}

/** The figures of each unit once: index values and verified figures behind the clauses of its first tier. */
export function publicFigures(judged: readonly JudgedRow[]): ResultsContent["figures"] {
  const seen = new Set<string>();
  return judged
    .filter(({ isCollective }) => isCollective)
    .flatMap(({ code, name, lines }) =>
      lines.flatMap(({ asked, value }) => {
        const key = `${code} ${asked}`;
        if (value === null || seen.has(key)) return [];
        seen.add(key);
        return [{ code, name, label: asked, value }];
      }),
    );
}

/** The indicators of the plan as the results page lists them. */
export const publicIndicators = (
  terms: Pick<PlanTerms, "indicators">,
  targetOf: (indicator: PlanTerms["indicators"][number]) => string | null,
) =>
  terms.indicators.map((indicator) => ({
    id: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    target: targetOf(indicator),
  }));
