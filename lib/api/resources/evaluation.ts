import { z } from "zod";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { findComparison } from "@/lib/evaluation/comparison/queries";
import { comparisonFilter } from "@/lib/evaluation/comparison/schema";
import { findRun, listRuns } from "@/lib/evaluation/queries";
import { answerReview, fileReview, withdrawReview } from "@/lib/evaluation/requests/commands";
import { findReviewedRun, listReviews } from "@/lib/evaluation/requests/queries";
import { reviewAnswerInput, reviewFilter, reviewInput } from "@/lib/evaluation/requests/schema";
import { judgementInput, startRunInput, verdictFilter } from "@/lib/evaluation/schema";
import { findExplanation, listVerdicts } from "@/lib/evaluation/verdicts/queries";
import { endpoint } from "../endpoint";

const tag = "Xét khen thưởng";
const param = (params: Record<string, string>, name: string) => params[name] ?? "";

export const evaluationEndpoints = [
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/runs",
    within: findCampaignHead,
    tag,
    action: "run.read",
    summary: "Các lần xét của một phong trào, mới nhất trước.",
    handle: async ({ actor, params }) => ({
      items: await listRuns(actor, param(params, "id")),
      nextCursor: null,
    }),
  }),
  endpoint({
    method: "POST",
    path: "/runs",
    tag,
    action: "run.trial",
    status: 202,
    body: startRunInput,
    summary: "Xét thử hoặc xét chính thức một đợt; chạy ở nền, hỏi tiến độ qua GET /runs/{id}.",
    answer: z.object({ id: z.string(), number: z.int32(), status: z.string(), version: z.int32() }),
    handle: ({ actor, body, now }) => startRun(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/runs/{id}",
    tag,
    action: "run.read",
    summary: "Một lần xét: trạng thái, tiến độ, kết quả tổng hợp.",
    handle: ({ actor, params }) => findRun(actor, param(params, "id")),
  }),
  endpoint({
    method: "GET",
    path: "/runs/{id}/verdicts",
    within: findRun,
    tag,
    action: "verdict.read",
    query: verdictFilter,
    summary: "Kết luận của một lần xét, theo tên.",
    handle: ({ actor, params, query }) => listVerdicts(actor, param(params, "id"), query),
  }),
  endpoint({
    method: "GET",
    path: "/runs/{id}/verdicts/{subjectId}",
    tag,
    action: "verdict.read",
    summary: "Phiếu giải thích của một đối tượng: từ điều khoản đến số liệu.",
    handle: async ({ actor, params }) => {
      const found = await findExplanation(actor, param(params, "id"), param(params, "subjectId"));
      return found && { runId: found.run.id, items: found.verdicts };
    },
  }),
  endpoint({
    method: "GET",
    path: "/runs/{id}/changes",
    tag,
    action: "run.read",
    query: comparisonFilter,
    summary:
      "Đối tượng đổi kết luận hoặc đổi dữ kiện so với một lần xét khác của đợt, nêu điều kiện thay đổi.",
    handle: async ({ actor, params, query }) => {
      const found = await findComparison(actor, param(params, "id"), query);
      return found && { comparedWith: found.other, items: found.items, nextCursor: found.nextCursor };
    },
  }),
  endpoint({
    method: "POST",
    path: "/runs/{id}/recognise",
    tag,
    action: "run.recognise",
    needsVersion: true,
    summary: "Công nhận kết quả của một lần xét chính thức.",
    handle: ({ actor, params, version, now }) =>
      recogniseRun(actor, { id: param(params, "id"), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/judgements",
    tag,
    action: "judgement.give",
    status: 201,
    body: judgementInput,
    summary: "Kết luận của người có thẩm quyền về một điều kiện không có số liệu.",
    handle: ({ actor, body, now }) => giveJudgement(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/runs/{id}/requests",
    within: findReviewedRun,
    tag,
    action: "verdict.read",
    query: reviewFilter,
    summary: "Đề nghị xem xét lại kết quả của một lần xét, gửi trước đứng trước.",
    handle: ({ actor, params, query }) => listReviews(actor, param(params, "id"), query),
  }),
  endpoint({
    method: "POST",
    path: "/runs/{id}/requests",
    tag,
    action: "review.file",
    status: 201,
    body: reviewInput.omit({ runId: true }),
    summary: "Đơn vị đề nghị xem xét lại một điều kiện trong kết quả đã công nhận của mình, trong thời hạn.",
    handle: ({ actor, params, body, now }) => fileReview(actor, { runId: param(params, "id"), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/requests/{id}/answer",
    tag,
    action: "review.answer",
    needsVersion: true,
    body: reviewAnswerInput.omit({ id: true, version: true }),
    summary: "Trả lời một đề nghị xem xét lại: giữ nguyên hoặc sẽ xét lại, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      answerReview(actor, { id: param(params, "id"), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/requests/{id}/withdraw",
    tag,
    action: "review.file",
    needsVersion: true,
    summary: "Đơn vị rút lại đề nghị xem xét lại chưa được trả lời.",
    handle: ({ actor, params, version, now }) =>
      withdrawReview(actor, { id: param(params, "id"), version }, now),
  }),
];
