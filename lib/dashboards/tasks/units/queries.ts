import "server-only";
import { type Day, dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { windowOf } from "@/lib/filings/periods/queries";
import type { Actor } from "@/lib/identity/actor";
import { matrix } from "@/lib/identity/permissions";
import { findHolidays } from "@/lib/organizations/rules/queries";
import type { Role } from "@/prisma/generated/enums";
import { listOpenRounds } from "../../rounds/queries";
import type { Matter } from "../rules";
import { filingMatters, type OwnPeriod } from "./filings/rules";
import { type OwnRegistration, registrationMatters } from "./registrations/rules";
import type { UnitAttribute, UnitVersion } from "./rules";

/** What the actor's own unit has to register and report in the open rounds, and where it lies. Seven statements. */
export async function listUnitMatters(tx: Transaction, actor: Actor, now: Date): Promise<Matter[]> {
  const today = dayOf(now);
  const people = await listPeople(tx, actor.unitId, today);
  const unit = {
    unitId: actor.unitId,
    versions: await listVersions(tx, actor.unitId),
    attributes: await listAttributes(tx, actor.unitId),
    isUnattended: !people.some(({ role }) => isPreparer(role)),
    headName: people.find(({ role }) => role in matrix["registration.submit"])?.name ?? null,
  };
  const rounds = await listOpenRounds(tx, actor.provinceId);
  const holidays = await findHolidays(tx, actor.provinceId);
  const registrations = await listRegistrations(tx, actor.unitId);
  const periods = await listPeriods(tx, actor, today, now);
  return [
    ...registrationMatters(unit, rounds, registrations, holidays, now),
    ...filingMatters(unit, rounds, periods, now),
  ];
}

/** Somebody who prepares for the head, and is not the head. */
const isPreparer = (role: Role) =>
  role in matrix["registration.prepare"] && !(role in matrix["registration.submit"]);

const listPeople = (tx: Transaction, unitId: string, today: Day) =>
  tx.$queryRaw<{ role: Role; name: string }[]>`
    select m."role"::text as "role", u."name" from "Membership" m join "User" u on u."id" = m."userId"
     where m."unitId" = ${unitId} and u."disabledAt" is null
       and m."validFrom" <= ${today}::date and (m."validTo" is null or m."validTo" > ${today}::date)
     order by u."name", u."id"`;

const listVersions = (tx: Transaction, unitId: string) =>
  tx.$queryRaw<UnitVersion[]>`
    select v."kind"::text as "kind", v."path", b."code" as "blockCode",
           v."validFrom"::text as "validFrom", v."validTo"::text as "validTo"
      from "OrgUnitVersion" v left join "EmulationBlock" b on b."id" = v."blockId"
     where v."unitId" = ${unitId}`;

const listAttributes = (tx: Transaction, unitId: string) =>
  tx.$queryRaw<UnitAttribute[]>`
    select "attribute", "applies", "validFrom"::text as "validFrom", "validTo"::text as "validTo"
      from "OrgUnitAttribute" where "unitId" = ${unitId}`;

const listRegistrations = (tx: Transaction, unitId: string) =>
  tx.$queryRaw<OwnRegistration[]>`
    select g."roundId", g."id", g."status"::text as "status", g."updatedAt", g."submittedAt", g."decidedAt",
           p."name" as "preparedBy", d."name" as "decidedBy",
           coalesce(s."slots", 0) as "slots", coalesce(s."bound", 0) as "bound"
      from "Registration" g
      join "Round" r on r."id" = g."roundId" and r."status" = 'OPEN'
      left join "User" p on p."id" = g."preparedById"
      left join "User" d on d."id" = g."decidedById"
      left join lateral (
        select sum(l."count")::int as "slots", sum(b."bound")::int as "bound"
          from "RegistrationLine" l
          cross join lateral (
            select count(*) as "bound" from "SlotBinding" x where x."lineId" = l."id" and x."releasedAt" is null
          ) b
         where l."registrationId" = g."id" and l."kind" = 'COUNT'
      ) s on true
     where g."unitId" = ${unitId}`;

type PeriodRow = Omit<OwnPeriod, "window"> & {
  opensOn: Day;
  dueOn: Day;
  lockedAt: Date | null;
  reopenedUntil: Date | null;
  revision: number | null;
  returnDueAt: Date | null;
};

/** The periods open by now with the newest filing of the unit, in one statement. */
async function listPeriods(
  tx: Transaction,
  { provinceId, unitId }: Actor,
  today: Day,
  now: Date,
): Promise<OwnPeriod[]> {
  const rows = await tx.$queryRaw<PeriodRow[]>`
    select p."roundId", p."id", p."code", p."name", p."opensOn"::text as "opensOn", p."dueOn"::text as "dueOn",
           p."endsOn"::text as "endsOn", k."lockedAt",
           x."until" as "reopenedUntil", f."status"::text as "status", f."revision", f."updatedAt", f."submittedAt",
           f."reviewedAt", f."returnedAt", f."returnDueAt", a."name" as "preparedBy", c."name" as "reviewer",
           coalesce(n."entered", 0) as "entered", coalesce(q."pins", 0) as "pins",
           coalesce(q."openPins", 0) as "openPins", q."pinnedBy"
      from "ReportingPeriod" p
      join "Round" r on r."id" = p."roundId" and r."status" = 'OPEN'
      left join "PeriodLock" k on k."periodId" = p."id"
      left join lateral (
        select max(e."until") as "until" from "LockException" e
         where e."periodId" = p."id" and e."unitId" = ${unitId} and e."approvedAt" <= ${now} and e."until" > ${now}
      ) x on true
      left join lateral (
        select * from "Filing" f where f."periodId" = p."id" and f."unitId" = ${unitId}
         order by f."revision" desc limit 1
      ) f on true
      left join "User" a on a."id" = f."preparedById"
      left join "User" c on c."id" = f."reviewerId"
      left join lateral (
        select count(*)::int as "entered" from "FilingValue" v where v."filingId" = f."id"
           and (v."state" <> 'REPORTED' or coalesce(v."numerator", v."denominator", v."amount") is not null)
      ) n on true
      left join lateral (
        select count(*)::int as "pins", count(*) filter (where i."answerKind" is null)::int as "openPins",
               max(u."name") as "pinnedBy"
          from "ReturnPin" i left join "User" u on u."id" = i."pinnedById"
         where i."filingId" = f."id" and i."pinnedAt" >= f."returnedAt"
      ) q on true
     where p."provinceId" = ${provinceId} and p."opensOn" <= ${today}::date
     order by p."endsOn", p."id"`;
  return rows.map(({ opensOn, dueOn, lockedAt, reopenedUntil, revision, returnDueAt, ...row }) => {
    const filing = revision === null ? null : { revision, returnedAt: row.returnedAt, returnDueAt };
    const period = { opensOn, dueOn, lockedAt, roundStatus: "OPEN" as const };
    return { ...row, window: windowOf(period, filing, reopenedUntil, now) };
  });
}
