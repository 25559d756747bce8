import { lastDayBefore } from "@/lib/calendar";
import type { ReminderObstacle } from "@/lib/registrations/reminders/rules";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import type { FilingStatus } from "@/prisma/generated/enums";

export const reminderObstacleText: Record<ReminderObstacle, string> = {
  "nobody-to-remind": "Các đơn vị được chọn đã trình số liệu, hoặc kỳ đang khóa với đơn vị đó.",
  "reminded-today": "Hôm nay đã nhắc các đơn vị được chọn. Mỗi đơn vị chỉ được nhắc một lần trong ngày.",
};

type Owed = {
  sender: string;
  unit: string;
  period: string;
  status: FilingStatus | null;
  dueAt: Date | null;
  now: Date;
};
const standing = (status: FilingStatus | null) =>
  status === "RETURNED"
    ? "chưa trình lại"
    : status === "AWAITING_HEAD"
      ? "chờ lãnh đạo đơn vị trình"
      : "chưa trình";

/** `Sở Nội vụ nhắc: số liệu Quý III/2026 của Sở Tài chính chưa trình. Hạn: đến hết ngày 10/10/2026`. */
export function filingReminderText({ sender, unit, period, status, dueAt, now }: Owed): string {
  const what = `${sender} nhắc: số liệu ${period} của ${unit} ${standing(status)}.`;
  if (!dueAt) return what;
  if (status === "RETURNED") return `${what} Hạn trình lại: trước ${formatInstant(dueAt)}`;
  const last = formatDate(lastDayBefore(dueAt));
  return now < dueAt ? `${what} Hạn: đến hết ngày ${last}` : `${what} Đã quá hạn ngày ${last}`;
}
