import "server-only";
import { addDays, type Day, dayOf, fromDateColumn, startOfDay } from "@/lib/calendar";
import { findRoundWindow } from "@/lib/campaigns/queries";
import { invitedUnits, roundKindOf } from "@/lib/campaigns/rules";
import type { Transaction } from "@/lib/database";
import { listVerifiedCells } from "@/lib/filings/queries";
import type { Actor } from "@/lib/identity/actor";
import { listAttributesOn, listUnitsOn } from "@/lib/organizations/queries";
import { indexCodes } from "@/lib/plans";
import type { PlanTerms } from "@/lib/plans/terms";
import { listRegistrationFacts } from "@/lib/registrations/facts/queries";
import { indexStatusOf } from "./rules";

export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRoundForRun>>>;

/** The round as an evaluation sees it, with its pinned terms; null when it is not this province's. */
export async function findRoundForRun(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  roundId: string,
) {
  const round = await tx.round.findFirst({
    where: { id: roundId, provinceId },
    select: {
      id: true,
      provinceId: true,
      kind: true,
      code: true,
      title: true,
      year: true,
      startsOn: true,
      endsOn: true,
      status: true,
      terms: true,
      termsHash: true,
      planVersion: { select: { number: true } },
      campaign: { select: { id: true, title: true, ownerUnitId: true } },
    },
  });
  return round && { ...round, terms: round.terms as PlanTerms, roundKind: roundKindOf[round.kind] };
}

/** The day as of which units and people stand in a round: its last day, or today while it runs. */
export function standingDay(round: Pick<RoundRow, "endsOn">, now: Date): Day {
  const ends = fromDateColumn(round.endsOn);
  return startOfDay(ends) > now ? dayOf(now) : ends;
}

/**
 * Everything a round's facts are made of, in a fixed number of statements however many subjects there are; of one
 * unit alone where that is all one asks about.
 */
export async function gather(
  tx: Transaction,
  round: RoundRow,
  years: number,
  now: Date,
  unitId: string | null = null,
) {
  const frame = await gatherFrame(tx, round, years, now);
  const about = await gatherAbout(tx, round, { on: frame.on, years, unitIds: unitId ? [unitId] : null });
  return { ...frame, ...about, cells: await listVerifiedCells(tx, round.id, unitId) };
}
export type Gathered = Awaited<ReturnType<typeof gather>>;

/** What concerns a round as a whole, and who is judged in it. */
export async function gatherFrame(tx: Transaction, round: RoundRow, years: number, now: Date) {
  const { provinceId } = round;
  const on = standingDay(round, now);
  const units = await listUnitsOn(tx, provinceId, on);
  const window = await findRoundWindow(tx, round.id, "registration");
  return {
    on,
    units,
    invited: invitedUnits(units, round.terms, round.campaign.ownerUnitId),
    scales: await listScales(tx, provinceId, round, years),
    periods: await listPeriods(tx, round.id),
    registrations: await listRegistrationFacts(tx, round.id),
    registrationClosed: !!window?.closesAt && window.closesAt <= now,
    judgements: await listJudgements(tx, round.id),
    holds: await tx.hold.findMany({
      where: { roundId: round.id },
      select: { id: true, subjectId: true, liftedAt: true },
    }),
    now,
  };
}
export type Frame = Awaited<ReturnType<typeof gatherFrame>>;

type About = { on: Day; years: number; unitIds: readonly string[] | null };

/** What is on record about units, their figures apart: about these, or about all of the province. */
export async function gatherAbout(tx: Transaction, round: RoundRow, { on, years, unitIds }: About) {
  const { provinceId } = round;
  const those = unitIds && { in: [...unitIds] };
  const successions = await tx.orgUnitSuccession.findMany({
    where: { provinceId, toUnitId: those ?? { not: null } },
    select: { fromUnitId: true, toUnitId: true },
  });
  const holders = unitIds && [...unitIds, ...successions.map(({ fromUnitId }) => fromUnitId)];
  return {
    successions,
    attributes: await listAttributesOn(tx, provinceId, on, unitIds),
    indices: await listIndices(tx, round, { years, holders }),
    filings: await tx.filing.findMany({
      where: { current: true, period: { roundId: round.id }, ...(those ? { unitId: those } : {}) },
      select: { id: true, periodId: true, unitId: true, status: true, late: true, submittedAt: true },
    }),
  };
}

type Held = { years: number; holders: string[] | null };

async function listIndices(tx: Transaction, round: RoundRow, { years, holders }: Held) {
  const { provinceId } = round;
  const rows = await tx.indexResult.findMany({
    where: {
      provinceId,
      ...(holders ? { OR: [{ unitId: { in: holders } }, { scope: "NATIONAL" as const }] } : {}),
      year: { gt: round.year - years, lte: round.year },
      status: { not: "CORRECTED" },
      index: { code: { in: indexCodes(round.terms) } },
    },
    select: {
      id: true,
      scope: true,
      year: true,
      unitId: true,
      applicability: true,
      value: true,
      gradeCode: true,
      status: true,
      document: true,
      recognisedOn: true,
      basis: true,
      index: { select: { code: true } },
      unitVersion: { select: { name: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ index, unitVersion, scope, value, status, recognisedOn, ...row }) => ({
    ...row,
    index: index.code,
    scope: scope === "INTERNAL" ? ("internal" as const) : ("national" as const),
    value: value?.toString() ?? null,
    status: indexStatusOf[status],
    recognisedOn: recognisedOn && fromDateColumn(recognisedOn),
    holderName: unitVersion.name,
  }));
}

async function listScales(tx: Transaction, provinceId: string, round: RoundRow, years: number) {
  const rows = await tx.gradeScale.findMany({
    where: {
      provinceId,
      year: { gt: round.year - years, lte: round.year },
      index: { code: { in: indexCodes(round.terms) } },
    },
    select: {
      year: true,
      blockId: true,
      index: { select: { code: true } },
      bands: { orderBy: { rank: "desc" }, select: { code: true, name: true } },
    },
    orderBy: { id: "asc" },
  });
  const blocks = new Map(
    (await tx.emulationBlock.findMany({ where: { provinceId }, select: { id: true, code: true } })).map(
      ({ id, code }) => [id, code],
    ),
  );
  return rows.map(({ index, year, blockId, bands }) => ({
    index: index.code,
    year,
    blockCode: blockId && (blocks.get(blockId) ?? null),
    grades: bands,
  }));
}

async function listPeriods(tx: Transaction, roundId: string) {
  const rows = await tx.reportingPeriod.findMany({
    where: { roundId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      name: true,
      startsOn: true,
      endsOn: true,
      cumulative: true,
      dueOn: true,
      lock: { select: { id: true } },
    },
  });
  return rows.map(({ startsOn, endsOn, dueOn, lock, ...period }) => ({
    ...period,
    from: fromDateColumn(startsOn),
    through: fromDateColumn(endsOn),
    closesAt: startOfDay(addDays(fromDateColumn(dueOn), 1)),
    isLocked: lock !== null,
  }));
}

/** What people have answered in a round to clauses without a number, oldest first; about one subject where one is named. */
export async function listJudgements(tx: Transaction, roundId: string, subjectId?: string) {
  const rows = await tx.humanJudgement.findMany({
    where: { roundId, ...(subjectId === undefined ? {} : { subjectId }) },
    orderBy: [{ judgedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      conditionId: true,
      subjectId: true,
      outcome: true,
      reason: true,
      judgedById: true,
      judgedAt: true,
    },
  });
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ judgedById }) => judgedById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ judgedById, ...row }) => ({
    ...row,
    byId: judgedById,
    by: names.get(judgedById) ?? "",
  }));
}

/** The people a round judges, with every unit they served in during it. */
export async function listPeople(tx: Transaction, round: RoundRow, personIds: string[]) {
  const [from, through] = [round.startsOn, round.endsOn];
  const rows = await tx.person.findMany({
    where: { id: { in: personIds }, provinceId: round.provinceId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      fullName: true,
      postings: {
        where: { validFrom: { lte: through }, OR: [{ validTo: null }, { validTo: { gt: from } }] },
        orderBy: [{ validFrom: "asc" }, { id: "asc" }],
        select: {
          unitId: true,
          post: true,
          isUnitHead: true,
          isDirectWorker: true,
          validFrom: true,
          validTo: true,
        },
      },
    },
  });
  return rows.map(({ postings, ...person }) => ({
    ...person,
    postings: postings.map(({ validFrom, validTo, ...posting }) => ({
      ...posting,
      validFrom: fromDateColumn(validFrom),
      validTo: validTo && fromDateColumn(validTo),
    })),
  }));
}
export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number];

/** The rounds of the same campaign for the years before, nearest first: what a streak looks back at. */
export async function findEarlierRounds(tx: Transaction, round: RoundRow, years: number) {
  if (years <= 1) return [];
  const rows = await tx.round.findMany({
    where: {
      campaignId: round.campaign.id,
      kind: "ANNUAL",
      year: { gt: round.year - years, lt: round.year },
    },
    orderBy: { year: "desc" },
    select: { id: true },
  });
  const found = [];
  for (const { id } of rows) {
    const earlier = await findRoundForRun(tx, round, id);
    if (earlier) found.push(earlier);
  }
  return found;
}
