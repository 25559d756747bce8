import { formatInstant } from "@/lib/vietnamese";
import type { ReminderObstacle } from "./rules";

export const reminderObstacleText: Record<ReminderObstacle, string> = {
  "nobody-to-remind": "Các đơn vị được chọn đều đã đăng ký.",
  "reminded-today": "Hôm nay đã nhắc các đơn vị được chọn. Mỗi đơn vị chỉ được nhắc một lần trong ngày.",
};

export type LastReminder = { times: number; lastAt: Date; lastBy: string | null };
/** `10:20, 22/11/2026, Nguyễn Văn A (lần thứ 2)`. */
export function remindedText({ times, lastAt, lastBy }: LastReminder): string {
  const what = [formatInstant(lastAt), lastBy].filter(Boolean).join(", ");
  return times > 1 ? `${what} (lần thứ ${times})` : what;
}

export type ReminderResult = { reminded: number; people: number; unreached: number };
/** `Đã nhắc 12 đơn vị (23 người). 1 đơn vị chưa có tài khoản để nhận.` */
export function reminderResultText({ reminded, people, unreached }: ReminderResult): string {
  const sent = `Đã nhắc ${reminded} đơn vị (${people} người).`;
  return unreached > 0 ? `${sent} ${unreached} đơn vị chưa có tài khoản để nhận.` : sent;
}
