import {
  answerObjection,
  fileObjection,
  openComments,
} from "@/lib/commendations/decisions/comments/commands";
import { findComments } from "@/lib/commendations/decisions/comments/queries";
import { correctAward } from "@/lib/commendations/decisions/corrections/commands";
import { findDecision } from "@/lib/commendations/decisions/queries";
import { rejectionDocument } from "@/lib/commendations/decisions/rejections/document";
import { findRejection, listRejections } from "@/lib/commendations/decisions/rejections/queries";
import {
  answerInput,
  commentsInput,
  correctionInput,
  objectionInput,
} from "@/lib/commendations/decisions/schema";
import { printPaper } from "@/lib/commendations/document";
import { paperQuery } from "@/lib/commendations/schema";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Quyết định khen thưởng";
const id = (params: Record<string, string>) => params.id ?? "";

/** Before and after a decision: comments on its draft, notices to those left out, corrections. */
export const afterDecisionEndpoints: Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/decisions/{id}/comments",
    tag,
    action: "objection.answer",
    needsVersion: true,
    body: commentsInput.pick({ through: true }),
    summary: "Mở hoặc gia hạn lấy ý kiến về dự thảo danh sách.",
    handle: ({ actor, params, version, body, now }) =>
      openComments(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/decisions/{id}/comments",
    tag,
    action: "objection.file",
    summary: "Dự thảo danh sách đang lấy ý kiến, các ý kiến và trả lời.",
    handle: ({ actor, params, now }) => findComments(actor, id(params), now),
  }),
  endpoint({
    method: "POST",
    path: "/decisions/{id}/objections",
    tag,
    action: "objection.file",
    status: 201,
    body: objectionInput.omit({ decisionId: true }),
    summary: "Nêu ý kiến về dự thảo danh sách.",
    handle: ({ actor, params, body, now }) => fileObjection(actor, { decisionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/objections/{id}/answer",
    tag,
    action: "objection.answer",
    needsVersion: true,
    body: answerInput.pick({ answer: true }),
    summary: "Trả lời một ý kiến về dự thảo danh sách.",
    handle: ({ actor, params, version, body, now }) =>
      answerObjection(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/decisions/{id}/rejections",
    within: findDecision,
    tag,
    action: "award.read",
    summary: "Thông báo trường hợp chưa đủ điều kiện, theo đơn vị.",
    handle: async ({ actor, params }) => ({
      items: await listRejections(actor, id(params)),
      nextCursor: null,
    }),
  }),
  endpoint({
    method: "GET",
    path: "/decisions/{id}/rejections/{unitId}",
    tag,
    action: "award.read",
    query: paperQuery,
    summary: "Văn bản thông báo gửi một đơn vị (format=pdf hoặc docx).",
    handle: async ({ actor, params, query }) => {
      const paper = await findRejection(actor, id(params), params.unitId ?? "");
      return paper && printPaper(rejectionDocument(paper), query.format, "thong-bao-ket-qua-xet");
    },
  }),
  endpoint({
    method: "POST",
    path: "/awards/{id}/correct",
    tag,
    action: "decision.correct",
    needsVersion: true,
    body: correctionInput.omit({ awardId: true, version: true }),
    summary: "Đính chính một dòng bằng quyết định đính chính; chữ cũ được giữ.",
    handle: ({ actor, params, version, body, now }) =>
      correctAward(actor, { awardId: id(params), version, ...body }, now),
  }),
];
