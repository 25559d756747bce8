import { divide, parseDecimal, whole } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans/terms";
import { casesGap } from "@/lib/scoring/gaps";
import { comparatorSign } from "@/lib/scoring/reading/text";
import { gapText } from "@/lib/scoring/values/text";
import { formatNumber } from "@/lib/vietnamese";
import { type Figures, type Reading, readingOf } from "./rules";

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

/** What a line comes to, as a sentence to be heard: `Kết quả 84,95%, đạt.` */
export function resultText(indicator: PlanIndicator, figures: Figures): string {
  const reading = readingOf(indicator, figures);
  const words = readingWordsOf(reading);
  if (reading.kind !== "value") return `${words}.`;
  const side = reading.side === null ? "" : reading.side === "met" ? ", đạt" : ", chưa đạt";
  return `Kết quả ${words}${side}.`;
}

/** A threshold in short: `≥ 98%`, `= 0`; null for what is only tracked. What a count counts, its name says. */
export function thresholdSign({
  target,
  unit,
  kind,
}: Pick<PlanIndicator, "target" | "unit" | "kind">): string | null {
  if (!target) return null;
  const number = formatNumber(target.value);
  return `${comparatorSign[target.comparator]} ${kind === "count" ? number : withUnit(number, unit)}`;
}

/** The gap in units of work; null when there is none or it cannot be counted. */
function gapOf({ kind, unit, target, countedThing }: PlanIndicator, figures: Figures) {
  if (!target || (kind !== "ratio" && kind !== "reduction") || figures.state !== "REPORTED") return null;
  const [numerator, denominator, threshold] = [figures.numerator, figures.denominator, target.value].map(
    parseDecimal,
  );
  if (!numerator || !denominator || !threshold) return null;
  const share = unit.trim() === "%" ? divide(threshold, whole(100n)) : threshold;
  return share && casesGap({ numerator, denominator, kind }, target.comparator, share, countedThing);
}

/** `Còn thiếu 7 hồ sơ`: the gap as a cell of the grid has room for it. */
export function missingCases(indicator: PlanIndicator, figures: Figures): string | null {
  const gap = gapOf(indicator, figures);
  if (gap?.kind !== "cases" || gap.sameTotal === null) return null;
  const amount = `${formatNumber(gap.sameTotal)} ${gap.thing ?? "trường hợp"}`;
  return gap.direction === "more" ? `Còn thiếu ${amount}` : `Vượt ${amount}`;
}

/** The whole sentence about the gap: with the same total, and with cases still to come. */
export function missingSentence(indicator: PlanIndicator, figures: Figures): string | null {
  const gap = gapOf(indicator, figures);
  return gap ? `${gapText(gap)}.` : null;
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
