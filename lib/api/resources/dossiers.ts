import { z } from "zod";
import {
  attachDossierFile,
  detachDossierFile,
  exceptDossier,
  openIntake,
} from "@/lib/commendations/dossiers/commands";
import { findDossiers } from "@/lib/commendations/dossiers/queries";
import { answerSupplement, requestSupplement } from "@/lib/commendations/dossiers/requests/commands";
import {
  dossierFileInput,
  exceptionInput,
  intakeInput,
  supplementAnswer,
  supplementInput,
} from "@/lib/commendations/dossiers/schema";
import type { Action } from "@/lib/identity/permissions";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Hồ sơ khen thưởng";
const id = (params: Record<string, string>) => params.id ?? "";
const dossierQuery = z.object({ round: z.string().max(64).optional() });

const list = (path: string, action: Action, summary: string) =>
  endpoint({
    method: "GET",
    path,
    tag,
    action,
    query: dossierQuery,
    summary: `${summary} (round: đợt; bỏ trống là đợt đang nhận hồ sơ).`,
    handle: ({ actor, params, query, now }) =>
      findDossiers(actor, { campaignId: id(params), roundId: query.round }, now),
  });

/** Dossiers between the list and the council: what each case needs, what is there, requests for more. */
export const dossierEndpoints: Endpoint[] = [
  list("/campaigns/{id}/dossiers", "nomination.read", "Hồ sơ khen thưởng của các đơn vị"),
  list("/campaigns/{id}/own-dossiers", "dossier.file", "Hồ sơ khen thưởng của đơn vị mình"),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/dossier-intake",
    tag,
    action: "nomination.decide",
    body: intakeInput.omit({ roundId: true }),
    summary: "Mở nhận hồ sơ của một đợt hoặc gia hạn nộp.",
    handle: ({ actor, params, body, now }) => openIntake(actor, { ...body, roundId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/dossier-files",
    tag,
    action: "dossier.file",
    status: 201,
    body: dossierFileInput.omit({ roundId: true }),
    summary:
      "Nộp một tệp đã tải lên cho một thành phần hồ sơ (nominationId trống: mọi trường hợp của đơn vị).",
    handle: ({ actor, params, body, now }) => attachDossierFile(actor, { ...body, roundId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/dossier-files/{id}/remove",
    tag,
    action: "dossier.file",
    summary: "Gỡ một tệp khỏi hồ sơ khi trường hợp còn nhận hồ sơ.",
    handle: ({ actor, params, now }) => detachDossierFile(actor, { id: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/dossier-requests",
    tag,
    action: "nomination.decide",
    status: 201,
    body: supplementInput.omit({ roundId: true }),
    summary: "Yêu cầu một đơn vị bổ sung hồ sơ, mọi nội dung trong một yêu cầu.",
    handle: ({ actor, params, body, now }) => requestSupplement(actor, { ...body, roundId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/dossier-requests/{id}/answer",
    tag,
    action: "dossier.file",
    needsVersion: true,
    body: supplementAnswer.pick({ reason: true }),
    summary: "Báo đã bổ sung hồ sơ.",
    handle: ({ actor, params, version, body, now }) =>
      answerSupplement(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/nominations/{id}/dossier-exception",
    tag,
    action: "nomination.decide",
    needsVersion: true,
    body: exceptionInput.pick({ reason: true }),
    summary: "Cho một trường hợp ra Hội đồng dù hồ sơ còn thiếu, có lý do.",
    handle: ({ actor, params, version, body, now }) =>
      exceptDossier(actor, { id: id(params), version, ...body }, now),
  }),
];
