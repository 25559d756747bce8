import { dayOf, daysBetween, describeDeadline, type ResolvedDeadline } from "@/lib/calendar";
import { formatDate } from "./date-format";

/**
 * A deadline in words: `hết 23:59 ngày 29/03/2026`, or `Chưa xác định, chờ ghi nhận …` with the
 * event's name as the plan gives it ("ngày công nhận kết quả").
 */
export function deadlineText(
  deadline: ResolvedDeadline,
  eventName: (event: string) => string = (event) => event,
): string {
  const description = describeDeadline(deadline);
  if (description.kind === "waiting") return `Chưa xác định, chờ ghi nhận ${eventName(description.event)}`;

  const { day, time, movedFrom } = description;
  const moved = movedFrom ? ` (ngày ${formatDate(movedFrom)} là ngày nghỉ)` : "";
  return `hết ${time} ngày ${formatDate(day)}${moved}`;
}

/** The distance to a closing instant in calendar days, shown beside the date: `còn 4 ngày`, `quá hạn 2 ngày`. */
export function deadlineDistance({ closesAt, now }: { closesAt: Date; now: Date }): string {
  // The closing instant itself is too late, so the last day is the one just before it.
  const lastDay = dayOf(new Date(closesAt.getTime() - 1));
  const days = daysBetween(dayOf(now), lastDay);
  if (now < closesAt) return days === 0 ? "đến hạn hôm nay" : `còn ${days} ngày`;
  return days === 0 ? "quá hạn hôm nay" : `quá hạn ${-days} ngày`;
}
