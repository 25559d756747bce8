import { type ExceptionObstacle, longestExceptionDays } from "./rules";

export const exceptionObstacleText: Record<ExceptionObstacle, string> = {
  "not-locked": "Kỳ chưa khóa nên không cần mở lại.",
  "day-in-past": "Ngày hết hạn mở lại phải từ hôm nay trở đi.",
  "too-long": `Chỉ mở lại kỳ trong tối đa ${longestExceptionDays} ngày.`,
};
export const alreadyLockedText = "Kỳ này đã khóa trước đó.";
export const tooEarlyToLockText = "Chưa hết hạn trình nên chưa khóa kỳ được.";
