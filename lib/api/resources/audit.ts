import { listAuditEvents } from "@/lib/audit/queries";
import { auditFilter } from "@/lib/audit/schema";
import { datedSentence } from "@/lib/audit/text";
import { retryJob } from "@/lib/jobs/commands";
import { findBackgroundWork } from "@/lib/jobs/queries";
import { resendMessage } from "@/lib/notifications/mail/commands";
import { endpoint } from "../endpoint";
import { logWords } from "../log-words";

const tag = "Nhật ký, việc nền";

export const auditEndpoints = [
  endpoint({
    method: "GET",
    path: "/audit-events",
    tag,
    action: "audit.read",
    query: auditFilter,
    summary: "Nhật ký của tỉnh, mới nhất trước: dữ liệu trước, sau và câu đọc được (text).",
    handle: async ({ actor, query }) => {
      const { items, nextCursor } = await listAuditEvents(actor, query);
      return { items: items.map((item) => ({ ...item, text: datedSentence(item, logWords) })), nextCursor };
    },
  }),
  endpoint({
    method: "GET",
    path: "/jobs",
    tag,
    action: "job.read",
    summary: "Việc nền đang chờ, đang chạy, bị lỗi; thư chưa gửi được.",
    handle: ({ actor, now }) => findBackgroundWork(actor, now),
  }),
  endpoint({
    method: "POST",
    path: "/jobs/{id}/retry",
    tag,
    action: "job.retry",
    summary: "Chạy lại ngay một việc nền bị lỗi.",
    handle: ({ actor, params, now }) => retryJob(actor, { jobId: params.id ?? "" }, now),
  }),
  endpoint({
    method: "POST",
    path: "/outbox/{id}/resend",
    tag,
    action: "job.retry",
    summary: "Gửi lại một thư bị từ chối hoặc không rõ đã gửi hay chưa.",
    handle: ({ actor, params, now }) => resendMessage(actor, { messageId: params.id ?? "" }, now),
  }),
];
