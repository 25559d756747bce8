import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { type NewNotice, notify } from "@/lib/notifications/notify";
import type { PlanTerms, ResolvedTerms } from "@/lib/plans";
import { hashOf } from "@/lib/scoring/hash";
import { deadlineText, searchKey } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { publishPlanPages } from "../pages/commands";
import { listPlansBelow } from "../parents/queries";
import type { ParentChangeKind } from "../parents/rules";
import { parentChangeNotice } from "../parents/text";
import { findPlanFor, type PlanRow, reviewTerms } from "../plans/queries";
import { openFindings } from "../plans/rules";
import type { Withdrawal } from "../plans/schema";
import { planWorkflow } from "../plans/workflow";
import { findDeadlineContext, freeSlug, listInvitedUnits, listUnitUsers } from "../queries";
import { linkReferences } from "../references/commands";
import { isNumberTaken } from "../references/queries";
import { closeOpenRounds } from "../rounds/commands";
import { insertRounds } from "../rounds/opening/commands";
import { recognisedRun, takesAmendments } from "../rounds/policy";
import { roundsToOpen } from "../rounds/rules";
import { eventText } from "../rounds/text";
import { roundWindow, storedRoundKind } from "../rules";
import type { PublicationInput } from "./schema";

/**
 * Issues a plan: its version becomes immutable with number and date, an earlier version gives way,
 * rounds open with the terms as they stand, the public page appears and the invited units are told.
 */
export async function publishPlan(actor: Actor, input: PublicationInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.publish", input.planId);
    const { campaign } = plan;
    const terms = withIssue(plan.terms, input);
    const { resolved, findings, isParentMissing } = await reviewTerms(tx, campaign, terms, now);
    const facts = {
      ...openFindings(findings, plan.accepted),
      isParentMissing,
      // Asked before it was submitted; since then its text cannot change.
      toReconsider: 0,
      draftedById: plan.draftedById,
      publisherId: ownAmong(actor, [plan.draftedById]),
      isIssuedInFuture: input.issuedOn !== null && input.issuedOn > dayOf(now),
      isNumberTaken: await isNumberTaken(tx, plan, terms),
    };
    await supersedeEarlier(tx, actor, plan, now);
    const rounds = await openFirstRounds(tx, actor, plan, { resolved, input, now });
    const invited = await listInvitedUnits(tx, actor, campaign, resolved, dayOf(now));
    const told = await noticeOf(tx, actor, plan, { resolved, invited, opens: rounds.opened.length > 0, now });
    const audit = {
      label: terms.header.title,
      unitId: campaign.ownerUnitId,
      after: {
        number: plan.number,
        documentNumber: input.documentNumber,
        issuedOn: input.issuedOn,
        termsHash: hashOf(terms),
        invited: invited.length,
      },
    };
    const attempt = { actor, row: plan, facts, now, audit, notices: told };
    const issued = await perform(tx, planWorkflow, "publish", attempt, (stamp) =>
      tx.planVersion.updateMany({
        where: { id: plan.id, version: input.version },
        data: {
          ...stamp,
          terms,
          termsHash: hashOf(terms),
          documentNumber: input.documentNumber,
          issuedOn: input.issuedOn && toDateColumn(input.issuedOn),
          publishedAt: now,
          publishedById: actor.userId,
          appliesTo: rounds.taken,
          updatedAt: now,
        },
      }),
    );
    await tx.campaign.updateMany({
      where: { id: campaign.id },
      data: {
        title: terms.header.title,
        // Until it is issued a plan read from a text has no title to be found by; afterwards its address stays.
        ...(plan.number === 1 && {
          slug: await freeSlug(tx, campaign, terms.header.title, campaign.slug),
        }),
        searchText: searchKey(`${terms.header.title} ${input.documentNumber ?? ""}`),
        version: { increment: 1 },
      },
    });
    await linkReferences(tx, actor, campaign.id, terms);
    if (plan.number > 1) await tellBelow(tx, actor, plan, "amended", now);
    await publishPlanPages(tx, actor, campaign, now);
    return { ...issued, invited: invited.length, rounds: rounds.opened.length };
  });
}

const withIssue = (terms: PlanTerms, { documentNumber, issuedOn }: PublicationInput): PlanTerms => ({
  ...terms,
  header: { ...terms.header, number: documentNumber, issuedOn },
});

/** The version in force until now is marked amended; the database allows one in force. */
async function supersedeEarlier(tx: Transaction, actor: Actor, plan: PlanRow, now: Date) {
  const earlier = await tx.planVersion.findFirst({
    where: { campaignId: plan.campaignId, status: "PUBLISHED" },
    select: { id: true, status: true, version: true },
  });
  if (!earlier) return;
  const audit = { label: plan.campaign.title, unitId: plan.campaign.ownerUnitId, after: { by: plan.id } };
  await perform(tx, planWorkflow, "supersede", { actor, row: earlier, now, audit }, (stamp) =>
    tx.planVersion.updateMany({
      where: { id: earlier.id, version: earlier.version },
      data: { ...stamp, updatedAt: now },
    }),
  );
}

type Issue = { resolved: ResolvedTerms; input: PublicationInput; now: Date };

/** Rounds that are new begin with this version; open ones take it only where the publisher says so. */
async function openFirstRounds(
  tx: Transaction,
  actor: Actor,
  plan: PlanRow,
  { resolved, input, now }: Issue,
) {
  const { campaign } = plan;
  if (campaign.kind === "REFORM_PLAN") return { opened: [], taken: [] };
  const existing = await tx.round.findMany({
    where: { campaignId: campaign.id },
    select: {
      id: true,
      kind: true,
      code: true,
      title: true,
      status: true,
      termsHash: true,
      runs: recognisedRun,
    },
  });
  const termsHash = hashOf(resolved);
  const taking = existing.filter((round) => takesAmendments(round) && input.appliesTo.includes(round.id));
  for (const round of taking) {
    await tx.round.updateMany({
      where: { id: round.id },
      data: { terms: resolved, termsHash, planVersionId: plan.id, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "round.take-amendment", round.id, {
      at: now,
      label: `${campaign.title}, ${round.title}`,
      unitId: campaign.ownerUnitId,
      before: { termsHash: round.termsHash },
      after: { termsHash, planVersionId: plan.id },
    });
  }
  const planned = roundsToOpen(resolved, dayOf(now), input.openRounds).filter(
    ({ kind, code }) => !existing.some((one) => one.kind === storedRoundKind[kind] && one.code === code),
  );
  const { calendar } = input;
  const opening = { campaign, planVersionId: plan.id, resolved, planned, calendar, now };
  return { opened: await insertRounds(tx, actor, opening), taken: taking.map(({ id }) => id) };
}

type Told = {
  resolved: ResolvedTerms;
  invited: readonly { unitId: string }[];
  opens: boolean;
  now: Date;
};

async function noticeOf(tx: Transaction, actor: Actor, plan: PlanRow, told: Told): Promise<NewNotice[]> {
  const { resolved, invited, opens, now } = told;
  const userIds = await listUnitUsers(tx, actor, invited, now);
  const { title } = resolved.header;
  const at = `/lam-viec/phong-trao/${plan.campaignId}`;
  const kind = "plan.publish";
  if (!opens || !resolved.registration)
    return [{ to: { userIds }, kind, text: `Kế hoạch đã ban hành: ${title}`, href: `${at}/ke-hoach` }];

  const context = await findDeadlineContext(tx, { id: "", provinceId: actor.provinceId });
  const limits = (["annual", "stage", "topic"] as const).flatMap((round) => {
    const times = { kind: round, startsOn: resolved.period.from, openedAt: now, terms: resolved };
    return roundWindow(times, "registration", context).deadline ?? [];
  });
  const limit = limits[0] ? `, hạn ${deadlineText(limits[0], eventText)}` : "";
  return [{ to: { userIds }, kind, text: `Đăng ký thi đua: ${title}${limit}`, href: `${at}/dang-ky` }];
}

/** A changed plan concerns every plan that stands under it (DOMAIN 7, rule 5): their people are told to go through theirs. */
async function tellBelow(tx: Transaction, actor: Actor, plan: PlanRow, change: ParentChangeKind, now: Date) {
  const below = await listPlansBelow(tx, plan.campaignId);
  const users = await listUnitUsers(tx, actor, below, now);
  const userIds = [...new Set([...users, ...below.map(({ draftedById }) => draftedById)])];
  const text = parentChangeNotice[change](plan.terms.header.title);
  const href = `/lam-viec/phong-trao/${plan.campaignId}/ke-hoach/phien-ban`;
  await notify(tx, actor.provinceId, { to: { userIds }, kind: `plan.parent-${change}`, text, href }, now);
}

/** Takes a plan out of force: its page stays with reason and basis, its open rounds end, plans below are told. */
export async function withdrawPlan(actor: Actor, input: Withdrawal, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.publish", input.planId);
    const { campaign } = plan;
    const { reason, basis } = input;
    const { resolved } = await reviewTerms(tx, campaign, plan.terms, now);
    const invited = await listInvitedUnits(tx, actor, campaign, resolved, dayOf(now));
    const to = { userIds: await listUnitUsers(tx, actor, invited, now) };
    const text = `Kế hoạch đã thu hồi: ${campaign.title}. Lý do: ${reason}`;
    const notices = [
      { to, kind: "plan.withdraw", text, href: `/lam-viec/phong-trao/${campaign.id}/ke-hoach` },
    ];
    const audit = { label: campaign.title, unitId: campaign.ownerUnitId, after: { basis } };
    const attempt = { actor, row: plan, reason, now, audit, notices };
    const withdrawn = await perform(tx, planWorkflow, "withdraw", attempt, (stamp) =>
      tx.planVersion.updateMany({
        where: { id: plan.id, version: input.version },
        data: { ...stamp, withdrawReason: reason, withdrawBasis: basis, withdrawnAt: now, updatedAt: now },
      }),
    );
    await closeOpenRounds(tx, actor, campaign.id, now);
    await tellBelow(tx, actor, plan, "withdrawn", now);
    await publishPlanPages(tx, actor, campaign, now);
    return withdrawn;
  });
}
