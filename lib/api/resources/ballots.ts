import { castBallots, declareRecusal } from "@/lib/commendations/sessions/ballots/commands";
import { enterPaperCount } from "@/lib/commendations/sessions/onpaper/commands";
import { recordOpinion } from "@/lib/commendations/sessions/opinions/commands";
import { findBallotPaper } from "@/lib/commendations/sessions/paper/queries";
import { ballotInput, opinionInput, paperInput, recusalInput } from "@/lib/commendations/sessions/schema";
import { endpoint } from "../endpoint";

const tag = "Hội đồng";
const id = (params: Record<string, string>) => params.id ?? "";

export const ballotEndpoints = [
  endpoint({
    method: "GET",
    path: "/sessions/{id}/ballot",
    tag,
    action: "council.vote",
    summary: "Phiếu của thành viên: các trường hợp được bỏ phiếu.",
    handle: ({ actor, params }) => findBallotPaper(actor, id(params)),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/ballot",
    tag,
    action: "council.vote",
    body: ballotInput.omit({ sessionId: true }),
    summary: "Bỏ phiếu mọi trường hợp được bỏ phiếu.",
    handle: ({ actor, params, body, now }) => castBallots(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/opinions",
    tag,
    action: "council.prepare",
    body: opinionInput.omit({ sessionId: true }),
    summary: "Nhập ý kiến bằng văn bản của thành viên vắng mặt.",
    handle: ({ actor, params, body, now }) => recordOpinion(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/paper-count",
    tag,
    action: "council.prepare",
    body: paperInput.omit({ sessionId: true }),
    summary: "Nhập kết quả phiếu giấy từng trường hợp, kèm bản quét biên bản kiểm phiếu.",
    handle: ({ actor, params, body, now }) => enterPaperCount(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/session-cases/{id}/recusal",
    tag,
    action: "council.vote",
    body: recusalInput.omit({ caseId: true }),
    summary: "Tự đề nghị không tham gia bỏ phiếu một trường hợp.",
    handle: ({ actor, params, body, now }) => declareRecusal(actor, { caseId: id(params), ...body }, now),
  }),
];
