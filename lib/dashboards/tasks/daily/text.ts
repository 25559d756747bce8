import { type Day, daysBetween, lastDayBefore } from "@/lib/calendar";
import type { MailContent, MailItem } from "@/lib/notifications/mail/document";
import { formatDate } from "@/lib/vietnamese";
import { hrefOf } from "../places/text";
import type { Inbox, Matter } from "../rules";
import { groupText, titleText } from "../text";

/** `Còn 3 ngày (hạn 10/10/2026): Nhập số liệu quý III/2026`; `Quá hạn 1 ngày …` after it. */
export function reminderText(matter: Matter, today: Day): string {
  const last = matter.dueAt ? lastDayBefore(matter.dueAt) : today;
  const left = daysBetween(today, last);
  const distance = left < 0 ? `Quá hạn ${-left} ngày` : left === 0 ? "Hạn hôm nay" : `Còn ${left} ngày`;
  return `${distance} (hạn ${formatDate(last)}): ${titleText(matter)}`;
}

const shown = 30;
const rest = (count: number): MailItem[] =>
  count > shown ? [{ text: `Và ${count - shown} thông báo khác.`, href: "/lam-viec/thong-bao" }] : [];

/** The one message of a morning: what is new, then what presses. */
export function digestContent(
  notices: readonly MailItem[],
  { overdue, soon }: Pick<Inbox, "overdue" | "soon">,
  today: Day,
): MailContent {
  const tasks = (matters: readonly Matter[]) =>
    matters.map((matter) => ({ text: reminderText(matter, today), href: hrefOf(matter) }));
  const parts = [
    {
      heading: `THÔNG BÁO MỚI (${notices.length})`,
      items: [...notices.slice(0, shown).map(({ text, href }) => ({ text, href })), ...rest(notices.length)],
    },
    {
      heading: `VIỆC ${groupText.overdue.toLocaleUpperCase("vi")} (${overdue.length})`,
      items: tasks(overdue),
    },
    { heading: `VIỆC ${groupText.soon.toLocaleUpperCase("vi")} (${soon.length})`, items: tasks(soon) },
  ];
  const urgent = overdue.length + soon.length;
  const subject = [
    `Cổng Thi đua ${formatDate(today)}: ${notices.length} thông báo mới`,
    urgent > 0 && `${urgent} việc quá hạn, sắp đến hạn`,
  ];
  return {
    subject: subject.filter(Boolean).join(", "),
    parts: parts.filter(({ items }) => items.length > 0),
  };
}
