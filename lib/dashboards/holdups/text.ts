import { dayOf } from "@/lib/calendar";
import { reviewHref, sheetHref } from "@/lib/filings/text";
import { formatDate } from "@/lib/vietnamese";
import { itemText } from "../steps/text";
import type { HeldUpItem } from "./queries";
import { handlingDays } from "./rules";

const isHeads = ({ holdup }: HeldUpItem) => holdup.endsWith("-head");
const placeOf = (item: HeldUpItem) =>
  item.holder ? `${item.holder}, Sở Nội vụ` : isHeads(item) ? "lãnh đạo đơn vị" : "Sở Nội vụ";

/** What both sides are told of a thing that lies longer than it may: who has it, since when, and how long it should take. */
export function heldUpText(item: HeldUpItem, days: number) {
  const what = `${itemText(item)} (${item.unitName})`;
  const limit = `Thời gian xử lý: ${handlingDays[item.holdup]} ngày làm việc`;
  return {
    holder: `${what} đã ${days} ngày làm việc. ${limit}`,
    waiting: `${what}. Đang ở: ${placeOf(item)}, từ ${formatDate(dayOf(item.since))}, ${days} ngày làm việc. ${limit}`,
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
