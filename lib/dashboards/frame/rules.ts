import { type Day, dayOf } from "@/lib/calendar";
import { currentRound } from "@/lib/campaigns/hub/rules";
import { indicatorsOf, isInvited } from "@/lib/filings/sheet/rules";
import { conditionsOf } from "@/lib/plans";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Comparator } from "@/lib/scoring";
import type { RoundKind, RoundStatus, UnitKind } from "@/prisma/generated/enums";
import type { BoardFilter } from "../schema";

export type FramePeriod = { id: string; code: string; name: string; opensOn: Day; dueOn: Day; endsOn: Day };
export type FrameRound = {
  id: string;
  code: string;
  title: string;
  kind: RoundKind;
  status: RoundStatus;
  year: number;
  startsOn: Day;
  endsOn: Day;
  campaignId: string;
  campaignSlug: string;
  campaignTitle: string;
  ownerUnitId: string;
  periods: FramePeriod[];
};
/** Of the round's pinned terms what boards read. */
export type FrameTerms = Pick<PlanTerms, "scope" | "audiences" | "indicators" | "tiers" | "registration">;
export type FrameUnit = {
  unitId: string;
  code: string;
  shortName: string;
  kind: UnitKind;
  path: string;
  block: { code: string; name: string } | null;
  attributes: Record<string, boolean>;
};

/** The word that asks for every period instead of the current one. */
export const allPeriods = "tat-ca";

/** The round a board looks at: what was asked for, else the running year of the newest campaign. */
export function chosenRound(
  rounds: readonly FrameRound[],
  filter: BoardFilter,
  now: Date,
): FrameRound | null {
  const inCampaign = rounds.filter(({ campaignSlug }) => campaignSlug === filter.campaign);
  const choices = inCampaign.length > 0 ? inCampaign : rounds;
  const asked = choices.find(({ code }) => code === filter.round);
  return asked ?? currentRound(choices, now);
}

/** The period a board looks at: what was asked for, else the latest that has opened; null for all of them. */
export function chosenPeriod(
  periods: readonly FramePeriod[],
  { period }: Pick<BoardFilter, "period">,
  now: Date,
): FramePeriod | null {
  if (period === allPeriods) return null;
  const today = dayOf(now);
  return (
    periods.find(({ code }) => code === period) ??
    periods.findLast(({ opensOn }) => opensOn <= today) ??
    periods[0] ??
    null
  );
}

/** The day on which units are looked at: the end of the period or round, or today while it runs. */
export function standingDay(round: { endsOn: Day }, period: { endsOn: Day } | null, now: Date): Day {
  const [first = dayOf(now)] = [dayOf(now), (period ?? round).endsOn].sort();
  return first;
}

/** The units that owe figures, each with the indicators it reports, in the order given. */
export function reportingUnits<U extends FrameUnit>(
  units: readonly U[],
  terms: Pick<FrameTerms, "scope" | "audiences" | "indicators">,
  ownerUnitId: string,
): (U & { indicatorIds: readonly string[] })[] {
  const all = terms.indicators.map(({ id }) => id);
  const isSame = terms.indicators.every(({ appliesWhen }) => !appliesWhen);
  const asked = (unit: U) =>
    indicatorsOf(terms, { ...unit, blockCode: unit.block?.code ?? null }).map(({ id }) => id);
  return units
    .filter((unit) => isInvited(terms, unit, ownerUnitId))
    .map((unit) => ({ ...unit, indicatorIds: isSame ? all : asked(unit) }))
    .filter(({ indicatorIds }) => indicatorIds.length > 0);
}

/** The blocks units stand in, each once, in the order of the units. */
export const blocksOf = (units: readonly FrameUnit[]) => [
  ...new Map(units.flatMap(({ block }) => (block ? [[block.code, block] as const] : []))).values(),
];

export type IndexThreshold = { index: string; comparator: Comparator; value: string };

/** The indices the plan's conditions look at, in the plan's order, with the value each is held to, where it is one. */
export function indexThresholds(terms: Pick<FrameTerms, "tiers">): Map<string, IndexThreshold | null> {
  const found = new Map<string, IndexThreshold | null>();
  for (const { condition } of conditionsOf(terms)) {
    const leaf = condition.kind === "streak" ? condition.condition : condition;
    if (leaf.kind === "index-grade" && !found.has(leaf.index)) found.set(leaf.index, null);
    if (leaf.kind === "index-value" && !found.get(leaf.index))
      found.set(leaf.index, { index: leaf.index, comparator: leaf.comparator, value: leaf.value });
  }
  return found;
}
