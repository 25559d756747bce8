import "server-only";
import {
  type Day,
  type DeadlineRule,
  dayOf,
  fromDateColumn,
  noHolidays,
  resolveDeadline,
  toDateColumn,
} from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { listUnitsOn } from "@/lib/organizations/queries";
import type { PlanTerms } from "@/lib/plans";
import { listUnreviewedBelow } from "../parents/queries";
import { readableCampaigns, seesDrafts } from "../policy";
import { type CascadeState, cascadeState } from "./rules";

export type IssuedPlan = { campaignId: string; number: string; issuedOn: Day };

/** The plans of this province issued under these numbers. */
export async function findIssuedBy(tx: Transaction, numbers: readonly string[]): Promise<IssuedPlan[]> {
  if (numbers.length === 0) return [];
  const rows = await tx.planVersion.findMany({
    where: { documentNumber: { in: [...numbers] }, publishedAt: { not: null } },
    select: { campaignId: true, documentNumber: true, issuedOn: true },
  });
  return rows.flatMap(({ campaignId, documentNumber, issuedOn }) =>
    documentNumber && issuedOn
      ? [{ campaignId, number: documentNumber, issuedOn: fromDateColumn(issuedOn) }]
      : [],
  );
}

/** Whether another plan of the same issuer bears this number in this year: numbers begin anew each year. */
export async function isNumberTaken(
  tx: Transaction,
  plan: { id: string },
  { header: { number, issuedOn, issuer } }: Pick<PlanTerms, "header">,
): Promise<boolean> {
  if (!number || !issuedOn) return false;
  const year = issuedOn.slice(0, 4);
  const within = { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) };
  const same = await tx.planVersion.count({
    where: {
      id: { not: plan.id },
      documentNumber: number,
      issuedOn: within,
      terms: { path: ["header", "issuer"], equals: issuer },
    },
  });
  return same > 0;
}

export type CascadeRow = {
  unitId: string;
  name: string;
  blockName: string | null;
  state: CascadeState;
  /** Its plan in force, or the one withdrawn. */
  child: { id: string; title: string; number: string | null; issuedOn: Day | null } | null;
  remindedAt: Date | null;
};
export type Cascade = {
  /** Until when, in the words of the plan, with its last day where that is known; null where the plan names none. */
  due: { phrase: string; lastDay: Day | null; isOver: boolean } | null;
  higher: { number: string | null; issuedOn: Day | null; title: string };
  rows: CascadeRow[];
};

/**
 * Which of the units told to issue a plan of their own have issued one under this campaign; null when
 * its plan tells nobody to, or is not to be seen. Five statements, however many units.
 */
export function findCascade(actor: Actor, campaignId: string, now = new Date()): Promise<Cascade | null> {
  return read(actor, (tx) => cascadeOf(tx, actor, campaignId, now));
}

/** The same as a step of a command. */
export async function cascadeOf(
  tx: Transaction,
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<Cascade | null> {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, AND: readableCampaigns(actor) },
    select: {
      title: true,
      plans: {
        where: { publishedAt: { not: null } },
        orderBy: { number: "desc" },
        take: 1,
        select: { terms: true, documentNumber: true, issuedOn: true },
      },
      children: {
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          title: true,
          ownerUnitId: true,
          plans: {
            orderBy: { number: "desc" },
            select: { status: true, publishedAt: true, documentNumber: true, issuedOn: true },
          },
        },
      },
    },
  });
  const issued = campaign?.plans[0];
  const terms = issued?.terms as PlanTerms | undefined;
  if (!campaign || !terms?.cascade) return null;
  const kinds = new Set<string>(terms.cascade.unitKinds);
  // Units are those of the campaign's own time: a plan of 2022 told the districts of 2022.
  const on = terms.period.through < dayOf(now) ? terms.period.from : dayOf(now);
  const units = await listUnitsOn(tx, actor.provinceId, on);
  const unread = new Set(await listUnreviewedBelow(tx, campaignId));
  const reminders = await lastReminders(tx, campaignId);
  const rows = units
    .filter(({ kind }) => kinds.has(kind))
    .map(({ unitId, name, block }): CascadeRow => {
      const own = campaign.children.filter(({ ownerUnitId }) => ownerUnitId === unitId);
      const plans = own.flatMap((child) => child.plans.map((plan) => ({ ...plan, child })));
      const paper =
        plans.find(({ status }) => status === "PUBLISHED") ?? plans.find(({ publishedAt }) => publishedAt);
      const state = cascadeState(plans, {
        isToReview: paper ? unread.has(paper.child.id) : false,
        seesDrafts: seesDrafts(actor, { ownerUnitId: unitId }),
      });
      return {
        unitId,
        name,
        blockName: block?.name ?? null,
        state,
        child: paper
          ? {
              id: paper.child.id,
              title: paper.child.title,
              number: paper.documentNumber,
              issuedOn: paper.issuedOn && fromDateColumn(paper.issuedOn),
            }
          : null,
        remindedAt: reminders.get(unitId) ?? null,
      };
    });
  const { number } = terms.header;
  const higher = {
    number: issued?.documentNumber ?? number,
    issuedOn: issued?.issuedOn ? fromDateColumn(issued.issuedOn) : null,
    title: campaign.title,
  };
  return { higher, rows, due: terms.cascade.due ? dueOf(terms.cascade.due, now) : null };
}

function dueOf({ rule, phrase }: { rule: DeadlineRule; phrase: string }, now: Date): Cascade["due"] {
  const { closesAt, lastDay } = resolveDeadline(rule, { events: {}, holidays: noHolidays });
  return { phrase, lastDay, isOver: closesAt !== null && now >= closesAt };
}

/** When each unit was last reminded; the log of sent reminders is the only record of it. */
async function lastReminders(tx: Transaction, campaignId: string): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ unitId: string; at: Date }[]>`
    select u."unitId", max(e."at") as "at"
      from "AuditEvent" e, jsonb_array_elements_text(e."after"->'unitIds') u("unitId")
     where e."subjectId" = ${campaignId} and e."verb" = 'plan.remind-cascade'
     group by 1`;
  return new Map(rows.map(({ unitId, at }) => [unitId, at]));
}
