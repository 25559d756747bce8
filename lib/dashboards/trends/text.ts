import { formatNumber, formatPoints } from "@/lib/vietnamese";
import { type IndexTrend, lastTwo, leadOf } from "./rules";

const shown = (value: string, unit: string) =>
  unit.trim() === "%" ? `${formatNumber(value, { decimals: 2 })}%` : formatNumber(value, { decimals: 2 });
/** `88,72%`, or the bare number where the index has no percent. */
export const valueText = (value: string | null, unit: string): string | null =>
  value === null ? null : shown(value, unit);

const difference = (last: string, before: string) =>
  String(Math.round((Number(last) - Number(before)) * 100) / 100);
/** `+1,28 điểm %`, or `+1,28` of an index without percent; null without an earlier value. */
export function changeText(
  last: string | null,
  before: string | null,
  unit: string,
  decimals = 2,
): string | null {
  if (last === null || before === null) return null;
  const points = difference(last, before);
  if (unit.trim() === "%") return formatPoints(points, { decimals });
  const sign = Number(points) > 0 ? "+" : "";
  return `${sign}${formatNumber(points, { decimals })}`;
}

/** Whose value it is. */
export const leadText = { national: "Cấp tỉnh", median: "Trung vị các đơn vị" } as const;

/** `Năm 2025: 90,12%, tăng 1,28 điểm % so với năm 2024.` */
export function takeawayText(trend: IndexTrend, isOneUnit: boolean): string {
  const lead = leadOf(trend);
  const two = lastTwo(trend.years, lead);
  if (!two) return "Chưa có kết quả được công nhận.";
  const who = isOneUnit ? "" : `${leadText[lead]} `;
  const value = two.last[lead];
  const opening = `${who}${isOneUnit ? "Năm" : "năm"} ${two.last.year}: ${valueText(value, trend.unit)}`;
  const before = two.before?.[lead] ?? null;
  if (!two.before || before === null || value === null) return `${opening}.`;
  const points = difference(value, before);
  const size = changeText(value, before, trend.unit)?.replace(/^[+−]/u, "");
  const words = Number(points) === 0 ? "không đổi" : `${Number(points) > 0 ? "tăng" : "giảm"} ${size}`;
  return `${opening}, ${words} so với năm ${two.before.year}.`;
}

export const documentText = (trend: IndexTrend): string =>
  `Nguồn: ${trend.years.findLast(({ document }) => document)?.document ?? "chưa ghi nhận"}. Chỉ tính kết quả đã công nhận.`;

/** `Ngưỡng 90%`, beside the line. */
export const thresholdText = (value: string, unit: string) =>
  `Ngưỡng ${formatNumber(value)}${unit.trim() === "%" ? "%" : ""}`;
/** A number on an axis: as many decimals as it has, two at most. */
export const axisText = (unit: string) => (value: number) =>
  `${formatNumber(String(Math.round(value * 100) / 100))}${unit.trim() === "%" ? "%" : ""}`;
