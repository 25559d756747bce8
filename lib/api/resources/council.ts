import { z } from "zod";
import { findCampaignHead, findRoundHead } from "@/lib/campaigns/hub/queries";
import { printPaper } from "@/lib/commendations/document";
import { liftHold, openHold } from "@/lib/commendations/holds/commands";
import { listHolds } from "@/lib/commendations/holds/queries";
import { holdInput, liftInput } from "@/lib/commendations/holds/schema";
import { listCandidates } from "@/lib/commendations/nominations/candidates/queries";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import {
  dropNomination,
  justifyNomination,
  reconsiderNomination,
  resumeNomination,
} from "@/lib/commendations/nominations/decisions/commands";
import { findNomination, listNominations } from "@/lib/commendations/nominations/queries";
import {
  additionInput,
  candidateFilter,
  justificationInput,
  nominationFilter,
  reasonedNomination,
} from "@/lib/commendations/nominations/schema";
import { publishResults } from "@/lib/commendations/results/commands";
import { paperQuery } from "@/lib/commendations/schema";
import { castBallots, declareRecusal } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession, updateSession } from "@/lib/commendations/sessions/commands";
import { confirmMinutes, sendMinutes } from "@/lib/commendations/sessions/confirmations/commands";
import { appointCouncil } from "@/lib/commendations/sessions/council/commands";
import { appointmentInput } from "@/lib/commendations/sessions/council/schema";
import { minutesDocument } from "@/lib/commendations/sessions/document";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { enterPaperCount } from "@/lib/commendations/sessions/onpaper/commands";
import { recordOpinion } from "@/lib/commendations/sessions/opinions/commands";
import { packDocument } from "@/lib/commendations/sessions/pack/document";
import { findPack } from "@/lib/commendations/sessions/pack/queries";
import { findBallotPaper } from "@/lib/commendations/sessions/paper/queries";
import { findSession, listSessions } from "@/lib/commendations/sessions/queries";
import {
  ballotInput,
  confirmationInput,
  minutesInput,
  opinionInput,
  paperInput,
  recusalInput,
  seatReturn,
  sessionChange,
  sessionInput,
  substitutionInput,
} from "@/lib/commendations/sessions/schema";
import { returnSeat, seatSubstitute } from "@/lib/commendations/sessions/seats/commands";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";
import { endpoint } from "../endpoint";

const id = (params: Record<string, string>) => params.id ?? "";

const list = "Danh sách đề nghị";
const nominations = [
  endpoint({
    method: "POST",
    path: "/rounds/{id}/results/publish",
    tag: list,
    action: "run.recognise",
    summary: "Công bố kết quả đã công nhận của một đợt.",
    handle: ({ actor, params, now }) => publishResults(actor, { roundId: id(params) }, now),
  }),
  endpoint({
    method: "GET",
    path: "/rounds/{id}/nominations",
    within: findRoundHead,
    tag: list,
    action: "nomination.read",
    query: nominationFilter,
    summary: "Các trường hợp đề nghị của một đợt.",
    handle: ({ actor, params, query }) => listNominations(actor, id(params), query),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/nominations",
    tag: list,
    action: "nomination.decide",
    status: 201,
    summary: "Đưa vào danh sách những đối tượng đủ điều kiện của lần xét đã công nhận.",
    handle: ({ actor, params, now }) => proposeFromRun(actor, { roundId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/nominations",
    tag: list,
    action: "nomination.decide",
    status: 201,
    body: additionInput,
    summary: "Đưa thêm một trường hợp, kèm lý do.",
    handle: ({ actor, body, now }) => addNomination(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/nominations/{id}",
    tag: list,
    action: "nomination.read",
    summary: "Một trường hợp đề nghị.",
    handle: ({ actor, params }) => findNomination(actor, id(params)),
  }),
  endpoint({
    method: "GET",
    path: "/rounds/{id}/candidates",
    within: findRoundHead,
    tag: list,
    action: "nomination.read",
    query: candidateFilter,
    summary: "Đối tượng của lần xét được công nhận chưa có trong danh sách.",
    handle: ({ actor, params, query }) => listCandidates(actor, id(params), query),
  }),
  endpoint({
    method: "POST",
    path: "/nominations/{id}/drop",
    tag: list,
    action: "nomination.decide",
    needsVersion: true,
    body: reasonedNomination.pick({ reason: true }),
    summary: "Đưa ra khỏi danh sách, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      dropNomination(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/nominations/{id}/justify",
    tag: list,
    action: "nomination.decide",
    needsVersion: true,
    body: justificationInput.pick({ reason: true }),
    summary: "Giải trình khi đã có khen thưởng trùng thời gian.",
    handle: ({ actor, params, version, body, now }) =>
      justifyNomination(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/nominations/{id}/resume",
    tag: list,
    action: "nomination.decide",
    needsVersion: true,
    body: reasonedNomination.pick({ reason: true }),
    summary: "Đưa lại trường hợp bị trả lại hoặc để lại vào tờ trình sau, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      resumeNomination(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/nominations/{id}/reconsider",
    tag: list,
    action: "nomination.decide",
    needsVersion: true,
    body: reasonedNomination.pick({ reason: true }),
    summary: "Đề nghị Hội đồng xét lại ở phiên sau trường hợp không được thông qua, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      reconsiderNomination(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/rounds/{id}/holds",
    within: findRoundHead,
    tag: list,
    action: "hold.read",
    summary: "Các trường hợp tạm dừng xét.",
    handle: async ({ actor, params }) => ({ items: await listHolds(actor, id(params)), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/holds",
    tag: list,
    action: "hold.manage",
    status: 201,
    body: holdInput,
    summary: "Tạm dừng xét một đối tượng, theo văn bản.",
    handle: ({ actor, body, now }) => openHold(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/holds/{id}/lift",
    tag: list,
    action: "hold.manage",
    needsVersion: true,
    body: liftInput.pick({ document: true }),
    summary: "Tiếp tục xét, theo văn bản.",
    handle: ({ actor, params, version, body, now }) =>
      liftHold(actor, { id: id(params), version, ...body }, now),
  }),
];

const council = "Hội đồng";
const sessions = [
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/sessions",
    within: findCampaignHead,
    tag: council,
    action: "council.read",
    summary: "Các phiên họp của một phong trào.",
    handle: async ({ actor, params }) => ({ items: await listSessions(actor, id(params)), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/councils",
    tag: council,
    action: "council.prepare",
    status: 201,
    body: appointmentInput,
    summary: "Ghi quyết định thành lập Hội đồng: thành viên theo vai trò và thành viên dự khuyết.",
    handle: ({ actor, body, now }) => appointCouncil(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions",
    tag: council,
    action: "council.prepare",
    status: 201,
    body: sessionInput,
    summary: "Lập phiên họp; hình thức và tỷ lệ lấy từ quy định đang có hiệu lực.",
    handle: ({ actor, body, now }) => createSession(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/sessions/{id}",
    tag: council,
    action: "council.read",
    summary: "Một phiên họp: thành viên, trường hợp, số đã bỏ phiếu; kết quả chỉ có sau khi chốt phiếu.",
    handle: ({ actor, params, now }) => findSession(actor, id(params), now),
  }),
  endpoint({
    method: "PUT",
    path: "/sessions/{id}",
    tag: council,
    action: "council.prepare",
    needsVersion: true,
    body: sessionChange.omit({ id: true, version: true }),
    summary: "Sửa phiên họp đang chuẩn bị.",
    handle: ({ actor, params, version, body, now }) =>
      updateSession(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/open",
    tag: council,
    action: "council.prepare",
    needsVersion: true,
    summary: "Mở lấy phiếu.",
    handle: ({ actor, params, version, now }) => openVoting(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/substitutes",
    tag: council,
    action: "council.prepare",
    body: substitutionInput.omit({ sessionId: true }),
    summary: "Ghi thành viên dự khuyết dự thay một thành viên vắng mặt, kèm lý do.",
    handle: ({ actor, params, body, now }) => seatSubstitute(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/substitutes/return",
    tag: council,
    action: "council.prepare",
    body: seatReturn.omit({ sessionId: true }),
    summary: "Thành viên dự họp trở lại, thôi người dự thay.",
    handle: ({ actor, params, body, now }) => returnSeat(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/sessions/{id}/ballot",
    tag: council,
    action: "council.vote",
    summary: "Phiếu của thành viên: các trường hợp được bỏ phiếu.",
    handle: ({ actor, params }) => findBallotPaper(actor, id(params)),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/ballot",
    tag: council,
    action: "council.vote",
    body: ballotInput.omit({ sessionId: true }),
    summary: "Bỏ phiếu mọi trường hợp được bỏ phiếu.",
    handle: ({ actor, params, body, now }) => castBallots(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/opinions",
    tag: council,
    action: "council.prepare",
    body: opinionInput.omit({ sessionId: true }),
    summary: "Nhập ý kiến bằng văn bản của thành viên vắng mặt.",
    handle: ({ actor, params, body, now }) => recordOpinion(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/paper-count",
    tag: council,
    action: "council.prepare",
    body: paperInput.omit({ sessionId: true }),
    summary: "Nhập kết quả phiếu giấy từng trường hợp, kèm bản quét biên bản kiểm phiếu.",
    handle: ({ actor, params, body, now }) => enterPaperCount(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/session-cases/{id}/recusal",
    tag: council,
    action: "council.vote",
    body: recusalInput.omit({ caseId: true }),
    summary: "Tự đề nghị không tham gia bỏ phiếu một trường hợp.",
    handle: ({ actor, params, body, now }) => declareRecusal(actor, { caseId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/close",
    tag: council,
    action: "council.prepare",
    needsVersion: true,
    summary: "Chốt phiếu.",
    handle: ({ actor, params, version, now }) => closeVoting(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/minutes/send",
    tag: council,
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
    tag: council,
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
    tag: council,
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
    tag: council,
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
    tag: council,
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

/** Nominations and the council that votes on them. */
export const councilEndpoints = [...nominations, ...sessions];
