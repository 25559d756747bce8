import type { OutboxState } from "@/prisma/generated/enums";

/** What each background job does, for administrators. */
export const taskText: Record<string, string> = {
  "audit-anchor": "Neo nhật ký",
  "daily-notices": "Nhắc hạn, thư tổng hợp hằng ngày",
  "deliver-outbox": "Gửi thư báo",
  "evaluation-run": "Xét điều kiện khen thưởng",
  "log-refused-sign-in": "Ghi nhật ký đăng nhập bị từ chối",
  "refresh-public-pages": "Làm mới trang công khai",
  "check-snapshots": "Đọc số liệu từ hệ thống khác",
  "write-snapshots": "Ghi số liệu từ hệ thống khác",
  "scan-uploads": "Kiểm tra mã độc tệp đang chờ",
  "sweep-uploads": "Dọn tệp chưa dùng",
  "sweep-expired": "Dọn dữ liệu hết hạn",
};
export const taskName = (task: string) => taskText[task] ?? task;

export type JobState = "failed" | "running" | "waiting" | "retrying";
export const jobStateText: Record<JobState, string> = {
  failed: "Đã dừng vì lỗi",
  running: "Đang chạy",
  waiting: "Đang chờ",
  retrying: "Lỗi, sẽ chạy lại",
};

/** A message that did not simply leave, as an administrator is told of it. */
export const outboxStateText: Record<OutboxState, string> = {
  WAITING: "Lỗi, sẽ gửi lại",
  SENDING: "Không rõ đã gửi",
  SENT: "Đã gửi",
  UNCERTAIN: "Không rõ đã gửi",
  REFUSED: "Máy chủ thư từ chối",
  DROPPED: "Không gửi",
};

const progressStatuses: Record<string, string> = {
  queued: "Đang chờ",
  running: "Đang chạy",
  done: "Đã xong",
  failed: "Chưa xong vì lỗi",
};
export const progressStatusText = (status: string) => progressStatuses[status] ?? status;
