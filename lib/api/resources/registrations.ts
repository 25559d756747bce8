import { z } from "zod";
import { findRoundHead } from "@/lib/campaigns/hub/queries";
import { contentTypes } from "@/lib/files";
import { saveRegistration } from "@/lib/registrations/commands";
import {
  acceptRegistration,
  rejectLateRegistration,
  returnRegistration,
} from "@/lib/registrations/decisions/commands";
import { printRegistration } from "@/lib/registrations/document";
import { findRegistrationCounts } from "@/lib/registrations/facts/queries";
import { findRegistration } from "@/lib/registrations/items/queries";
import { overviewName, writeOverview } from "@/lib/registrations/overview/document";
import { findOverviewSheet, findRegistrationOverview } from "@/lib/registrations/overview/queries";
import { findRegistrationPaper } from "@/lib/registrations/paper/queries";
import { listRegistrations } from "@/lib/registrations/queries";
import { remindUnits } from "@/lib/registrations/reminders/commands";
import { registrationReminder } from "@/lib/registrations/reminders/schema";
import {
  paperFormat,
  registrationFilter,
  registrationReason,
  registrationSheet,
  registrationSubmission,
} from "@/lib/registrations/schema";
import { findRegistrationSheet } from "@/lib/registrations/sheet/queries";
import { bindSlot, releaseSlot } from "@/lib/registrations/slots/commands";
import { slotBinding, slotRelease } from "@/lib/registrations/slots/schema";
import {
  askToFix,
  recallFromHead,
  sendToHead,
  submitRegistration,
  withdrawRegistration,
} from "@/lib/registrations/submission/commands";
import { type Asked, endpoint } from "../endpoint";

const tag = "Đăng ký thi đua";
const id = ({ id = "" }: Record<string, string>) => id;
const verb = ({ params, version }: Pick<Asked<unknown, unknown>, "params" | "version">) => ({
  registrationId: id(params),
  version,
});
const round = z.object({ dot: z.string().max(40).optional() });
const withReason = registrationReason.pick({ reason: true });

export const registrationEndpoints = [
  endpoint({
    method: "GET",
    path: "/registrations",
    tag,
    action: "registration.read",
    query: registrationFilter,
    summary: "Các phiếu đăng ký trong phạm vi được xem, mới nhất trước.",
    handle: ({ actor, query }) => listRegistrations(actor, query),
  }),
  endpoint({
    method: "GET",
    path: "/registrations/{id}",
    tag,
    action: "registration.read",
    summary: "Một phiếu đăng ký với từng dòng và các suất đã ghi tên.",
    handle: ({ actor, params, now }) => findRegistration(actor, id(params), now),
  }),
  endpoint({
    method: "GET",
    path: "/registrations/{id}/paper",
    tag,
    action: "registration.read",
    query: z.object({ format: paperFormat }),
    summary: "Phiếu đăng ký theo mẫu, dạng PDF hoặc Word.",
    handle: async ({ actor, params, query: { format }, now }) => {
      const found = await findRegistrationPaper(actor, id(params), now);
      return found && { ...(await printRegistration(found.paper, format)), name: `${found.name}.${format}` };
    },
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/registration-sheet",
    tag,
    action: "registration.prepare",
    query: round,
    summary: "Phiếu đăng ký của đơn vị mình cho một đợt (dot): hạn, việc được làm, đơn vị và cán bộ để chọn.",
    handle: ({ actor, params, query: { dot }, now }) =>
      findRegistrationSheet(actor, id(params), dot ?? null, now),
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/registration-overview",
    tag,
    action: "registration.read",
    query: round,
    summary: "Tổng hợp đăng ký của các đơn vị theo đợt và theo khối.",
    handle: ({ actor, params, query: { dot }, now }) =>
      findRegistrationOverview(actor, id(params), dot ?? null, now),
  }),
  endpoint({
    method: "GET",
    path: "/rounds/{id}/registration-counts",
    within: findRoundHead,
    tag,
    action: "registration.read",
    summary: "Số đơn vị, tập thể, cá nhân đã đăng ký của một đợt.",
    handle: ({ actor, params }) => findRegistrationCounts(actor, id(params)),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/registration-reminders",
    tag,
    action: "registration.decide",
    body: registrationReminder.omit({ roundId: true }),
    summary: "Nhắc các đơn vị chưa đăng ký; bỏ trống unitIds là nhắc tất cả. Mỗi đơn vị một lần trong ngày.",
    handle: ({ actor, params, body, now }) => remindUnits(actor, { ...body, roundId: id(params) }, now),
  }),
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/registration-overview/spreadsheet",
    tag,
    action: "registration.read",
    query: round,
    summary: "Tổng hợp đăng ký dạng Excel: theo khối, theo đơn vị, danh sách đăng ký.",
    handle: async ({ actor, params, query: { dot }, now }) => {
      const found = await findOverviewSheet(actor, id(params), dot ?? null, now);
      return (
        found && {
          bytes: await writeOverview(found),
          name: overviewName(found),
          contentType: contentTypes.xlsx,
        }
      );
    },
  }),
  endpoint({
    method: "PUT",
    path: "/rounds/{id}/registration",
    tag,
    action: "registration.prepare",
    body: registrationSheet.omit({ roundId: true, version: true }),
    summary: "Lưu cả phiếu của đơn vị mình; If-Match là phiên bản đã xem, không có khi lập phiếu mới.",
    handle: ({ actor, params, body, version, now }) =>
      saveRegistration(actor, { ...body, roundId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/send-to-head",
    tag,
    action: "registration.prepare",
    needsVersion: true,
    summary: "Chuyển lãnh đạo duyệt.",
    handle: (asked) => sendToHead(asked.actor, verb(asked), asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/recall",
    tag,
    action: "registration.prepare",
    needsVersion: true,
    summary: "Rút lại phiếu đang chờ lãnh đạo duyệt.",
    handle: (asked) => recallFromHead(asked.actor, verb(asked), asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/ask-to-fix",
    tag,
    action: "registration.submit",
    needsVersion: true,
    body: withReason,
    summary: "Lãnh đạo đơn vị yêu cầu sửa, có lý do.",
    handle: (asked) => askToFix(asked.actor, { ...verb(asked), ...asked.body }, asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/submit",
    tag,
    action: "registration.submit",
    needsVersion: true,
    body: registrationSubmission.pick({ lateReason: true }),
    summary: "Trình phiếu đăng ký; quá hạn thì phải nêu lý do (lateReason).",
    handle: (asked) => submitRegistration(asked.actor, { ...verb(asked), ...asked.body }, asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/withdraw",
    tag,
    action: "registration.submit",
    needsVersion: true,
    summary: "Rút lại phiếu đã trình, trước khi được xác nhận.",
    handle: (asked) => withdrawRegistration(asked.actor, verb(asked), asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/accept",
    tag,
    action: "registration.decide",
    needsVersion: true,
    summary: "Xác nhận phiếu đăng ký, hoặc chấp nhận phiếu đăng ký muộn.",
    handle: (asked) => acceptRegistration(asked.actor, verb(asked), asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/return",
    tag,
    action: "registration.decide",
    needsVersion: true,
    body: withReason,
    summary: "Trả lại phiếu đăng ký để sửa, có lý do.",
    handle: (asked) => returnRegistration(asked.actor, { ...verb(asked), ...asked.body }, asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/reject-late",
    tag,
    action: "registration.decide",
    needsVersion: true,
    body: withReason,
    summary: "Từ chối phiếu đăng ký muộn, có lý do.",
    handle: (asked) => rejectLateRegistration(asked.actor, { ...verb(asked), ...asked.body }, asked.now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/bindings",
    tag,
    action: "registration.bind",
    status: 201,
    body: slotBinding.omit({ registrationId: true }),
    summary: "Ghi tên một cá nhân vào suất đã đăng ký theo số lượng.",
    handle: ({ actor, params, body, now }) => bindSlot(actor, { ...body, registrationId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/registrations/{id}/bindings/{bindingId}/release",
    tag,
    action: "registration.bind",
    body: slotRelease.pick({ reason: true }),
    summary: "Bỏ tên một cá nhân khỏi suất, có lý do.",
    handle: ({ actor, params, body, now }) =>
      releaseSlot(actor, { ...body, registrationId: id(params), bindingId: params.bindingId ?? "" }, now),
  }),
];
