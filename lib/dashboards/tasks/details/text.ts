import { dayOf, daysBetween, lastDayBefore } from "@/lib/calendar";
import { roleText } from "@/lib/identity/text";
import { deadlineDistance, formatDate, formatNumber } from "@/lib/vietnamese";
import { duties, type MatterKind } from "../duties/rules";
import type { Matter } from "../rules";

/** What is counted in a task's progress. */
const measures: Partial<Record<MatterKind, string>> = {
  "slots.bind": "đã ghi tên",
  "filing.fix": "ô đã trả lời",
  "filing.fill": "chỉ tiêu",
  "filing.approve": "chỉ tiêu",
  "session.close": "phiếu đã bỏ",
  "proposal.decide": "trường hợp đã cho ý kiến",
};
/** `14/22 chỉ tiêu`; null where nothing is counted. */
export function progressText({ kind, progress }: Matter): string | null {
  const measure = measures[kind];
  return progress && measure
    ? `${formatNumber(progress.done)}/${formatNumber(progress.total)} ${measure}`
    : null;
}

/** What wants a closer look, `3 trường hợp cần lưu ý`; null when nothing does. */
export function attentionText({ kind, attention, count }: Matter): string | null {
  if (kind === "ballot.cast") return `Còn ${formatNumber(count)} trường hợp chưa bỏ phiếu`;
  if (attention === 0) return null;
  const number = formatNumber(attention);
  if (kind === "proposal.decide" || kind === "proposal.submit") return `${number} trường hợp cần lưu ý`;
  if (kind === "index.confirm") return `${number} dòng có lỗi`;
  if (kind === "registration.decide") return `${number} phiếu đăng ký muộn`;
  return `${number} trường hợp trình muộn`;
}

/** `hạn 10/10/2026 · còn 4 ngày`; null where nothing sets a limit. */
export function limitText({ dueAt }: Matter, now: Date): string | null {
  if (!dueAt) return null;
  return `${formatDate(lastDayBefore(dueAt))} · ${deadlineDistance({ closesAt: dueAt, now })}`;
}

const sinceText = (since: Date, now: Date) => {
  const days = daysBetween(dayOf(since), dayOf(now));
  return `từ ${formatDate(dayOf(since))}${days > 0 ? ` · ${days} ngày` : ""}`;
};
/** Who sent it and when it came: `Người gửi: Lê Thị B, từ 12/10/2026 · 3 ngày`. */
export function senderText({ sender, since }: Matter, now: Date): string | null {
  if (sender) return [`Người gửi: ${sender}`, since && sinceText(since, now)].filter(Boolean).join(", ");
  return since ? `Chờ ${sinceText(since, now)}` : null;
}
/** `Đang ở: Trần Thị B, Chuyên viên Sở Nội vụ, từ 12/10/2026 · 3 ngày`: nothing that was sent lies in silence. */
export function custodyText({ kind, holder, since }: Matter, now: Date): string {
  const desk = roleText[duties[kind].does[0]];
  return `Đang ở: ${[holder, desk, since && sinceText(since, now)].filter(Boolean).join(", ")}`;
}
