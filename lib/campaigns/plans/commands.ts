import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { searchKey } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import type { PlanStatus } from "@/prisma/generated/enums";
import { campaignsFor } from "../policy";
import { recognisedRun, takesAmendments } from "../rounds/policy";
import { findPlanFor, type PlanRow, reviewTerms } from "./queries";
import { type Accepted, acceptanceKey, changedParts, withChosenMilestone } from "./rules";
import type { Amendment, DraftInput, FindingAcceptance, MilestoneChoice, PlanReasonInput } from "./schema";
import { planWorkflow } from "./workflow";

/** Saves a draft whole, over the version its author saw. */
export async function saveDraftTerms(actor: Actor, input: DraftInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    return saveTerms(tx, actor, plan, { ...input, verb: "plan.save", now });
  });
}

/** Of contradictory limits for one act the author picks the one that applies; the note is printed with it. */
export async function chooseMilestone(actor: Actor, input: MilestoneChoice, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    const terms = withChosenMilestone(plan.terms, input.milestoneId, input.note);
    if (!terms)
      throw new Refusal("rule", "Mốc này không mâu thuẫn với mốc nào khác.", "nothing-to-choose", {
        milestoneId: "Chọn một trong các mốc mâu thuẫn.",
      });
    const { version, note: reason } = input;
    return saveTerms(tx, actor, plan, { version, terms, reason, verb: "plan.choose-milestone", now });
  });
}

type Saving = {
  version: number;
  terms: PlanTerms;
  officialText?: string | undefined;
  verb: string;
  reason?: string;
  now: Date;
};

async function saveTerms(tx: Transaction, actor: Actor, plan: PlanRow, saving: Saving) {
  const { version, terms, officialText, now } = saving;
  if (plan.status !== "DRAFT") throw new Refusal("conflict", notADraft, "wrong-state");
  const termsHash = hashOf(terms);
  const { count } = await tx.planVersion.updateMany({
    where: { id: plan.id, version, status: "DRAFT" },
    data: {
      terms,
      termsHash,
      ...(officialText === undefined ? {} : { officialText }),
      version: { increment: 1 },
      updatedAt: now,
      savedById: actor.userId,
    },
  });
  if (count !== 1) throw new Refusal("conflict");
  // Until the first issue the campaign is called what its draft is called.
  if (plan.number === 1)
    await tx.campaign.updateMany({
      where: { id: plan.campaignId },
      data: { title: terms.header.title, searchText: searchKey(terms.header.title) },
    });
  await recordAudit(tx, actor, saving.verb, plan.id, {
    at: now,
    label: terms.header.title,
    unitId: plan.campaign.ownerUnitId,
    reason: saving.reason ?? null,
    before: { termsHash: plan.termsHash },
    after: { termsHash, parts: changedParts(plan.terms, terms) },
  });
  return { id: plan.id, status: plan.status as PlanStatus, version: version + 1 };
}

const notADraft =
  "Kế hoạch không còn là bản nháp nên không sửa được. Tải lại trang để xem trạng thái hiện tại.";

/** Lets one warning of the linter pass, with the reason; errors cannot be accepted. */
export async function acceptFinding(actor: Actor, input: FindingAcceptance, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    if (plan.status !== "DRAFT") throw new Refusal("conflict", notADraft, "wrong-state");
    const { findings } = await reviewTerms(tx, plan.campaign, plan.terms, now);
    const finding = findings.find((one) => acceptanceKey(one) === input.key);
    if (!finding) throw new Refusal("conflict", "Cảnh báo này không còn. Tải lại trang.", "no-such-finding");
    if (finding.level === "error")
      throw new Refusal("rule", "Lỗi phải sửa, không thể chấp nhận.", "not-a-warning");

    const { count } = await tx.planVersion.updateMany({
      where: { id: plan.id, version: input.version, status: "DRAFT" },
      data: {
        accepted: { ...plan.accepted, [input.key]: input.reason },
        version: { increment: 1 },
        updatedAt: now,
      },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "plan.accept-finding", plan.id, {
      at: now,
      label: plan.terms.header.title,
      unitId: plan.campaign.ownerUnitId,
      reason: input.reason,
      after: { finding: input.key },
    });
    return { id: plan.id, status: plan.status as PlanStatus, version: input.version + 1 };
  });
}

/** Gives a draft up, with the reason; an amendment given up leaves the version in force as it is. */
export async function discardDraft(actor: Actor, input: PlanReasonInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    const { reason } = input;
    const audit = { label: plan.terms.header.title, unitId: plan.campaign.ownerUnitId };
    return perform(tx, planWorkflow, "discard", { actor, row: plan, reason, now, audit }, (stamp) =>
      tx.planVersion.updateMany({
        where: { id: plan.id, version: input.version },
        data: { ...stamp, withdrawReason: reason, updatedAt: now },
      }),
    );
  });
}

/** Opens version n + 1 from the one in force, with the legal basis of the change and the open rounds it is meant for. */
export async function amendPlan(actor: Actor, input: Amendment, now = new Date()) {
  const { campaignId, basis, appliesTo } = input;
  return transaction(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: campaignsFor(actor, "plan.draft") },
      select: {
        id: true,
        title: true,
        ownerUnitId: true,
        plans: {
          orderBy: { number: "desc" },
          select: { number: true, status: true, terms: true, accepted: true },
        },
        rounds: { select: { id: true, title: true, status: true, runs: recognisedRun } },
      },
    });
    if (!campaign) throw new Refusal("not-found");
    const inForce = campaign.plans.find(({ status }) => status === "PUBLISHED");
    if (!inForce)
      throw new Refusal("rule", "Chỉ sửa đổi, bổ sung kế hoạch đang có hiệu lực.", "not-in-force");
    if (campaign.plans.some(({ status }) => status === "DRAFT" || status === "SUBMITTED"))
      throw new Refusal("conflict", "Đã có bản sửa đổi đang soạn thảo.", "draft-exists");

    const taking = campaign.rounds.filter(({ id }) => appliesTo.includes(id));
    if (taking.length !== appliesTo.length || !taking.every(takesAmendments))
      throw new Refusal("invalid", "Đợt áp dụng đã khép lại hoặc đã công nhận kết quả.", "round-not-open", {
        appliesTo: "Chọn lại đợt áp dụng.",
      });

    const terms = inForce.terms as PlanTerms;
    const fresh = { ...terms, header: { ...terms.header, number: null, issuedOn: null } };
    const { id } = await tx.planVersion.create({
      data: {
        provinceId: actor.provinceId,
        campaignId,
        number: (campaign.plans[0]?.number ?? 0) + 1,
        terms: fresh,
        termsHash: hashOf(fresh),
        draftedById: actor.userId,
        // What was justified once stays justified while nothing of it changes.
        accepted: inForce.accepted as Accepted,
        amendmentBasis: basis,
        appliesTo,
        updatedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "plan.amend", id, {
      at: now,
      label: campaign.title,
      unitId: campaign.ownerUnitId,
      reason: basis,
      after: {
        number: (campaign.plans[0]?.number ?? 0) + 1,
        appliesTo: taking.map(({ title }) => title),
      },
    });
    return { id, status: "DRAFT" as PlanStatus, version: 1 };
  });
}
