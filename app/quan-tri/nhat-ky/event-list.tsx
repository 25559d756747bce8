import Link from "next/link";
import { logWords } from "@/lib/api/log-words";
import type { AuditItem } from "@/lib/audit/queries";
import { actorText, deedText } from "@/lib/audit/text";
import { dayOf, timeOf } from "@/lib/calendar";
import { formatLongDate } from "@/lib/vietnamese";

type EventListProps = { items: AuditItem[]; hrefOf: (subjectId: string) => string };

/** Consecutive entries of one day stay together under its date. */
function byDay(items: AuditItem[]): { day: string; first: string; items: AuditItem[] }[] {
  const days: { day: string; first: string; items: AuditItem[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, first: item.sequence, items: [item] });
  }
  return days;
}

/** The log as sentences, `16:20 Lê Thị B (…) sửa …`, newest first; each leads to the other acts on the same object. */
export function EventList({ items, hrefOf }: EventListProps) {
  return byDay(items).map((group) => (
    <section key={group.first} className="mb-6" aria-label={formatLongDate(group.day)}>
      <h2 className="mb-2 border-b border-line pb-1 text-base">{formatLongDate(group.day)}</h2>
      <ol>
        {group.items.map((item) => (
          <li key={item.sequence} className="grid grid-cols-[3.5rem_1fr] gap-x-3 py-1.5">
            <time className="so text-ink-2" dateTime={item.at.toISOString()}>
              {timeOf(item.at)}
            </time>
            <p className="max-w-reading break-words">
              <b className="font-semibold">{actorText(item)}</b> {deedText(item, logWords)}{" "}
              <Link
                className="text-sm whitespace-nowrap print:hidden"
                href={hrefOf(item.subjectId)}
                prefetch={false}
              >
                Cùng nội dung
                <span className="sr-only"> {item.subjectLabel}</span>
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  ));
}
