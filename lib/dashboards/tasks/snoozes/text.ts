import type { SnoozeObstacle } from "./rules";

export const snoozeObstacleText: Record<SnoozeObstacle, string> = {
  "no-such-task": "Việc này không còn trong danh sách việc cần làm.",
  "not-later": "Chọn ngày nhắc lại sau ngày hôm nay.",
  "past-limit": "Ngày nhắc lại không được sau hạn của việc.",
};
