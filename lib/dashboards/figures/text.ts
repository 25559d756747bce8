import { formatNumber } from "@/lib/vietnamese";
import { changeText, leadText, valueText } from "../trends/text";
import type { Figure } from "./rules";

const labels: Record<Figure["key"], string> = {
  submitted: "Đơn vị đã trình số liệu",
  met: "Số liệu đạt ngưỡng chỉ tiêu",
  index: "",
  eligible: "Tập thể đủ điều kiện khen thưởng",
};
/** `Đơn vị đã trình số liệu`, `PAR INDEX, cấp tỉnh`. */
export const figureLabel = ({ key, name, basis }: Figure): string =>
  key === "index" ? `${name}, ${basis ? leadText[basis].toLocaleLowerCase("vi") : ""}` : labels[key];

/** `75,0%`, `7/24`. */
export function figureText({ value, unit, part }: Figure): string {
  if (unit === "count" && part) return `${formatNumber(part.done)}/${formatNumber(part.total)}`;
  if (value === null) return "Chưa có";
  return unit === "%" && part
    ? `${formatNumber(value, { decimals: 1 })}%`
    : (valueText(value, unit) ?? "Chưa có");
}

/** `Quý III/2026 · 18/24`, `Năm 2025`. */
export function figurePeriod({ key, period, part, unit }: Figure): string {
  const when = key === "index" ? `Năm ${period}` : period;
  return part && unit === "%" ? `${when} · ${formatNumber(part.done)}/${formatNumber(part.total)}` : when;
}

/** `+8,3 điểm % so với 6 tháng đầu năm 2026`; null where there is nothing before. */
export function figureChange({ key, value, before, unit, part, beforePeriod }: Figure): string | null {
  if (value === null || before === null || beforePeriod === null) return null;
  const than = `so với ${key === "index" ? `năm ${beforePeriod}` : beforePeriod.charAt(0).toLocaleLowerCase("vi") + beforePeriod.slice(1)}`;
  if (Number(value) === Number(before)) return `Không đổi ${than}`;
  if (unit !== "count") return `${changeText(value, before, unit, part ? 1 : 2)} ${than}`;
  const difference = Number(value) - Number(before);
  return `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference))} ${than}`;
}
