import { dayOf } from "@/lib/calendar";
import { reviewHref, sheetHref } from "@/lib/filings/text";
import { formatDate } from "@/lib/vietnamese";
import { itemText } from "../steps/text";
import type { HeldUpItem } from "./queries";
import type { Handling, TimeLimit } from "./rules";

const isHeads = ({ holdup }: HeldUpItem) => holdup.endsWith("-head");
const placeOf = (item: HeldUpItem) =>
  item.holder ? `${item.holder}, Sở Nội vụ` : isHeads(item) ? "lãnh đạo đơn vị" : "Sở Nội vụ";

const daysText = (days: number, { counting }: TimeLimit) =>
  `${days} ${counting === "working" ? "ngày làm việc" : "ngày"}`;
const standingText = ({ source, verified }: TimeLimit) => {
  if (source === null) return " (tỉnh chưa quy định)";
  return verified ? "" : " (chưa đối chiếu văn bản gốc)";
};

/** What both sides are told of a thing that lies longer than it may: who has it, since when, and how long it should take. */
export function heldUpText(item: HeldUpItem, days: number, handling: Handling) {
  const limit = handling[item.holdup];
  const [what, lain] = [`${itemText(item)} (${item.unitName})`, daysText(days, limit)];
  const due = `Thời gian xử lý: ${daysText(limit.days, limit)}${standingText(limit)}`;
  return {
    holder: `${what} đã ${lain}. ${due}`,
    waiting: `${what}. Đang ở: ${placeOf(item)}, từ ${formatDate(dayOf(item.since))}, ${lain}. ${due}`,
  };
}

/** Where each side finds it. */
export function heldUpHrefs(item: HeldUpItem) {
  const { campaignId, periodCode, unitCode, roundCode } = item;
  if (periodCode === null) {
    const unit = `/lam-viec/phong-trao/${campaignId}/dang-ky?dot=${encodeURIComponent(roundCode)}`;
    const office = `/lam-viec/phong-trao/${campaignId}/dang-ky/tong-hop?dot=${encodeURIComponent(roundCode)}&trang-thai=cho-xac-nhan`;
    return { holder: isHeads(item) ? unit : office, waiting: unit };
  }
  const sheet = sheetHref({ campaignId, periodCode });
  return {
    holder: isHeads(item) ? `${sheet}/kiem-tra` : reviewHref({ campaignId, periodCode, unitCode }),
    waiting: sheet,
  };
}
