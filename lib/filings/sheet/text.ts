import { divide, parseDecimal, whole } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans/terms";
import { casesGap } from "@/lib/scoring/gaps";
import { comparatorSign } from "@/lib/scoring/reading/text";
import { gapText } from "@/lib/scoring/values/text";
import { formatNumber } from "@/lib/vietnamese";
import type { Figures, Reading } from "./rules";

const readingWords: Record<Exclude<Reading["kind"], "value">, string> = {
  "none-arose": "Không phát sinh",
  "not-applicable": "Không áp dụng",
  "not-yet-known": "Chưa có số liệu",
  missing: "Chưa nhập",
  unreadable: "Chưa tính được",
};

/** A result as the grid shows it: `48,54%`, `1.234 hồ sơ`, `Không phát sinh`. */
export function readingWordsOf(reading: Reading): string {
  if (reading.kind !== "value") return readingWords[reading.kind];
  const decimals = reading.text.split(".")[1]?.length ?? 0;
  return withUnit(formatNumber(reading.text, { decimals }), reading.unit);
}

export const withUnit = (number: string, unit: string) =>
  unit.trim() === "%" ? `${number}%` : `${number} ${unit}`.trimEnd();

/** A threshold in short: `≥ 98%`, `= 0`; null for what is only tracked. */
export function thresholdSign({ target, unit }: Pick<PlanIndicator, "target" | "unit">): string | null {
  if (!target) return null;
  const isZero = parseDecimal(target.value)?.n === 0n;
  const number = formatNumber(target.value);
  return `${comparatorSign[target.comparator]} ${isZero ? number : withUnit(number, unit)}`;
}

/** The gap in units of work, `Còn thiếu 7 hồ sơ …`; null when there is none or it cannot be counted. */
export function missingCases(indicator: PlanIndicator, figures: Figures): string | null {
  const { kind, unit, target, countedThing } = indicator;
  if (!target || (kind !== "ratio" && kind !== "reduction") || figures.state !== "REPORTED") return null;
  const [numerator, denominator, threshold] = [figures.numerator, figures.denominator, target.value].map(
    parseDecimal,
  );
  if (!numerator || !denominator || !threshold) return null;
  const share = unit.trim() === "%" ? divide(threshold, whole(100n)) : threshold;
  const gap = share && casesGap({ numerator, denominator, kind }, target.comparator, share, countedThing);
  return gap && gapText(gap);
}

export const fieldNames = { numerator: "tử số", denominator: "mẫu số", amount: "kết quả" } as const;

/** A line as one sentence of a list or the log: `206/412`, `12`, `Không phát sinh`. */
export function figuresText(figures: Figures): string {
  if (figures.state !== "REPORTED") {
    const words = {
      NONE_ARISEN: "none-arose",
      NOT_APPLICABLE: "not-applicable",
      NOT_YET_KNOWN: "not-yet-known",
    } as const;
    return readingWords[words[figures.state]];
  }
  const { numerator, denominator, amount } = figures;
  const shown = (text: string | null) => (text === null ? "…" : formatNumber(text));
  if (amount !== null) return shown(amount);
  return numerator === null && denominator === null
    ? readingWords.missing
    : `${shown(numerator)}/${shown(denominator)}`;
}
