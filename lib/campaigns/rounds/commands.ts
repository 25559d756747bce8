import "server-only";
import { recordAudit } from "@/lib/audit";
import {
  type Day,
  dayOf,
  fromDateColumn,
  type ReportingCalendarCode,
  resolveDeadline,
  toDateColumn,
} from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { type PlannedRound, type PlanTerms, type ResolvedTerms, roundsOf } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { deadlineText, periodName, periodSlug } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { findTermsInForce } from "../plans/queries";
import { campaignsFor } from "../policy";
import { findDeadlineContext, listInvitedUnits, listUnitUsers } from "../queries";
import { milestonesOf, roundKindOf, storedRoundKind } from "../rules";
import { eventObstacle, periodsOf } from "./rules";
import type { RoundEventInput, RoundOpening, RoundReason, RoundVerb } from "./schema";
import { eventObstacleText, eventText, roundTitle } from "./text";
import { roundWorkflow } from "./workflow";

export type Opening = {
  campaign: { id: string; title: string; ownerUnitId: string };
  planVersionId: string;
  resolved: ResolvedTerms;
  planned: readonly PlannedRound[];
  calendar: ReportingCalendarCode;
  now: Date;
};

/** Opens rounds with the terms as they stand, and their reporting periods; a step of issuing and of `openRound`. */
export async function insertRounds(tx: Transaction, actor: Actor, opening: Opening) {
  const { campaign, planVersionId, resolved, planned, calendar, now } = opening;
  if (planned.length === 0) return [];
  const { provinceId } = actor;
  const termsHash = hashOf(resolved);
  const rounds = await tx.round.createManyAndReturn({
    data: planned.map((round) => ({
      provinceId,
      campaignId: campaign.id,
      planVersionId,
      kind: storedRoundKind[round.kind],
      code: round.code,
      title: roundTitle(round),
      startsOn: toDateColumn(round.from),
      endsOn: toDateColumn(round.through),
      year: round.year,
      terms: resolved,
      termsHash,
      reportingCalendar: calendar,
      openedAt: now,
    })),
    select: { id: true, kind: true, code: true, title: true },
  });
  const periods = planned.flatMap((round) => {
    const opened = rounds.find(
      ({ kind, code }) => kind === storedRoundKind[round.kind] && code === round.code,
    );
    return periodsOf(resolved, round, calendar).map((period, position) => ({
      provinceId,
      roundId: opened?.id as string,
      code: periodSlug(period),
      name: periodName(period),
      startsOn: toDateColumn(period.from),
      endsOn: toDateColumn(period.through),
      cumulative: period.cumulative,
      opensOn: toDateColumn(period.opensOn),
      dueOn: toDateColumn(period.dueOn),
      position,
    }));
  });
  if (periods.length > 0) await tx.reportingPeriod.createMany({ data: periods });
  for (const { id, title } of rounds)
    await recordAudit(tx, actor, "round.open", id, {
      at: now,
      label: `${campaign.title}, ${title}`,
      unitId: campaign.ownerUnitId,
      after: { planVersionId, termsHash, calendar },
    });
  return rounds;
}

/** Opens one more round of a campaign with the plan in force; the plan's period says which there are. */
export async function openRound(actor: Actor, input: RoundOpening, now = new Date()) {
  return transaction(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: input.campaignId, AND: campaignsFor(actor, "round.manage") },
      select: {
        id: true,
        title: true,
        kind: true,
        ownerUnitId: true,
        plans: { where: { status: "PUBLISHED" }, select: { id: true }, take: 1 },
        rounds: { select: { kind: true, code: true } },
      },
    });
    if (!campaign) throw new Refusal("not-found");
    const resolved = await findTermsInForce(tx, campaign.id);
    const planVersionId = campaign.plans[0]?.id;
    if (!resolved || !planVersionId || campaign.kind === "REFORM_PLAN")
      throw new Refusal("rule", "Phong trào chưa có kế hoạch đang có hiệu lực.", "not-in-force");
    const planned = roundsOf(resolved).find(({ kind, code }) => kind === input.kind && code === input.code);
    if (!planned)
      throw new Refusal("rule", `Kế hoạch không có đợt “${input.code}”.`, "no-such-round", {
        code: "Chọn một đợt trong thời gian thi đua của kế hoạch.",
      });
    const isOpen = campaign.rounds.some(
      ({ kind, code }) => roundKindOf[kind] === input.kind && code === input.code,
    );
    if (isOpen) throw new Refusal("conflict", "Đợt này đã được mở.", "round-exists");

    const opening = { campaign, planVersionId, resolved, planned: [planned], calendar: input.calendar, now };
    const [round] = await insertRounds(tx, actor, opening);
    const units = await listInvitedUnits(tx, actor, campaign, resolved, dayOf(now));
    await notify(
      tx,
      actor.provinceId,
      {
        to: { userIds: await listUnitUsers(tx, actor, units, now) },
        kind: "round.open",
        text: `Đã mở đợt ${round?.title}: ${campaign.title}`,
        href: `/lam-viec/phong-trao/${campaign.id}/dang-ky`,
      },
      now,
    );
    return { id: round?.id as string, status: "OPEN", version: 1 };
  });
}

const roundFields = {
  id: true,
  provinceId: true,
  kind: true,
  title: true,
  status: true,
  version: true,
  terms: true,
  campaign: { select: { id: true, title: true, ownerUnitId: true } },
} as const;

async function findRoundFor(tx: Transaction, actor: Actor, roundId: string) {
  const round = await tx.round.findFirst({
    where: { id: roundId, campaign: campaignsFor(actor, "round.manage") },
    select: roundFields,
  });
  if (!round) throw new Refusal("not-found");
  return { ...round, terms: round.terms as PlanTerms };
}
type RoundRow = Awaited<ReturnType<typeof findRoundFor>>;

/**
 * Records the day of an event that milestones count from. A correction supersedes the day recorded
 * before, never overwrites it; whoever has a deadline by it is told the new one (DOMAIN 7, rule 8).
 */
export async function recordRoundEvent(actor: Actor, input: RoundEventInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRoundFor(tx, actor, input.roundId);
    const { event, occurredOn, document } = input;
    const reason = input.reason?.trim() || null;
    const earlier = await tx.roundEvent.findFirst({
      where: { roundId: round.id, event, supersededAt: null },
      select: { id: true, occurredOn: true, document: true },
    });
    const recordedOn = earlier && fromDateColumn(earlier.occurredOn);
    const today = dayOf(now);
    const obstacle = eventObstacle({ event, occurredOn, today, terms: round.terms, recordedOn, reason });
    if (obstacle)
      throw new Refusal("rule", eventObstacleText[obstacle], obstacle, {
        [fieldOf[obstacle]]: eventObstacleText[obstacle],
      });

    const { count } = await tx.round.updateMany({
      where: { id: round.id, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    if (earlier) await tx.roundEvent.updateMany({ where: { id: earlier.id }, data: { supersededAt: now } });
    const { provinceId, userId } = actor;
    await tx.roundEvent.create({
      data: {
        provinceId,
        roundId: round.id,
        event,
        occurredOn: toDateColumn(occurredOn),
        document,
        recordedById: userId,
        recordedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, earlier ? "round.correct-event" : "round.record-event", round.id, {
      at: now,
      label: `${round.campaign.title}, ${round.title}`,
      unitId: round.campaign.ownerUnitId,
      reason,
      before: earlier ? { event, occurredOn: recordedOn, document: earlier.document } : null,
      after: { event, occurredOn, document },
    });
    await announceMilestones(tx, actor, round, { event, occurredOn, now });
    return { id: round.id, status: round.status, version: input.version + 1 };
  });
}

const fieldOf = {
  "unknown-event": "event",
  "event-in-future": "occurredOn",
  "same-day": "occurredOn",
  "correction-without-reason": "reason",
} as const;

type Announcement = { event: string; occurredOn: Day; now: Date };

async function announceMilestones(tx: Transaction, actor: Actor, round: RoundRow, about: Announcement) {
  const { event, occurredOn, now } = about;
  const waiting = milestonesOf(round.terms, roundKindOf[round.kind]).filter(
    ({ rule }) => rule.kind === "after-event" && rule.event === event,
  );
  if (waiting.length === 0) return;
  const context = await findDeadlineContext(tx, round);
  const known = { ...context, events: { ...context.events, [event]: occurredOn } };
  const units = await listInvitedUnits(tx, actor, round.campaign, round.terms, dayOf(now));
  const userIds = await listUnitUsers(tx, actor, units, now);
  for (const { label, rule } of waiting) {
    const deadline = deadlineText(resolveDeadline(rule, known), eventText);
    const text = `${label}: hạn ${deadline} (${round.campaign.title}, ${round.title})`;
    const href = `/lam-viec/phong-trao/${round.campaign.id}`;
    await notify(tx, actor.provinceId, { to: { userIds }, kind: "round.deadline", text, href }, now);
  }
}

/** Ends the round: no more registrations, filings or runs. */
export async function closeRound(actor: Actor, input: RoundVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRoundFor(tx, actor, input.roundId);
    return moveRound(tx, actor, round, { verb: "close", version: input.version, reason: null, now });
  });
}

/** Takes a closed round up again, with the reason. */
export async function reopenRound(actor: Actor, input: RoundReason, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRoundFor(tx, actor, input.roundId);
    return moveRound(tx, actor, round, { verb: "reopen", ...input, now });
  });
}

type RoundMove = { verb: "close" | "reopen"; version: number; reason: string | null; now: Date };

function moveRound(
  tx: Transaction,
  actor: Actor,
  round: RoundRow,
  { verb, version, reason, now }: RoundMove,
) {
  const audit = { label: `${round.campaign.title}, ${round.title}`, unitId: round.campaign.ownerUnitId };
  return perform(tx, roundWorkflow, verb, { actor, row: round, reason, now, audit }, (stamp) =>
    tx.round.updateMany({ where: { id: round.id, version }, data: stamp }),
  );
}
