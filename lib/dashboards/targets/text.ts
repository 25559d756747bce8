import { comparatorSign } from "@/lib/scoring/text";
import { formatAgainst, formatInstant, formatNumber, missingText } from "@/lib/vietnamese";
import { shareMet, type TargetRow, type UnitReading } from "./rules";

/** `CT.05 Tỷ lệ hồ sơ trực tuyến`. */
export const indicatorName = ({ code, name }: { code: string; name: string }) => `${code} ${name}`;

const withUnit = (number: string, unit: string) =>
  unit.trim() === "%" ? `${number}%` : `${number} ${unit.trim()}`.trim();
/** `≥ 90%`. */
export const thresholdSign = ({ target, unit }: Pick<TargetRow, "target" | "unit">) =>
  `${comparatorSign[target.comparator]} ${withUnit(formatNumber(target.value), unit)}`;
/** The units' figures added up, never rounded onto the threshold. */
export const rateText = ({ rate, target, unit, decimals }: TargetRow): string | null =>
  rate === null ? null : withUnit(formatAgainst(rate, target.value, Math.min(decimals, 2)), unit);

const percent = (share: number) => `${formatNumber(String(Math.round(share * 1000) / 10), { decimals: 1 })}%`;
/** `Thấp nhất: … – 12/20 đơn vị có số liệu đạt (60,0%).` */
export function takeawayText(rows: readonly TargetRow[]): string {
  const [weakest] = rows;
  const share = weakest ? shareMet(weakest) : null;
  if (!weakest || share === null) return "Chưa có đơn vị nào trình số liệu của kỳ này.";
  const all = weakest.met + weakest.failed;
  if (share === 1) return "Mọi đơn vị có số liệu đều đạt tất cả các chỉ tiêu.";
  return `Thấp nhất là ${indicatorName(weakest)}: ${formatNumber(weakest.met)}/${formatNumber(all)} đơn vị có số liệu đạt (${percent(share)}).`;
}

/** `Số liệu đã trình; 13/24 đơn vị đã được xác nhận, đến 16:25, 03/11/2026.` */
export function sourceText({ units, at }: { units: number; at: Date | null }, all: number): string {
  if (units === 0 || !at) return "Số liệu các đơn vị đã trình, chưa đơn vị nào được xác nhận (dự kiến).";
  const [day, time] = formatInstant(at).split(", ");
  const rest = units < all ? " Phần còn lại là số liệu đã trình (dự kiến)." : "";
  return `Số liệu đã xác nhận của ${formatNumber(units)}/${formatNumber(all)} đơn vị, đến ${time}, ${day}.${rest}`;
}

const stateText = {
  "none-arose": "Không phát sinh",
  "not-applicable": "Không áp dụng",
  "not-yet-known": "Chưa có số liệu",
  missing: missingText,
  unreadable: "Không đọc được",
} as const;

/** A unit's figure as shown: `88,72%`, `Không phát sinh`, `Chưa có`. */
export function readingText({ reading }: Pick<UnitReading, "reading">): string {
  if (reading.kind !== "value") return stateText[reading.kind];
  return withUnit(
    formatNumber(reading.text, { decimals: reading.text.split(".")[1]?.length ?? 0 }),
    reading.unit,
  );
}

/** Which answer a reading gives, in the words of statuses. */
export function answerOf({ reading }: Pick<UnitReading, "reading">): "met" | "failed" | "missing" | "none" {
  if (reading.kind === "value") return reading.side === "not-met" ? "failed" : "met";
  return reading.kind === "none-arose" || reading.kind === "not-applicable" ? "none" : "missing";
}
export const answerText = {
  met: "Đạt",
  failed: "Chưa đạt",
  missing: "Thiếu dữ liệu",
  none: "Không áp dụng",
} as const;

/** Which indicators a quarter does not judge: `K19 … tính cho cả đợt, xem ở kỳ cuối.` */
export const laterText = (later: readonly { code: string; name: string }[]): string | null =>
  later.length > 0 ? `${later.map(indicatorName).join("; ")}: tính cho cả đợt, xem ở kỳ cuối của đợt.` : null;
