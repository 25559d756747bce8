import { z } from "zod";
import { chooseParent, createCampaign } from "@/lib/campaigns/commands";
import { findPlanDraft } from "@/lib/campaigns/drafts/queries";
import { findCampaignHub } from "@/lib/campaigns/hub/queries";
import { listCampaigns } from "@/lib/campaigns/list/queries";
import { confirmParentChange } from "@/lib/campaigns/parents/commands";
import { findParentChanges } from "@/lib/campaigns/parents/queries";
import { parentReview } from "@/lib/campaigns/parents/schema";
import {
  acceptFinding,
  amendPlan,
  chooseMilestone,
  discardDraft,
  saveDraftTerms,
} from "@/lib/campaigns/plans/commands";
import {
  amendment,
  draftInput,
  findingAcceptance,
  milestoneChoice,
  planReasonInput,
  withdrawal,
} from "@/lib/campaigns/plans/schema";
import { publishPlan, withdrawPlan } from "@/lib/campaigns/publishing/commands";
import { issueFacts } from "@/lib/campaigns/publishing/schema";
import { remindCascade } from "@/lib/campaigns/references/commands";
import { findCascade } from "@/lib/campaigns/references/queries";
import { cascadeReminder } from "@/lib/campaigns/references/schema";
import { confirmReconsidered } from "@/lib/campaigns/renewal/commands";
import { reconsideration } from "@/lib/campaigns/renewal/schema";
import { campaignFilter, newCampaign, parentChoice } from "@/lib/campaigns/schema";
import { recallPlan, returnPlan, submitPlan } from "@/lib/campaigns/submission/commands";
import { findPlanSheet, findVersionChanges } from "@/lib/campaigns/versions/queries";
import { numberFrom } from "@/lib/input-number";
import { endpoint } from "../endpoint";

const tag = "Phong trào và kế hoạch";
const id = (params: Record<string, string>) => params.id ?? "";
const state = z.object({ id: z.string(), status: z.string(), version: z.int32() });
const reason = planReasonInput.pick({ reason: true });

export const campaignEndpoints = [
  endpoint({
    method: "GET",
    path: "/campaigns",
    tag,
    action: "plan.read",
    query: campaignFilter,
    summary: "Các phong trào và kế hoạch được xem, mới nhất trước.",
    handle: ({ actor, query, now }) => listCampaigns(actor, query, now),
  }),
  endpoint({
    method: "POST",
    path: "/campaigns",
    tag,
    action: "plan.draft",
    status: 201,
    body: newCampaign,
    summary: "Lập phong trào mới với kế hoạch bản nháp: trống, hoặc từ một kế hoạch đã có.",
    answer: z.object({ id: z.string(), planId: z.string(), version: z.int32() }),
    handle: ({ actor, body, now }) => createCampaign(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}",
    tag,
    action: "plan.read",
    query: z.object({ round: z.string().max(80).optional() }),
    summary: "Một phong trào: kế hoạch, các đợt, mốc thời gian và số lượng từng bước của một đợt.",
    handle: ({ actor, params, query, now }) => findCampaignHub(actor, id(params), query.round ?? null, now),
  }),
  endpoint({
    method: "POST",
    path: "/campaigns/{id}/parent",
    tag,
    action: "plan.draft",
    needsVersion: true,
    body: parentChoice.pick({ parentId: true }),
    summary: "Chọn kế hoạch cấp trên, trước khi ban hành lần đầu.",
    handle: ({ actor, params, body, version, now }) =>
      chooseParent(actor, { campaignId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/plan",
    tag,
    action: "plan.read",
    query: z.object({ number: numberFrom(z.int32().min(1)).optional() }),
    summary: "Kế hoạch đã ban hành, hoặc một phiên bản của kế hoạch, kèm nội dung theo kế hoạch cấp trên.",
    handle: async ({ actor, params, query, now }) => {
      const sheet = await findPlanSheet(actor, id(params), query.number ?? null, now);
      return (
        sheet && { ...sheet, id: sheet.version.id, version: sheet.version.version, shown: sheet.version }
      );
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/plan/changes",
    tag,
    action: "plan.read",
    query: z.object({ from: numberFrom(z.int32().min(1)), to: numberFrom(z.int32().min(1)) }),
    summary: "Khác nhau giữa hai phiên bản: lời văn và nội dung.",
    handle: ({ actor, params, query }) => findVersionChanges(actor, id(params), query),
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/draft",
    tag,
    action: "plan.read",
    summary: "Bản đang soạn thảo: nội dung, mức hoàn thành từng phần, kết quả kiểm tra.",
    handle: async ({ actor, params, now }) => {
      const draft = await findPlanDraft(actor, id(params), now);
      if (!draft) return null;
      const { holidays: _, ...shown } = draft;
      return { id: draft.plan.id, version: draft.plan.version, ...shown };
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/cascade",
    tag,
    action: "plan.read",
    summary: "Đơn vị nào trong số phải ban hành kế hoạch riêng đã ban hành.",
    handle: async ({ actor, params, now }) => {
      const cascade = await findCascade(actor, id(params), now);
      return cascade && { higher: cascade.higher, due: cascade.due, items: cascade.rows, nextCursor: null };
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/parent-changes",
    tag,
    action: "plan.read",
    summary: "Thay đổi của kế hoạch cấp trên mà kế hoạch này chưa rà soát.",
    handle: async ({ actor, params }) => {
      const items = await findParentChanges(actor, id(params));
      return items && { items, nextCursor: null };
    },
  }),
  endpoint({
    method: "POST",
    path: "/campaigns/{id}/parent-reviews",
    tag,
    action: "plan.draft",
    status: 201,
    body: parentReview.pick({ parentPlanId: true, note: true }),
    summary: "Xác nhận đã rà soát theo kế hoạch cấp trên, không cần sửa.",
    answer: z.object({ id: z.string() }),
    handle: ({ actor, params, body, now }) =>
      confirmParentChange(actor, { campaignId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/campaigns/{id}/cascade-reminders",
    tag,
    action: "round.manage",
    body: cascadeReminder.pick({ unitIds: true }),
    summary: "Nhắc các đơn vị chưa ban hành kế hoạch riêng; bỏ trống để nhắc tất cả.",
    answer: z.object({ reminded: z.int32() }),
    handle: ({ actor, params, body, now }) => remindCascade(actor, { campaignId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/campaigns/{id}/amendments",
    tag,
    action: "plan.draft",
    status: 201,
    body: amendment.pick({ basis: true, appliesTo: true }),
    summary: "Sửa đổi, bổ sung: mở phiên bản kế tiếp từ kế hoạch đang có hiệu lực.",
    answer: state,
    handle: ({ actor, params, body, now }) => amendPlan(actor, { campaignId: id(params), ...body }, now),
  }),
  endpoint({
    method: "PUT",
    path: "/plans/{id}/terms",
    tag,
    action: "plan.draft",
    needsVersion: true,
    body: draftInput.pick({ terms: true, officialText: true }),
    summary: "Lưu toàn bộ nội dung bản nháp.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      saveDraftTerms(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/milestone-choice",
    tag,
    action: "plan.draft",
    needsVersion: true,
    body: milestoneChoice.pick({ milestoneId: true, note: true }),
    summary: "Chọn mốc áp dụng khi văn bản nêu hai hạn khác nhau cho một việc.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      chooseMilestone(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/acceptances",
    tag,
    action: "plan.draft",
    needsVersion: true,
    body: findingAcceptance.pick({ key: true, reason: true }),
    summary: "Chấp nhận một cảnh báo của bước kiểm tra, kèm lý do.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      acceptFinding(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/reconsiderations",
    tag,
    action: "plan.draft",
    needsVersion: true,
    body: reconsideration.pick({ keys: true }),
    summary: "Xác nhận đã rà soát nội dung lấy từ kế hoạch năm trước.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      confirmReconsidered(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/submit",
    tag,
    action: "plan.draft",
    needsVersion: true,
    summary: "Trình ban hành.",
    answer: state,
    handle: ({ actor, params, version, now }) => submitPlan(actor, { planId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/recall",
    tag,
    action: "plan.draft",
    needsVersion: true,
    summary: "Rút lại kế hoạch đã trình.",
    answer: state,
    handle: ({ actor, params, version, now }) => recallPlan(actor, { planId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/return",
    tag,
    action: "plan.publish",
    needsVersion: true,
    body: reason,
    summary: "Trả lại kế hoạch cho người soạn thảo, kèm lý do.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      returnPlan(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/publish",
    tag,
    action: "plan.publish",
    needsVersion: true,
    body: issueFacts,
    summary: "Ban hành: đóng nội dung phiên bản, mở các đợt, đăng trang công khai, báo các đơn vị.",
    answer: state.extend({ invited: z.int32(), rounds: z.int32() }),
    handle: ({ actor, params, body, version, now }) =>
      publishPlan(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/withdraw",
    tag,
    action: "plan.publish",
    needsVersion: true,
    body: withdrawal.pick({ reason: true, basis: true }),
    summary: "Thu hồi kế hoạch đã ban hành, kèm lý do và văn bản thu hồi.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      withdrawPlan(actor, { planId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/plans/{id}/discard",
    tag,
    action: "plan.draft",
    needsVersion: true,
    body: reason,
    summary: "Hủy bỏ bản nháp, kèm lý do.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      discardDraft(actor, { planId: id(params), version, ...body }, now),
  }),
];
