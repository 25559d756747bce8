import { z } from "zod";
import { isDay } from "./days";

/** Why a text is no day: forms hand on what they could not read, programs may write the day first. */
function dayProblem({ input }: { input?: unknown }): string {
  const asked = "Nhập ngày theo dạng ngày/tháng/năm.";
  if (typeof input !== "string") return asked;
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(input.trim()) ?? [];
  const meant = date && month ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : input.trim();
  if (isDay(meant)) return `Ghi ngày theo dạng năm-tháng-ngày: ${meant}.`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(meant) ? `Ngày này không tồn tại. ${asked}` : asked;
}

/** A calendar day, `yyyy-MM-dd`, in Asia/Ho_Chi_Minh; it has no time and no zone of its own. */
export const day = z.iso.date({ error: dayProblem });

/**
 * A deadline as a plan words it. The instant it resolves to is computed by `resolveDeadline`,
 * never stored: an event-based rule has none until the event is recorded.
 */
export const deadlineRule = z.discriminatedUnion("kind", [
  // "trước ngày 31/3/2022": the last usable moment is the end of 30/3.
  z.object({ kind: z.literal("before"), day }),
  // "đến hết ngày 30/3/2022": that day still counts.
  z.object({ kind: z.literal("through"), day }),
  // "chậm nhất là 15 ngày kể từ ngày Ủy ban nhân dân tỉnh công nhận kết quả"
  z.object({
    kind: z.literal("after-event"),
    event: z.string().trim().min(1, "Chọn sự kiện làm mốc."),
    days: z.int32("Nhập số ngày bằng số nguyên.").min(0).max(366),
    counting: z.enum(["calendar", "working"]),
  }),
]);
export type DeadlineRule = z.infer<typeof deadlineRule>;
