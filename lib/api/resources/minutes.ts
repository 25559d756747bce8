import { z } from "zod";
import { printPaper } from "@/lib/commendations/document";
import { paperQuery } from "@/lib/commendations/schema";
import { confirmMinutes, sendMinutes } from "@/lib/commendations/sessions/confirmations/commands";
import { minutesDocument } from "@/lib/commendations/sessions/document";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { packDocument } from "@/lib/commendations/sessions/pack/document";
import { findPack } from "@/lib/commendations/sessions/pack/queries";
import { confirmationInput, minutesInput } from "@/lib/commendations/sessions/schema";
import { endpoint } from "../endpoint";

const tag = "Hội đồng";
const id = (params: Record<string, string>) => params.id ?? "";

export const minutesEndpoints = [
  endpoint({
    method: "POST",
    path: "/sessions/{id}/minutes/send",
    tag,
    action: "council.prepare",
    needsVersion: true,
    body: minutesInput.pick({ minutesText: true }),
    summary: "Gửi biên bản cho thành viên tham gia phiên họp xác nhận.",
    handle: ({ actor, params, version, body, now }) =>
      sendMinutes(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/minutes/confirm",
    tag,
    action: "council.vote",
    // The whole of `confirmationInput` judges what is sent: a reservation says what it is.
    body: z.object({ agrees: z.boolean(), note: z.string().optional() }),
    summary: "Xác nhận biên bản, hoặc nêu ý kiến bảo lưu.",
    handle: ({ actor, params, body, now }) =>
      confirmMinutes(actor, confirmationInput.parse({ sessionId: id(params), ...body }), now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/complete",
    tag,
    action: "council.prepare",
    needsVersion: true,
    body: minutesInput.pick({ minutesText: true }),
    summary: "Ký biên bản.",
    handle: ({ actor, params, version, body, now }) =>
      completeSession(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/sessions/{id}/pack",
    tag,
    action: "council.read",
    query: paperQuery,
    summary:
      "Tài liệu phiên họp: chương trình, danh sách, kết quả xét, cơ cấu, ý kiến (format=pdf hoặc docx).",
    handle: async ({ actor, params, query, now }) => {
      const paper = await findPack(actor, id(params), now);
      return paper && printPaper(packDocument(paper), query.format, `tai-lieu-${paper.code.toLowerCase()}`);
    },
  }),
  endpoint({
    method: "GET",
    path: "/sessions/{id}/minutes",
    tag,
    action: "council.read",
    query: paperQuery,
    summary: "Biên bản họp (format=pdf hoặc docx), có sau khi chốt phiếu.",
    handle: async ({ actor, params, query }) => {
      const paper = await findMinutes(actor, id(params));
      return (
        paper && printPaper(minutesDocument(paper), query.format, `bien-ban-${paper.code.toLowerCase()}`)
      );
    },
  }),
];
