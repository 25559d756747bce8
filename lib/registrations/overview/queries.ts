import "server-only";
import { type Day, dayOf } from "@/lib/calendar";
import { invitedUnits } from "@/lib/campaigns/rules";
import { instantOf, read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listUnitsOn, type UnitOnDay } from "@/lib/organizations/queries";
import { Prisma } from "@/prisma/generated/client";
import type { RegistrationStatus } from "@/prisma/generated/enums";
import { listItems } from "../items/queries";
import type { LineTotals } from "../lines/rules";
import { registrationsFor } from "../policy";
import type { LastReminder } from "../reminders/text";
import { listRegistrationRounds, type RegistrationRound } from "../rounds/queries";
import { byBlock, type OverviewUnit } from "./rules";

/**
 * Units × rounds of a campaign: where each registration stands and what it counts, by block, with
 * the units that have none. `code` is the round looked at closely. Null when there is none to see.
 */
export function findRegistrationOverview(
  actor: Actor,
  campaignId: string,
  code: string | null,
  now = new Date(),
) {
  return read(actor, async (tx) => {
    const found = await findRounds(tx, actor, campaignId, code);
    if (!found) return null;
    const { round, rounds } = found;
    const { cells, duplicates } = await listCells(tx, actor, campaignId, round.id);
    const invited = await listInvited(tx, actor, round, now);
    const mayDecide = reach(actor, "registration.decide") !== null;
    const rows = rowsOf(invited, cells, rounds);
    const at = rounds.findIndex(({ id }) => id === round.id);
    return {
      campaign: { id: round.campaign.id, title: round.campaign.title },
      rounds: rounds.map(({ id, code, title, kind, status }) => ({ id, code, title, kind, status })),
      at,
      round: {
        id: round.id,
        code: round.code,
        title: round.title,
        kind: round.kind,
        status: round.status,
      },
      deadline: round.window.deadline,
      closesAt: round.window.closesAt,
      blocks: byBlock(rows, at),
      units: rows,
      duplicates,
      reminders: mayDecide ? await listReminders(tx, round.id, now) : {},
      mayDecide,
    };
  });
}
export type RegistrationOverview = NonNullable<Awaited<ReturnType<typeof findRegistrationOverview>>>;

/** The overview with the sheets that were handed in, line by line; null when there is none to see. */
export async function findOverviewSheet(
  actor: Actor,
  campaignId: string,
  code: string | null,
  now = new Date(),
) {
  const overview = await findRegistrationOverview(actor, campaignId, code, now);
  if (!overview) return null;
  const AND = registrationsFor(actor, "registration.read");
  const where = {
    roundId: overview.round.id,
    status: { in: ["SUBMITTED" as const, "ACCEPTED" as const] },
    AND,
  };
  return { overview, items: await read(actor, (tx) => listItems(tx, where, now)) };
}
export type OverviewSheet = NonNullable<Awaited<ReturnType<typeof findOverviewSheet>>>;

/** The registrations of a round that wait for the office, whole, to read and decide in one go. */
export function listAwaiting(actor: Actor, roundId: string, now = new Date()) {
  const AND = registrationsFor(actor, "registration.read");
  return read(actor, (tx) => listItems(tx, { roundId, status: "SUBMITTED", AND }, now));
}

/** The units the round invites and that may be looked at, as they were on its last day of registration. */
async function listInvited(tx: Transaction, actor: Actor, round: RegistrationRound, now: Date) {
  const units = await listUnitsOn(tx, actor.provinceId, standingDay(round, dayOf(now)));
  const seen = units.filter(({ path }) => isSeen(actor, path));
  return invitedUnits(seen, round.terms, round.campaign.ownerUnitId);
}

/** The invited units that have handed in nothing for the round; a step of reminding them. */
export async function listMissingUnits(tx: Transaction, actor: Actor, round: RegistrationRound, now: Date) {
  const settled = await tx.registration.findMany({
    where: { roundId: round.id, status: { in: ["SUBMITTED", "ACCEPTED", "REJECTED"] } },
    select: { unitId: true },
  });
  const unitIds = new Set(settled.map(({ unitId }) => unitId));
  return (await listInvited(tx, actor, round, now)).filter(({ unitId }) => !unitIds.has(unitId));
}

type ReminderRow = LastReminder & { unitId: string };

/** By unit, how often it was reminded of the round, when last and by whom, and whether that was today. One statement. */
async function listReminders(tx: Transaction, roundId: string, now: Date) {
  const rows = await tx.$queryRaw<ReminderRow[]>`
    select m."unitId", count(*)::int as "times", max(m."sentAt") as "lastAt",
           (array_agg(u."name" order by m."sentAt" desc))[1] as "lastBy"
      from "RegistrationReminder" m left join "User" u on u."id" = m."sentById"
     where m."roundId" = ${roundId} group by m."unitId"`;
  const today = dayOf(now);
  const views = rows.map(({ unitId, ...row }) => [unitId, { ...row, isToday: dayOf(row.lastAt) === today }]);
  return Object.fromEntries(views) as Record<string, LastReminder & { isToday: boolean }>;
}

/** Units are expected as they were on the last day of registration, not as what became of them since. */
function standingDay({ window, endsOn }: RegistrationRound, today: Day): Day {
  const lastDay = window.deadline?.lastDay ?? endsOn;
  const isPast = lastDay < today;
  return isPast ? lastDay : today;
}

type Cells = Awaited<ReturnType<typeof listCells>>["cells"];

/** The invited units in their order, then whoever registered beside them. */
function rowsOf(
  invited: readonly UnitOnDay[],
  cells: Cells,
  rounds: readonly { id: string }[],
): OverviewUnit[] {
  const place = ({ roundId, unitId }: { roundId: string; unitId: string }) => `${roundId} ${unitId}`;
  const cellAt = new Map(cells.map((cell) => [place(cell), cell]));
  const expected = new Set(invited.map(({ unitId }) => unitId));
  const others = new Map(
    cells.flatMap(({ unitId, unit }) => (expected.has(unitId) ? [] : [[unitId, { unitId, ...unit }]])),
  );
  return [...invited, ...others.values()].map(({ unitId, name, shortName, block }) => ({
    ...{ unitId, name, shortName },
    block: block && { code: block.code, name: block.name, position: block.position },
    cells: rounds.map(({ id }) => cellAt.get(place({ roundId: id, unitId })) ?? null),
  }));
}

async function findRounds(tx: Transaction, actor: Actor, campaignId: string, code: string | null) {
  const how = reach(actor, "registration.read");
  if (how !== "province" && how !== "subtree") return null;
  const rounds = (await listRegistrationRounds(tx, actor, { campaignId })).filter(
    ({ terms }) => terms.registration,
  );
  const round = code === null ? current(rounds) : rounds.find((one) => one.code === code);
  return round ? { round, rounds: sideBySide(rounds, round) } : null;
}

const current = (rounds: readonly RegistrationRound[]) =>
  rounds.find(({ status }) => status === "OPEN") ?? rounds[0];

/** One round of each kind: the one looked at, and of the other kinds the latest. */
function sideBySide(rounds: readonly RegistrationRound[], round: RegistrationRound) {
  const kinds = [...new Set(rounds.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    kind === round.kind ? [round] : rounds.filter((one) => one.kind === kind).slice(0, 1),
  );
}

const isSeen = (actor: Actor, path: string) =>
  reach(actor, "registration.read") === "province" || path.startsWith(actor.unitPath);

type CellRow = {
  id: string;
  roundId: string;
  unitId: string;
  status: RegistrationStatus;
  version: number;
  late: boolean;
  returnReason: string | null;
  submittedAt: string | null;
  receiptCode: string | null;
  unit: Pick<OverviewUnit, "name" | "shortName" | "block">;
  totals: LineTotals;
};

type Duplicate = { name: string; units: string[] };

/**
 * Every registration of a campaign within reach, with what its lines count; and the names that stand on the sheets of
 * more than one unit of the round, which are flagged, not blocked (UX 2.2). One statement.
 */
async function listCells(tx: Transaction, actor: Actor, campaignId: string, roundId: string) {
  const [found] = await tx.$queryRaw<{ cells: string; duplicates: string }[]>`
    select (select coalesce(json_agg(q), '[]')::text from (${cellRows(actor, campaignId)}) q) as "cells",
           (select coalesce(json_agg(q), '[]')::text from (${duplicateNames(actor, roundId)}) q) as "duplicates"`;
  const cells = JSON.parse(found?.cells ?? "[]") as CellRow[];
  const duplicates = JSON.parse(found?.duplicates ?? "[]") as Duplicate[];
  return { cells: cells.map((row) => ({ ...row, submittedAt: instantOf(row.submittedAt) })), duplicates };
}

const cellRows = (actor: Actor, campaignId: string) => Prisma.sql`
      select r."id", r."roundId", r."unitId", r."status", r."version", r."late", r."returnReason", r."submittedAt", r."receiptCode",
             json_build_object('name', v."name", 'shortName', v."shortName", 'block', case when k."id" is not null
               then json_build_object('code', k."code", 'name', k."name", 'position', k."position") end) as "unit",
             json_build_object('collectives', s."collectives", 'individuals', s."individuals", 'named', s."named") as "totals"
        from "Registration" r
        join "Round" o on o."id" = r."roundId"
        join "OrgUnitVersion" v on v."id" = r."unitVersionId"
        left join "EmulationBlock" k on k."id" = v."blockId"
        cross join lateral (
          select count(*) filter (where l."kind" = 'COLLECTIVE') as "collectives",
                 coalesce(sum(case l."kind" when 'INDIVIDUAL' then 1 when 'COUNT' then l."count" end), 0) as "individuals",
                 coalesce(sum(case l."kind" when 'INDIVIDUAL' then 1 when 'COUNT' then (
                   select count(*) from "SlotBinding" b where b."lineId" = l."id" and b."releasedAt" is null) end), 0) as "named"
            from "RegistrationLine" l where l."registrationId" = r."id"
        ) s
       where o."campaignId" = ${campaignId} and r."provinceId" = ${actor.provinceId} and ${withinReach(actor)}
       order by r."id"`;

/** `registrationsFor(actor, "registration.read")` as far as this page is open at all: the province, or a subtree. */
const withinReach = (actor: Actor) =>
  reach(actor, "registration.read") === "province"
    ? Prisma.sql`true`
    : Prisma.sql`exists (select from "OrgUnitVersion" w where w."unitId" = r."unitId" and starts_with(w."path", ${actor.unitPath}))`;

const duplicateNames = (actor: Actor, roundId: string) => Prisma.sql`
      select min(n."name") as "name", array_agg(distinct n."unit") as "units"
        from (
          select r."unitId", v."shortName" as "unit", coalesce(p."fullName", l."personName") as "name"
            from "Registration" r
            join "OrgUnitVersion" v on v."id" = r."unitVersionId"
            join "RegistrationLine" l on l."registrationId" = r."id"
            left join "SlotBinding" b on b."lineId" = l."id" and b."releasedAt" is null
            left join "Person" p on p."id" = coalesce(b."personId", l."personId")
           where r."roundId" = ${roundId} and r."status" in ('SUBMITTED', 'ACCEPTED')
             and (l."kind" = 'INDIVIDUAL' or b."id" is not null) and ${reach(actor, "registration.read") === "province"}
        ) n group by lower(n."name") having count(distinct n."unitId") > 1 order by 1`;
