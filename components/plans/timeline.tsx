import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import type { TimelineEntry } from "@/lib/campaigns/hub/rules";
import { eventText } from "@/lib/campaigns/rounds/text";
import { deadlineDistance, deadlineText, formatDate } from "@/lib/vietnamese";

const icons: Record<TimelineEntry["state"], IconName> = {
  past: "step-done",
  next: "due",
  ahead: "dot",
  waiting: "waiting",
};
const stateText: Record<TimelineEntry["state"], string> = {
  past: "đã qua",
  next: "mốc kế tiếp",
  ahead: "sắp tới",
  waiting: "chưa xác định",
};

/** The dated steps of a round, each with the words of the plan and the moment they come to. */
export function Timeline({ entries, now }: { entries: readonly TimelineEntry[]; now: Date }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key} aria-current={entry.state === "next" ? "step" : undefined}>
          <Icon name={icons[entry.state]} />
          <span>
            <span className="font-medium">{labelOf(entry)}</span>
            <span className="sr-only"> ({stateText[entry.state]})</span>
          </span>
          <span className="grid gap-0.5">
            <span>
              {momentOf(entry)}
              {entry.state === "next" && entry.deadline.closesAt && (
                <b> · {deadlineDistance({ closesAt: entry.deadline.closesAt, now })}</b>
              )}
            </span>
            {entry.phrase && (
              <span className="text-sm text-ink-2">
                Kế hoạch ghi: “{entry.phrase}”{entry.clauseLabel && ` (${entry.clauseLabel})`}
              </span>
            )}
            {entry.note && <span className="text-sm text-ink-2">Mốc được chọn áp dụng: {entry.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function labelOf({ kind, label }: TimelineEntry): string {
  if (kind === "start") return "Bắt đầu thi đua";
  if (kind === "end") return "Kết thúc thi đua";
  return kind === "period" ? `Nộp số liệu ${label}` : label;
}

function momentOf({ kind, deadline }: TimelineEntry): string {
  if (kind === "start" && deadline.lastDay) return `từ ngày ${formatDate(deadline.lastDay)}`;
  return deadlineText(deadline, eventText);
}
