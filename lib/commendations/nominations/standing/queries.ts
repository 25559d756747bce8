import "server-only";
import { type Day, dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import { type Again, againOf, type EarlierAward, type Period } from "../rules";

type Subject = { unitId: string; personId: string | null };

const inForce = (on: Day) => ({
  validFrom: { lte: toDateColumn(on) },
  OR: [{ validTo: null }, { validTo: { gt: toDateColumn(on) } }],
});

/**
 * The awards in force of these subjects and of the units they took over, with the achievement period
 * each decision wrote down.
 */
export async function listEarlierAwards(
  tx: Transaction,
  subjects: readonly Subject[],
): Promise<EarlierAward[]> {
  const people = subjects.flatMap(({ personId }) => personId ?? []);
  const units = subjects.flatMap(({ unitId, personId }) => (personId ? [] : unitId));
  const heirs = await listHeirs(tx, units);
  const rows = await tx.award.findMany({
    where: {
      status: { not: "REVOKED" },
      // A person who is not in the register is no award of the unit they work in.
      OR: [
        { personId: { in: people } },
        { subjectKind: "COLLECTIVE", unitId: { in: [...units, ...heirs.keys()] } },
      ],
    },
    orderBy: { id: "asc" },
    select: {
      unitId: true,
      unitName: true,
      personId: true,
      nominationId: true,
      awardCode: true,
      roundTitle: true,
      achievementFrom: true,
      achievementThrough: true,
      money: true,
      nomination: { select: { roundId: true, tierId: true } },
      decision: { select: { number: true, symbol: true, signedOn: true } },
    },
  });
  return rows.map(({ achievementFrom, achievementThrough, nomination, decision, money, ...award }) => ({
    ...award,
    heirs: (award.unitId && heirs.get(award.unitId)) || [],
    money: money.toString(),
    roundId: nomination?.roundId ?? null,
    tierId: nomination?.tierId ?? null,
    period: { from: fromDateColumn(achievementFrom), through: fromDateColumn(achievementThrough) },
    decision: `${decision.number}/${decision.symbol}`,
    signedOn: decision.signedOn && fromDateColumn(decision.signedOn),
  }));
}

/** The units that these ones came from through any number of successions, each with those of them it became. */
async function listHeirs(tx: Transaction, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ fromUnitId: string; heirs: string[] }[]>`
    with recursive line as (
      select s."fromUnitId", s."toUnitId" as "heir" from "OrgUnitSuccession" s
        where s."toUnitId" = any(${[...unitIds]}::text[]) and s."fromUnitId" <> s."toUnitId"
      union
      select s."fromUnitId", l."heir" from line l
        join "OrgUnitSuccession" s on s."toUnitId" = l."fromUnitId" and s."fromUnitId" <> s."toUnitId"
    )
    select "fromUnitId", array_agg("heir" order by "heir") as "heirs" from line group by 1`;
  return new Map(rows.map(({ fromUnitId, heirs }) => [fromUnitId, heirs]));
}

/** Which of these units exist on a day. */
export async function listExistingUnits(tx: Transaction, unitIds: readonly string[], on: Day) {
  const rows = await tx.orgUnitVersion.findMany({
    where: { unitId: { in: [...unitIds] }, ...inForce(on) },
    select: { unitId: true },
  });
  return new Set(rows.map(({ unitId }) => unitId));
}

/** Each person's post on a day: what the decision prints beside the name. */
export async function listPosts(tx: Transaction, personIds: readonly string[], on: Day) {
  const rows = await tx.personPosting.findMany({
    where: { personId: { in: [...personIds] }, ...inForce(on) },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
    select: { personId: true, post: true },
  });
  return new Map(rows.map(({ personId, post }) => [personId, post]));
}

/** The subjects of a round whose consideration is put off: persons and units, by id. */
export async function listHeldSubjects(tx: Transaction, roundId: string): Promise<Set<string>> {
  const rows = await tx.hold.findMany({
    where: { roundId, liftedAt: null },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** How soon the plan of a round lets the award of each of its tiers be given again. */
export async function findAgain(tx: Transaction, roundId: string): Promise<(tierId: string) => Again | null> {
  const round = await tx.round.findUnique({ where: { id: roundId }, select: { terms: true } });
  return (tierId) => round && againOf(round.terms as PlanTerms, tierId);
}

/** The period a round's achievements belong to. */
export const periodOf = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): Period => ({
  from: fromDateColumn(startsOn),
  through: fromDateColumn(endsOn),
});

/** The day on which posts are read: the round's last, or today while it runs. */
export const postDay = ({ endsOn }: { endsOn: Date }, now: Date): Day =>
  [fromDateColumn(endsOn), dayOf(now)].sort()[0] as Day;
