import { z } from "zod";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { decisionDocument, decisionFileName } from "@/lib/commendations/decisions/document";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { findDecision, findDecisionPaper, listDecisions } from "@/lib/commendations/decisions/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import {
  decisionDraft,
  issueInput,
  publicationInput,
  revocationInput,
} from "@/lib/commendations/decisions/schema";
import { printPaper } from "@/lib/commendations/document";
import { recordSignedDecision, recordSignedProposal } from "@/lib/commendations/prints/signed/commands";
import { signedCopyInput } from "@/lib/commendations/prints/signed/schema";
import { returnProposal, signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { proposalDocument } from "@/lib/commendations/proposals/document";
import { draftProposal, redraftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { findProposalPaper } from "@/lib/commendations/proposals/paper/queries";
import { findProposal, listProposals } from "@/lib/commendations/proposals/queries";
import {
  draftInput,
  lineInput,
  proposalReturn,
  redraftInput,
  signatureForms,
  signInput,
} from "@/lib/commendations/proposals/schema";
import { paperQuery } from "@/lib/commendations/schema";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { LineDecision } from "@/prisma/generated/enums";
import { type Endpoint, endpoint } from "../endpoint";

const id = (params: Record<string, string>) => params.id ?? "";

type Verb = (actor: Actor, input: { id: string; version: number }, now: Date) => Promise<unknown>;
const verb = (tag: string, path: string, action: Action, summary: string, command: Verb): Endpoint =>
  endpoint({
    method: "POST",
    path,
    tag,
    action,
    needsVersion: true,
    summary,
    handle: ({ actor, params, version, now }) => command(actor, { id: id(params), version }, now),
  });

const paper = "Tờ trình";
// `signInput` also ties the document to TL. and TUQ., so the whole of it judges what is sent.
const handBody = z.object({
  signatureForm: z.enum(signatureForms).optional(),
  authority: z.string().optional(),
});
const proposals = [
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/proposals",
    within: findCampaignHead,
    tag: paper,
    action: "proposal.read",
    summary: "Các tờ trình của một phong trào.",
    handle: async ({ actor, params }) => ({
      items: await listProposals(actor, id(params)),
      nextCursor: null,
    }),
  }),
  endpoint({
    method: "POST",
    path: "/proposals",
    tag: paper,
    action: "proposal.draft",
    status: 201,
    body: draftInput,
    summary: "Lập tờ trình từ một phiên họp đã có biên bản.",
    handle: ({ actor, body, now }) => draftProposal(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/proposals/{id}",
    tag: paper,
    action: "proposal.read",
    summary: "Một tờ trình với từng dòng và nội dung cần lưu ý.",
    handle: ({ actor, params, now }) => findProposal(actor, id(params), now),
  }),
  endpoint({
    method: "POST",
    path: "/proposals/{id}/redraft",
    tag: paper,
    action: "proposal.draft",
    needsVersion: true,
    body: redraftInput.pick({ title: true }),
    summary: "Cập nhật tờ trình đang soạn hoặc bị trả lại theo danh sách hiện hành.",
    handle: ({ actor, params, version, body, now }) =>
      redraftProposal(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "GET",
    path: "/proposals/{id}/document",
    tag: paper,
    action: "proposal.read",
    query: paperQuery,
    summary: "Văn bản tờ trình (format=pdf hoặc docx).",
    handle: async ({ actor, params, query }) => {
      const found = await findProposalPaper(actor, id(params));
      return (
        found && printPaper(proposalDocument(found), query.format, `to-trinh-${found.code.toLowerCase()}`)
      );
    },
  }),
  endpoint({
    method: "POST",
    path: "/proposals/{id}/submit",
    tag: paper,
    action: "proposal.submit",
    needsVersion: true,
    body: handBody,
    summary: "Trình lãnh đạo; ký TL., TUQ. thì kèm văn bản giao ký.",
    handle: ({ actor, params, version, body, now }) =>
      submitProposal(actor, signInput.parse({ id: id(params), version, ...body }), now),
  }),
  endpoint({
    method: "POST",
    path: "/proposals/{id}/return",
    tag: paper,
    action: "proposal.decide",
    needsVersion: true,
    body: proposalReturn.pick({ reason: true }),
    summary: "Trả lại cả tờ trình, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      returnProposal(actor, { id: id(params), version, ...body }, now),
  }),
  verb(
    paper,
    "/proposals/{id}/read-attention",
    "proposal.decide",
    "Ghi nhận đã xem mục Cần lưu ý.",
    readAttention,
  ),
  endpoint({
    method: "POST",
    path: "/proposal-lines/{id}/decide",
    tag: paper,
    action: "proposal.decide",
    needsVersion: true,
    // `lineInput` also ties the reason to the decision, so the whole of it judges what is sent.
    body: z.object({ decision: z.enum(LineDecision), reason: z.string().optional() }),
    summary: "Cho ý kiến một dòng: đồng ý, trả lại hoặc để lại, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      decideLine(actor, lineInput.parse({ id: id(params), version, ...body }), now),
  }),
  verb(
    paper,
    "/proposals/{id}/agree-rest",
    "proposal.decide",
    "Đồng ý các dòng đủ điều kiện còn lại.",
    agreeRest,
  ),
  endpoint({
    method: "POST",
    path: "/proposals/{id}/signed-copies",
    tag: paper,
    action: "proposal.draft",
    status: 201,
    body: signedCopyInput.pick({ fileId: true }),
    summary: "Ghi nhận tệp tờ trình đã ký; mã băm được lưu và đối chiếu khi ký duyệt.",
    handle: ({ actor, params, body, now }) => recordSignedProposal(actor, { id: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/proposals/{id}/sign",
    tag: paper,
    action: "proposal.decide",
    needsVersion: true,
    body: handBody,
    summary: "Ký duyệt khi mọi dòng đã có ý kiến; ký TL., TUQ. thì kèm văn bản giao ký.",
    handle: ({ actor, params, version, body, now }) =>
      signProposal(actor, signInput.parse({ id: id(params), version, ...body }), now),
  }),
];

const order = "Quyết định khen thưởng";
const decisions = [
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/decisions",
    within: findCampaignHead,
    tag: order,
    action: "decision.read",
    summary: "Các quyết định của một phong trào.",
    handle: async ({ actor, params }) => ({
      items: await listDecisions(actor, id(params)),
      nextCursor: null,
    }),
  }),
  endpoint({
    method: "POST",
    path: "/decisions",
    tag: order,
    action: "decision.draft",
    status: 201,
    body: decisionDraft,
    summary: "Dự thảo quyết định từ tờ trình đã phê duyệt.",
    handle: ({ actor, body, now }) => draftDecision(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/decisions/{id}",
    tag: order,
    action: "decision.read",
    summary: "Một quyết định với danh sách kèm theo.",
    handle: ({ actor, params, now }) => findDecision(actor, id(params), now),
  }),
  endpoint({
    method: "GET",
    path: "/decisions/{id}/document",
    tag: order,
    action: "decision.read",
    query: paperQuery,
    summary: "Văn bản quyết định kèm danh sách (format=pdf hoặc docx).",
    handle: async ({ actor, params, query, now }) => {
      const found = await findDecisionPaper(actor, id(params), now);
      return found && printPaper(decisionDocument(found), query.format, decisionFileName(found));
    },
  }),
  endpoint({
    method: "POST",
    path: "/decisions/{id}/signed-copies",
    tag: order,
    action: "decision.draft",
    status: 201,
    body: signedCopyInput.pick({ fileId: true }),
    summary: "Ghi nhận tệp quyết định đã ký; mã băm được lưu và đối chiếu khi ban hành.",
    handle: ({ actor, params, body, now }) => recordSignedDecision(actor, { id: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/decisions/{id}/issue",
    tag: order,
    action: "decision.issue",
    needsVersion: true,
    body: issueInput.omit({ id: true, version: true }),
    summary: "Ban hành: số, ngày, người ký.",
    handle: ({ actor, params, version, body, now }) =>
      issueDecision(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/decisions/{id}/publish",
    tag: order,
    action: "decision.publish",
    needsVersion: true,
    body: publicationInput.pick({ withSignedFile: true }),
    summary: "Công bố quyết định đã ban hành; withSignedFile: kèm tệp bản đã ký mới nhất.",
    handle: ({ actor, params, version, body, now }) =>
      publishDecision(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/awards/{id}/revoke",
    tag: order,
    action: "decision.revoke",
    needsVersion: true,
    body: revocationInput.omit({ awardId: true, version: true }),
    summary: "Thu hồi một khen thưởng bằng quyết định thu hồi; dòng cũ được giữ.",
    handle: ({ actor, params, version, body, now }) =>
      revokeAward(actor, { awardId: id(params), version, ...body }, now),
  }),
];

/** What leadership decides and issues. */
export const commendationEndpoints: Endpoint[] = [...proposals, ...decisions];
