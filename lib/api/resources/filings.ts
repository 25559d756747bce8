import { z } from "zod";
import { openFile } from "@/lib/files";
import { saveCells } from "@/lib/filings/cells/commands";
import { cellsInput } from "@/lib/filings/cells/schema";
import {
  handOverFiling,
  recallFiling,
  sendBackFiling,
  submitFiling,
  withdrawFiling,
} from "@/lib/filings/commands";
import { handOutFilings, takeOverFiling } from "@/lib/filings/custody/commands";
import { handingOut, takeOver } from "@/lib/filings/custody/schema";
import { linkEvidence, unlinkEvidence } from "@/lib/filings/evidence/commands";
import { evidenceLink } from "@/lib/filings/evidence/schema";
import { explainFinding } from "@/lib/filings/findings/commands";
import { findingAnswer } from "@/lib/filings/findings/schema";
import { findFiling, listFilings, listPeriods } from "@/lib/filings/items/queries";
import { agreeCleanLines, markLines } from "@/lib/filings/marks/commands";
import { cleanLines, lineMarks } from "@/lib/filings/marks/schema";
import { decideOpening, requestOpening } from "@/lib/filings/openings/commands";
import { openingAnswer, openingRequest } from "@/lib/filings/openings/schema";
import { stateOpinion } from "@/lib/filings/opinions/commands";
import { lineOpinion } from "@/lib/filings/opinions/schema";
import { exceptPeriod, lockPeriod, requestReopening } from "@/lib/filings/periods/commands";
import { periodException, periodLocking, reopeningRequest } from "@/lib/filings/periods/schema";
import { answerPins } from "@/lib/filings/pins/commands";
import { pinAnswers } from "@/lib/filings/pins/schema";
import { remindOfFilings } from "@/lib/filings/reminders/commands";
import { filingReminder } from "@/lib/filings/reminders/schema";
import { correctFiling, openFiling } from "@/lib/filings/revisions/commands";
import {
  filingCorrection,
  filingList,
  filingOpening,
  filingReason,
  filingSubmission,
} from "@/lib/filings/schema";
import { uploadFile } from "@/lib/filings/uploads/commands";
import { findDownload } from "@/lib/filings/uploads/queries";
import { filePurpose } from "@/lib/filings/uploads/schema";
import { confirmFiling, receiveFiling, returnFiling } from "@/lib/filings/verification/commands";
import { filingReturn } from "@/lib/filings/verification/schema";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Số liệu kỳ";
const id = (params: Record<string, string>) => params.id ?? "";

type Verb = (actor: Actor, input: { filingId: string; version: number }, now: Date) => Promise<unknown>;
/** A verb that needs nothing but the version. */
const verb = (name: string, action: Action, summary: string, command: Verb): Endpoint =>
  endpoint({
    method: "POST",
    path: `/filings/{id}/${name}`,
    tag,
    action,
    needsVersion: true,
    summary,
    handle: ({ actor, params, version, now }) => command(actor, { filingId: id(params), version }, now),
  });

const reading = [
  endpoint({
    method: "GET",
    path: "/reporting-periods",
    tag,
    action: "filing.read",
    query: z.object({ roundId: z.string().min(1) }),
    summary: "Các kỳ báo cáo của một đợt, hạn trình và tình trạng khóa.",
    handle: ({ actor, query, now }) => listPeriods(actor, query.roundId, now),
  }),
  endpoint({
    method: "GET",
    path: "/filings",
    tag,
    action: "filing.read",
    query: filingList,
    summary: "Số liệu kỳ trong phạm vi được xem, mới nhất trước.",
    handle: ({ actor, query }) => listFilings(actor, query),
  }),
  endpoint({
    method: "GET",
    path: "/filings/{id}",
    tag,
    action: "filing.read",
    summary: "Một biểu số liệu với từng dòng, tài liệu kiểm chứng và ý kiến.",
    handle: ({ actor, params, now }) => findFiling(actor, id(params), now),
  }),
];

const preparing = [
  endpoint({
    method: "POST",
    path: "/filings",
    tag,
    action: "filing.prepare",
    status: 201,
    body: filingOpening,
    summary: "Mở biểu số liệu của đơn vị cho một kỳ; mở lại thì trả về biểu đã có.",
    handle: ({ actor, body, now }) => openFiling(actor, body, now),
  }),
  endpoint({
    method: "PUT",
    path: "/filings/{id}/cells",
    tag,
    action: "filing.prepare",
    body: cellsInput.omit({ filingId: true }),
    summary: "Lưu các ô; ô người khác vừa sửa được trả về với cả hai giá trị.",
    handle: ({ actor, params, body, now }) =>
      saveCells(actor, { filingId: id(params), cells: body.cells }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/pin-answers",
    tag,
    action: "filing.prepare",
    body: pinAnswers.omit({ filingId: true }),
    summary: "Trả lời từng ý kiến bị trả lại: đã sửa hoặc giải trình.",
    handle: ({ actor, params, body, now }) =>
      answerPins(actor, { filingId: id(params), answers: body.answers }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/evidence",
    tag,
    action: "filing.prepare",
    status: 201,
    body: evidenceLink.omit({ filingId: true }),
    summary: "Gắn một tệp đã tải lên vào một chỉ tiêu.",
    handle: ({ actor, params, body, now }) => linkEvidence(actor, { filingId: id(params), ...body }, now),
  }),
  endpoint({
    method: "DELETE",
    path: "/filings/{id}/evidence/{evidenceId}",
    tag,
    action: "filing.prepare",
    summary: "Gỡ một tệp khỏi chỉ tiêu.",
    handle: ({ actor, params, now }) =>
      unlinkEvidence(actor, { filingId: id(params), evidenceId: params.evidenceId ?? "" }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/finding-answers",
    tag,
    action: "filing.prepare",
    status: 201,
    body: findingAnswer.omit({ filingId: true }),
    summary: "Giải trình một nội dung mâu thuẫn của số liệu, theo khóa nêu trong biểu.",
    handle: ({ actor, params, body, now }) => explainFinding(actor, { filingId: id(params), ...body }, now),
  }),
  verb("hand-over", "filing.prepare", "Chuyển lãnh đạo đơn vị duyệt.", handOverFiling),
  verb("recall", "filing.prepare", "Rút lại trước khi lãnh đạo đơn vị quyết định.", recallFiling),
  endpoint({
    method: "POST",
    path: "/filings/{id}/send-back",
    tag,
    action: "filing.submit",
    needsVersion: true,
    body: filingReason.pick({ reason: true }),
    summary: "Lãnh đạo đơn vị yêu cầu sửa, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      sendBackFiling(actor, { filingId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/submit",
    tag,
    action: "filing.submit",
    needsVersion: true,
    body: filingSubmission.pick({ lateReason: true }),
    summary: "Trình Sở Nội vụ; quá hạn thì phải nêu lý do.",
    handle: ({ actor, params, version, body, now }) =>
      submitFiling(actor, { filingId: id(params), version, ...body }, now),
  }),
  verb("withdraw", "filing.submit", "Rút lại trước khi Sở Nội vụ tiếp nhận.", withdrawFiling),
  endpoint({
    method: "POST",
    path: "/filings/{id}/correct",
    tag,
    action: "filing.prepare",
    status: 201,
    body: filingCorrection.pick({ reason: true }),
    summary: "Mở bản đính chính của số liệu đã xác nhận; bản cũ được giữ nguyên.",
    handle: ({ actor, params, body, now }) => correctFiling(actor, { filingId: id(params), ...body }, now),
  }),
];

const asking = [
  endpoint({
    method: "POST",
    path: "/filings/{id}/opening-requests",
    tag,
    action: "filing.prepare",
    status: 201,
    body: openingRequest.omit({ filingId: true }),
    summary: "Đơn vị đề nghị mở thêm dòng ngoài các dòng bị trả lại.",
    handle: ({ actor, params, body, now }) => requestOpening(actor, { filingId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/opinions",
    tag,
    action: "filing.prepare",
    status: 201,
    body: lineOpinion.omit({ filingId: true }),
    summary: "Đơn vị nêu ý kiến về số liệu điều chỉnh theo tài liệu.",
    handle: ({ actor, params, body, now }) => stateOpinion(actor, { filingId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/opening-requests/{id}/decide",
    tag,
    action: "filing.verify",
    needsVersion: true,
    body: openingAnswer,
    summary: "Mở thêm dòng theo đề nghị, hoặc từ chối kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      decideOpening(actor, { requestId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/take-over",
    tag,
    action: "filing.verify",
    needsVersion: true,
    body: takeOver.pick({ reason: true }),
    summary: "Tiếp quản việc thẩm định đang ở người khác, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      takeOverFiling(actor, { filingId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/hand-out",
    tag,
    action: "filing.verify",
    body: handingOut,
    summary: "Giao việc thẩm định cho một người.",
    handle: ({ actor, body, now }) => handOutFilings(actor, body, now),
  }),
];

const verifying = [
  verb("receive", "filing.verify", "Tiếp nhận để thẩm định.", receiveFiling),
  endpoint({
    method: "POST",
    path: "/filings/{id}/marks",
    tag,
    action: "filing.verify",
    body: lineMarks.omit({ filingId: true }),
    summary: "Đánh dấu từng dòng: đồng ý, yêu cầu sửa, thiếu tài liệu, điều chỉnh theo tài liệu.",
    handle: ({ actor, params, body, now }) =>
      markLines(actor, { filingId: id(params), marks: body.marks }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/agree-clean",
    tag,
    action: "filing.verify",
    body: cleanLines.omit({ filingId: true }),
    summary: "Đồng ý các dòng không có cảnh báo.",
    handle: ({ actor, params, body, now }) =>
      agreeCleanLines(actor, { filingId: id(params), lines: body.lines }, now),
  }),
  endpoint({
    method: "POST",
    path: "/filings/{id}/return",
    tag,
    action: "filing.verify",
    needsVersion: true,
    body: filingReturn.pick({ dueOn: true, dueTime: true }),
    summary: "Trả lại đơn vị với mọi ý kiến một lần và hạn trình lại.",
    handle: ({ actor, params, version, body, now }) =>
      returnFiling(actor, { filingId: id(params), version, ...body }, now),
  }),
  verb("confirm", "filing.verify", "Xác nhận số liệu.", confirmFiling),
];

const locking = [
  endpoint({
    method: "POST",
    path: "/reporting-periods/{id}/lock",
    tag,
    action: "period.lock",
    needsVersion: true,
    body: periodLocking.pick({ reason: true }),
    summary: "Khóa kỳ sau hạn trình.",
    handle: ({ actor, params, version, body, now }) =>
      lockPeriod(actor, { periodId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/reporting-periods/{id}/exceptions",
    tag,
    action: "period.except",
    status: 201,
    body: periodException.omit({ periodId: true }),
    summary: "Mở lại kỳ đã khóa cho một đơn vị, có thời hạn.",
    handle: ({ actor, params, body, now }) => exceptPeriod(actor, { periodId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/reporting-periods/{id}/filing-reminders",
    tag,
    action: "filing.verify",
    body: filingReminder.omit({ periodId: true }),
    summary:
      "Nhắc các đơn vị chưa trình số liệu; bỏ trống unitIds là nhắc tất cả. Mỗi đơn vị một lần trong ngày.",
    handle: ({ actor, params, body, now }) => remindOfFilings(actor, { ...body, periodId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/reporting-periods/{id}/reopening-requests",
    tag,
    action: "filing.prepare",
    body: reopeningRequest.omit({ periodId: true }),
    summary: "Đơn vị đề nghị mở lại kỳ.",
    handle: ({ actor, params, body, now }) => requestReopening(actor, { periodId: id(params), ...body }, now),
  }),
];

const files = [
  endpoint({
    method: "POST",
    path: "/files",
    tag: "Tệp",
    // Each purpose asks for its own right; the command refuses the others.
    action: "filing.read",
    status: 201,
    upload: true,
    body: z.object({ purpose: filePurpose.default("filing") }),
    summary:
      "Tải lên một tệp (PDF, DOCX, XLSX, JPG, PNG, tối đa 20 MB); sau đó gắn vào hồ sơ bằng mã trả về.",
    handle: ({ actor, body, file, now }) => {
      if (!file)
        throw new Refusal("invalid", "Chọn tệp để tải lên.", "file-missing", {
          file: "Chọn tệp để tải lên.",
        });
      return uploadFile(actor, { ...file, purpose: body.purpose }, now);
    },
  }),
  endpoint({
    method: "GET",
    path: "/files/{id}",
    tag: "Tệp",
    action: "filing.read",
    summary: "Nội dung một tệp trong phạm vi được xem.",
    handle: async ({ actor, params }) => {
      const file = await findDownload(actor, id(params));
      return (
        file && { bytes: await openFile(file.storageKey), name: file.name, contentType: file.contentType }
      );
    },
  }),
];

export const filingEndpoints: Endpoint[] = [
  ...reading,
  ...preparing,
  ...asking,
  ...verifying,
  ...locking,
  ...files,
];
