/** What each background job does, for administrators. */
export const taskText: Record<string, string> = {
  "audit-anchor": "Neo nhật ký",
  "deliver-outbox": "Gửi thư báo",
  "evaluation-run": "Xét điều kiện khen thưởng",
  "log-refused-sign-in": "Ghi nhật ký đăng nhập bị từ chối",
  "refresh-public-pages": "Làm mới trang công khai",
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

const channels: Record<string, string> = { email: "Thư điện tử", webhook: "Báo cho phần mềm khác" };
export const channelText = (channel: string) => channels[channel] ?? channel;

const progressStatuses: Record<string, string> = {
  queued: "Đang chờ",
  running: "Đang chạy",
  done: "Đã xong",
  failed: "Chưa xong vì lỗi",
};
export const progressStatusText = (status: string) => progressStatuses[status] ?? status;
