import { formatNumber } from "@/lib/vietnamese";
import { valueText } from "../trends/text";
import type { BlockStanding } from "./rules";

/** `Sở Tài chính 90,12%: thứ 3/16 trong khối, trung vị 88,50%.` */
export function takeawayText({ own, median, lowest, highest, measured, unit, dots }: BlockStanding): string {
  const middle = median === null ? "" : `trung vị ${valueText(median, unit)}`;
  if (own) {
    const place = `thứ ${formatNumber(own.rank)}/${formatNumber(measured)} trong khối`;
    return `${own.name} ${valueText(own.value, unit)}: ${[place, middle].filter(Boolean).join(", ")}.`;
  }
  if (lowest === null || highest === null) return "Khối có quá ít đơn vị có kết quả để so.";
  const [first] = dots;
  const best = first
    ? `Cao nhất là ${first.name} ${valueText(highest, unit)}`
    : `Cao nhất ${valueText(highest, unit)}`;
  return `${best}, thấp nhất ${valueText(lowest, unit)}, ${middle}.`;
}
