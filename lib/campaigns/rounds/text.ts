import type { PlannedRound } from "@/lib/plans";
import { stageName } from "@/lib/vietnamese";
import type { RoundStatus } from "@/prisma/generated/enums";
import type { EventObstacle } from "./rules";

export const roundStatusText: Record<RoundStatus, string> = { OPEN: "Đang mở", CLOSED: "Đã khép lại" };

export const eventObstacleText: Record<EventObstacle, string> = {
  "unknown-event": "Kế hoạch không tính mốc nào từ sự kiện này.",
  "event-in-future": "Ngày của sự kiện không được sau ngày hôm nay.",
  "same-day": "Ngày này đã được ghi nhận.",
  "correction-without-reason": "Sự kiện đã được ghi nhận. Nêu lý do đính chính.",
};

const events: Record<string, string> = {
  recognition: "ngày công nhận kết quả",
  "recognition-last-year": "ngày công nhận kết quả năm cuối giai đoạn",
  launch: "ngày phát động",
  "summing-up": "ngày tổng kết",
};

/** The events a plan may count from, as its author chooses them. */
export const knownEvents = Object.keys(events);

/** An event that milestones count from, as the plan words it: `ngày công nhận kết quả`. */
export const eventText = (event: string): string => events[event] ?? event;

/** What a round is called: `Năm 2026`, `Giai đoạn 2021–2025`, `Chuyên đề năm 2022`. */
export function roundTitle({ kind, from, through, year }: PlannedRound): string {
  const [first, last] = [Number(from.slice(0, 4)), Number(through.slice(0, 4))];
  if (kind === "annual") return stageName(year, year);
  const span = stageName(first, last);
  if (kind === "stage") return first === last ? `Giai đoạn năm ${last}` : span;
  return `Chuyên đề ${span.charAt(0).toLocaleLowerCase("vi")}${span.slice(1)}`;
}

type MilestoneNotice = {
  label: string;
  place: string;
  limit: string;
  before: string | null;
  /** What moved it, where that is not the event itself. */
  because?: string;
};
/** `Nộp hồ sơ khen thưởng: hạn hết 23:59 ngày 13/10/2026, thay cho hết 23:59 ngày 06/10/2026 (…)`. */
export const milestoneNotice = ({ label, place, limit, before, because }: MilestoneNotice): string =>
  `${label}: hạn ${limit}${before && before !== limit ? `, thay cho ${before}` : ""}${because ? `, do ${because}` : ""} (${place})`;
