import { dayOf, daysBetween } from "@/lib/calendar";
import { formatDate } from "@/lib/vietnamese";
import type { Custody } from "./rules";

const places: Record<Custody["with"], string> = {
  unit: "đơn vị",
  head: "lãnh đạo đơn vị",
  office: "Sở Nội vụ",
};

/** Who holds the filing and since when: `Đang ở: Trần Thị B, Sở Nội vụ, từ 12/10/2026 · 3 ngày`. */
export function custodyText(custody: Custody, now: Date): string {
  const place = custody.name ? `${custody.name}, ${places[custody.with]}` : places[custody.with];
  if (!custody.since) return `Đang ở: ${place}`;
  const since = dayOf(custody.since);
  const days = daysBetween(since, dayOf(now));
  return `Đang ở: ${place}, từ ${formatDate(since)}${days > 0 ? ` · ${days} ngày` : ""}`;
}
