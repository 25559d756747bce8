import type { Day } from "@/lib/calendar";
import type { PlanIndicator, PlanTerms } from "@/lib/plans/terms";
import type { RoundKind } from "@/prisma/generated/enums";

/** Of a round's pinned terms what says who takes part, by when and with which indicators: plans are long. */
export type SlimTerms = Pick<PlanTerms, "scope" | "audiences" | "milestones" | "clauses" | "registration"> & {
  indicators: Pick<PlanIndicator, "id" | "appliesWhen">[];
};

export type OpenRound = {
  id: string;
  code: string;
  title: string;
  kind: RoundKind;
  startsOn: Day;
  endsOn: Day;
  openedAt: Date;
  campaignId: string;
  campaignTitle: string;
  ownerUnitId: string;
  terms: SlimTerms;
  /** Days of recorded events, by their names in the plan. */
  events: Record<string, Day>;
};
