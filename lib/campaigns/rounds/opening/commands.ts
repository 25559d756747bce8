import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, type ReportingCalendarCode, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { type PlannedRound, periodsOf, type ResolvedTerms, roundsOf } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { periodName, periodSlug } from "@/lib/vietnamese";
import { publishPlanPage } from "../../pages/commands";
import { findTermsInForce } from "../../plans/queries";
import { campaignsFor } from "../../policy";
import { listInvitedUnits, listUnitUsers } from "../../queries";
import { roundKindOf, storedRoundKind } from "../../rules";
import type { RoundOpening } from "../schema";
import { roundTitle } from "../text";

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
      reportingCalendar: resolved.reporting?.calendar ?? calendar,
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
    await publishPlanPage(tx, actor, campaign.id, now);
    return { id: round?.id as string, status: "OPEN", version: 1 };
  });
}
