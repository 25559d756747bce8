/** What each background job does, for administrators. */
export const taskText: Record<string, string> = {
  "audit-anchor": "Neo nhật ký",
  "deliver-outbox": "Gửi thư báo",
  "evaluation-run": "Xét điều kiện khen thưởng",
  "refresh-public-pages": "Làm mới trang công khai",
  "sweep-uploads": "Dọn tệp chưa dùng",
  "sweep-expired": "Dọn dữ liệu hết hạn",
};
export const taskName = (task: string) => taskText[task] ?? task;

export type JobState = "failed" | "running" | "waiting" | "retrying";
export const jobStateText: Record<JobState, string> = {
  failed: "Đã dừng sau nhiều lần lỗi",
  running: "Đang chạy",
  waiting: "Đang chờ",
  retrying: "Lỗi, sẽ chạy lại",
};
