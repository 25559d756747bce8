import { findRoundHead } from "@/lib/campaigns/hub/queries";
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
import { endpoint } from "../endpoint";

const tag = "Danh sách đề nghị";
const id = (params: Record<string, string>) => params.id ?? "";

export const nominationEndpoints = [
  endpoint({
    method: "POST",
    path: "/rounds/{id}/results/publish",
    tag,
    action: "run.recognise",
    summary: "Công bố kết quả đã công nhận của một đợt.",
    handle: ({ actor, params, now }) => publishResults(actor, { roundId: id(params) }, now),
  }),
  endpoint({
    method: "GET",
    path: "/rounds/{id}/nominations",
    within: findRoundHead,
    tag,
    action: "nomination.read",
    query: nominationFilter,
    summary: "Các trường hợp đề nghị của một đợt.",
    handle: ({ actor, params, query }) => listNominations(actor, id(params), query),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/nominations",
    tag,
    action: "nomination.decide",
    status: 201,
    summary: "Đưa vào danh sách những đối tượng đủ điều kiện của lần xét đã công nhận.",
    handle: ({ actor, params, now }) => proposeFromRun(actor, { roundId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/nominations",
    tag,
    action: "nomination.decide",
    status: 201,
    body: additionInput,
    summary: "Đưa thêm một trường hợp, kèm lý do.",
    handle: ({ actor, body, now }) => addNomination(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/nominations/{id}",
    tag,
    action: "nomination.read",
    summary: "Một trường hợp đề nghị.",
    handle: ({ actor, params }) => findNomination(actor, id(params)),
  }),
  endpoint({
    method: "GET",
    path: "/rounds/{id}/candidates",
    within: findRoundHead,
    tag,
    action: "nomination.read",
    query: candidateFilter,
    summary: "Đối tượng của lần xét được công nhận chưa có trong danh sách.",
    handle: ({ actor, params, query }) => listCandidates(actor, id(params), query),
  }),
  endpoint({
    method: "POST",
    path: "/nominations/{id}/drop",
    tag,
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
    tag,
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
    tag,
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
    tag,
    action: "nomination.decide",
    needsVersion: true,
    body: reasonedNomination.pick({ reason: true }),
    summary: "Đề nghị Hội đồng xét lại ở phiên sau trường hợp không được thông qua, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      reconsiderNomination(actor, { id: id(params), version, ...body }, now),
  }),
];
