import "server-only";
import { addDays, type Day, dayOf, startOfDay } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findUnitOn } from "@/lib/organizations/queries";
import { findHolidays } from "@/lib/organizations/rules/queries";
import type { FeedScope } from "@/prisma/generated/enums";
import { listOpenRounds } from "../rounds/queries";
import { hrefOf } from "../tasks/places/text";
import { inboxIn } from "../tasks/queries";
import { titleText } from "../tasks/text";
import { type Deadline, isRemembered, milestoneDeadlines, roundsOf } from "./rules";
import { filingTitle, reopenedTitle } from "./text";

/** The deadlines of a feed, the nearest first: the person's own tasks, or every limit of their unit or province. */
export async function listDeadlines(tx: Transaction, actor: Actor, scope: FeedScope, now: Date) {
  const found = scope === "TASKS" ? await taskDeadlines(tx, actor, now) : await allDeadlines(tx, actor, now);
  return found
    .filter((deadline) => isRemembered(deadline, now))
    .sort(
      (one, other) => one.closesAt.getTime() - other.closesAt.getTime() || (one.uid < other.uid ? -1 : 1),
    );
}

async function taskDeadlines(tx: Transaction, actor: Actor, now: Date): Promise<Deadline[]> {
  const { overdue, soon, later, snoozed } = await inboxIn(tx, actor, now);
  return [...overdue, ...soon, ...later, ...snoozed].flatMap((matter) => {
    if (!matter.dueAt) return [];
    const uid = `viec-${matter.kind}-${matter.id}`;
    const about = matter.campaign?.title ?? "";
    return [{ uid, title: titleText(matter), about, closesAt: matter.dueAt, href: hrefOf(matter) }];
  });
}

type PeriodRow = {
  id: string;
  roundId: string;
  code: string;
  name: string;
  dueOn: Day;
  reopenedUntil: Date | null;
};

async function allDeadlines(tx: Transaction, actor: Actor, now: Date): Promise<Deadline[]> {
  const { provinceId, unitId } = actor;
  const isUnits = reach(actor, "filing.prepare") !== null;
  const unit = isUnits ? await findUnitOn(tx, unitId, dayOf(now)) : null;
  if (isUnits && !unit) return [];
  const rounds = roundsOf(await listOpenRounds(tx, provinceId), unit);
  const holidays = await findHolidays(tx, provinceId);
  const periods = await tx.$queryRaw<PeriodRow[]>`
    select p."id", p."roundId", p."code", p."name", p."dueOn"::text as "dueOn",
           (select max(e."until") from "LockException" e
             where e."periodId" = p."id" and e."unitId" = ${unitId} and e."until" > ${now}) as "reopenedUntil"
      from "ReportingPeriod" p where p."roundId" = any(${rounds.map(({ id }) => id)})`;
  const filings = periods.flatMap(({ id, roundId, code, name, dueOn, reopenedUntil }): Deadline[] => {
    const round = rounds.find((one) => one.id === roundId);
    if (!round) return [];
    const page = `/lam-viec/phong-trao/${round.campaignId}/so-lieu`;
    const base = {
      about: round.campaignTitle,
      href: isUnits ? `${page}/${code}` : `${page}/tong-hop/${code}`,
    };
    const due = {
      ...base,
      uid: `ky-${id}`,
      title: filingTitle(name),
      closesAt: startOfDay(addDays(dueOn, 1)),
    };
    if (!isUnits || !reopenedUntil) return [due];
    return [due, { ...base, uid: `mo-lai-${id}`, title: reopenedTitle(name), closesAt: reopenedUntil }];
  });
  return [...milestoneDeadlines(rounds, holidays), ...filings];
}

/** The person's own feeds that have not been taken back. */
export function listFeeds(actor: Actor) {
  return read(actor, (tx) =>
    tx.calendarFeed.findMany({
      where: { userId: actor.userId, revokedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 50,
      select: {
        id: true,
        scope: true,
        createdAt: true,
        lastReadAt: true,
        membership: { select: { role: true } },
      },
    }),
  );
}
export type Feeds = Awaited<ReturnType<typeof listFeeds>>;
