import { absolute, type Exact, parseDecimal, toDecimal } from "@/lib/indicators";
import { formatNumber } from "@/lib/vietnamese";
import { exactOf } from "../node";
import type { ExactValue, Gap } from "../verdict";

/** `90%`, `2 hồ sơ`: a number with its unit as it is written. */
export const withUnit = (number: string, unit: string): string =>
  unit.trim() === "%" ? `${number}%` : unit.trim() === "" ? number : `${number} ${unit.trim()}`;
export const decimalsOf = (text: string) => text.split(".")[1]?.length ?? 0;
/** Decimal text in Vietnamese, to its last digit. */
export const decimalWords = (text: string) =>
  parseDecimal(text) ? formatNumber(text, { decimals: decimalsOf(text) }) : text;

const scaled = (value: ExactValue & { kind: "fraction" }): Exact => {
  const { n, d } = exactOf(value);
  return value.unit.trim() === "%" ? { n: n * 100n, d } : { n, d };
};

/** A value as shown: `88,72%`, `50,04%` beside 50 (never rounded onto its threshold), `Tốt`. */
export function valueText(value: ExactValue | null, threshold: string | null = null): string {
  if (!value) return "Chưa có";
  if (value.kind === "grade") return value.name;
  if (value.kind === "decimal") return withUnit(decimalWords(value.decimal), value.unit);
  const text = toDecimal(scaled(value), 2, parseDecimal(threshold));
  return withUnit(decimalWords(text), value.unit);
}

/** The working behind a rate: `206/412 = 50,00%`; null where there is no fraction to show. */
export function workingText(value: ExactValue | null, threshold: string | null = null): string | null {
  if (value?.kind !== "fraction") return null;
  return `${formatNumber(value.numerator)}/${formatNumber(value.denominator)} = ${valueText(value, threshold)}`;
}

const short = (amount: Exact): string => {
  const text = toDecimal(absolute(amount), 2);
  return formatNumber(text, { decimals: parseDecimal(text)?.n === 0n && amount.n !== 0n ? 4 : 2 });
};

/** How far it is: `Thiếu 1,28 điểm %`, `Cần thêm 7 hồ sơ nếu tổng số giữ 412; cần 13 nếu là hồ sơ mới`. */
export function gapText(gap: Gap): string {
  if (gap.kind === "grades") return `Thấp hơn ${gap.steps} bậc`;
  if (gap.kind === "points") {
    if (gap.isStrict) return "Đúng bằng ngưỡng, phải vượt ngưỡng";
    const unit = gap.unit.trim() === "%" ? "điểm %" : gap.unit.trim();
    const exact = exactOf(gap.amount);
    const amount = exact.d === 1n && unit !== "điểm %" ? formatNumber(exact.n) : short(exact);
    return `${gap.direction === "more" ? "Thiếu" : "Vượt"} ${amount} ${unit}`.trim();
  }
  const thing = gap.thing ?? "trường hợp";
  const total = decimalWords(gap.total);
  if (gap.direction === "fewer")
    return gap.sameTotal === null
      ? `Vượt ${short(exactOf(gap.points))} điểm %`
      : `Cần giảm ${formatNumber(gap.sameTotal)} ${thing} nếu tổng số giữ ${total}`;
  const parts = [
    ...(gap.sameTotal === null
      ? []
      : [`cần thêm ${formatNumber(gap.sameTotal)} ${thing} nếu tổng số giữ ${total}`]),
    ...(gap.newCases === null ? [] : [`cần ${formatNumber(gap.newCases)} nếu là ${thing} mới`]),
  ];
  const text = parts.join("; ") || `thiếu ${short(exactOf(gap.points))} điểm %`;
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
