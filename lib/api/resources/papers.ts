import { summaryDocument } from "@/lib/commendations/achievements/document";
import { findAchievement, findSummary, findUnitRequest } from "@/lib/commendations/achievements/queries";
import { achievementDocument } from "@/lib/commendations/achievements/report/document";
import { requestDocument } from "@/lib/commendations/achievements/request/document";
import { printPaper } from "@/lib/commendations/document";
import { paperQuery } from "@/lib/commendations/schema";
import { countingDocument } from "@/lib/commendations/sessions/counting/document";
import { invitationDocument } from "@/lib/commendations/sessions/invitation/document";
import { findInvitation } from "@/lib/commendations/sessions/invitation/queries";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import type { OfficialDocument } from "@/lib/documents";
import { explanationDocument } from "@/lib/evaluation/explanation/document";
import { findExplanationPaper } from "@/lib/evaluation/explanation/queries";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { type Endpoint, endpoint } from "../endpoint";

type Params = Record<string, string>;
type Sheet = { document: OfficialDocument; name: string };

/** A paper made from data, as PDF or Word: GET, read by whoever may read the data. */
const paper = (
  path: string,
  action: Action,
  summary: string,
  find: (actor: Actor, params: Params, now: Date) => Promise<Sheet | null>,
): Endpoint =>
  endpoint({
    method: "GET",
    path,
    tag: "Văn bản",
    action,
    query: paperQuery,
    summary: `${summary} (format=pdf hoặc docx).`,
    handle: async ({ actor, params, query, now }) => {
      const found = await find(actor, params, now);
      return found && printPaper(found.document, query.format, found.name);
    },
  });

const made = <Data>(data: Data | null, document: (data: Data) => OfficialDocument, name: string) =>
  data && { document: document(data), name };
const subject = ({ id = "", subjectId = "" }: Params) => [id, subjectId] as const;

/** Papers of the way from the verdict to the council. */
export const paperEndpoints: Endpoint[] = [
  paper(
    "/runs/{id}/verdicts/{subjectId}/explanation",
    "verdict.read",
    "Phiếu giải thích của một đối tượng",
    async (actor, params) =>
      made(await findExplanationPaper(actor, ...subject(params)), explanationDocument, "phieu-giai-thich"),
  ),
  paper(
    "/runs/{id}/verdicts/{subjectId}/achievement",
    "verdict.read",
    "Báo cáo thành tích của một đối tượng, lập từ số liệu",
    async (actor, params, now) =>
      made(await findAchievement(actor, ...subject(params), now), achievementDocument, "bao-cao-thanh-tich"),
  ),
  paper(
    "/runs/{id}/verdicts/{subjectId}/request",
    "verdict.read",
    "Tờ trình đề nghị khen thưởng của một đơn vị",
    async (actor, params, now) =>
      made(await findUnitRequest(actor, ...subject(params), now), requestDocument, "to-trinh-don-vi"),
  ),
  paper(
    "/rounds/{id}/nominations/summary",
    "nomination.read",
    "Danh sách tóm tắt thành tích của một đợt",
    async (actor, { id = "" }) => made(await findSummary(actor, id), summaryDocument, "danh-sach-tom-tat"),
  ),
  paper("/sessions/{id}/invitation", "council.read", "Giấy mời họp Hội đồng", async (actor, { id = "" }) =>
    made(await findInvitation(actor, id), invitationDocument, "giay-moi"),
  ),
  paper(
    "/sessions/{id}/counting",
    "council.read",
    "Biên bản kiểm phiếu, có sau khi chốt phiếu",
    async (actor, { id = "" }) => made(await findMinutes(actor, id), countingDocument, "bien-ban-kiem-phieu"),
  ),
];
