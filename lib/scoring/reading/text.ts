import { parseDecimal } from "@/lib/indicators";
import { formatNumber } from "@/lib/vietnamese";
import { countClauses, obstaclesOf } from "../clauses";
import type { Comparator, MoverRule } from "../condition";
import type { Outcome } from "../facts";
import { decimalsOf, decimalWords, withUnit } from "../values/text";
import type { Explanation, Reading } from "../verdict";

export const outcomeText: Record<Outcome, string> = {
  met: "Đạt",
  "not-met": "Chưa đạt",
  "not-applicable": "Không áp dụng",
  "missing-data": "Thiếu dữ liệu",
  "needs-judgement": "Cần Hội đồng xem xét",
};
export const provisionalText = "dự kiến";

/** `Đạt`, or `Đạt (dự kiến)` while it rests on a value nobody has recognised or verified. */
export const verdictText = ({
  outcome,
  isProvisional,
}: {
  outcome: Outcome;
  isProvisional: boolean;
}): string => (isProvisional ? `${outcomeText[outcome]} (${provisionalText})` : outcomeText[outcome]);

export const moverText: Record<MoverRule, string> = {
  "most-months": "đơn vị công tác nhiều tháng nhất",
  "every-unit": "mọi đơn vị đã công tác",
  "last-unit": "đơn vị công tác cuối cùng",
};

/** `≥ 90`: the short sign of a threshold, where a column leaves no room for words. */
export const comparatorSign: Record<Comparator, string> = {
  ">": ">",
  ">=": "≥",
  "<": "<",
  "<=": "≤",
  "=": "=",
};

const indexNames: Record<string, string> = { PAR_INDEX: "PAR INDEX", QD766: "Bộ chỉ số 766" };
/** An index as people write it: PAR INDEX, SIPAS, DDCI … */
export const indexText = (code: string): string => indexNames[code] ?? code.replaceAll("_", " ");

/** `từ 90% trở lên`: a comparison in the words plans use. */
export function thresholdText(comparator: Comparator, value: string, unit: string): string {
  const amount = withUnit(decimalWords(value), unit);
  const phrases: Record<Comparator, string> = {
    ">": `trên ${amount}`,
    ">=": `từ ${amount} trở lên`,
    "<": `dưới ${amount}`,
    "<=": `không quá ${amount}`,
    "=": parseDecimal(value)?.n === 0n ? "không phát sinh" : `bằng ${amount}`,
  };
  return phrases[comparator];
}

/** What the engine understood a clause to say: `SIPAS từ 90% trở lên`. */
export function readingText(reading: Reading): string {
  switch (reading.kind) {
    case "index-value":
      return `${indexText(reading.index)} ${thresholdText(reading.comparator, reading.threshold, reading.unit)}`;
    case "index-grade":
      return `${indexText(reading.index)} từ loại ${reading.atLeastName} trở lên`;
    case "indicator":
      return `${reading.name}: ${thresholdText(reading.comparator, reading.threshold, reading.unit)}`;
    case "registration-accepted":
      return "Đăng ký thi đua được xác nhận";
    case "filings-complete":
      return reading.onTime ? "Nộp đủ và đúng hạn số liệu các kỳ" : "Nộp đủ số liệu các kỳ";
    case "judgement":
      return reading.question;
    case "no-open-hold":
      return "Không thuộc trường hợp tạm dừng xét";
    case "unit-meets":
      return `Đơn vị đạt điều kiện “${reading.tierName}” (tính theo ${moverText[reading.movers]})`;
    case "streak":
      return `Đạt ${reading.years} năm liên tục`;
    case "all":
      return "Đạt tất cả điều kiện sau";
    case "any":
      return "Đạt một trong các điều kiện sau";
    case "at-least":
      return `Đạt ít nhất ${reading.count} điều kiện sau`;
    case "not":
      return "Không thuộc trường hợp sau";
  }
}

/** The threshold's edge, said aloud while a plan is written: `Đúng 50,0% thì: Chưa đạt`. */
export function edgeText(edge: {
  comparator: Comparator;
  value: string;
  unit: string;
  thing?: string | null;
}): string {
  const { comparator, value, unit, thing } = edge;
  if (comparator === "=" && parseDecimal(value)?.n === 0n)
    return `Có 1 ${thing ?? "trường hợp"} thì: ${outcomeText["not-met"]}`;
  // A share and points have values between the whole ones; people and things are counted.
  const least = /^(?:%|điểm.*)?$/u.test(unit) ? 1 : 0;
  const shown = withUnit(formatNumber(value, { decimals: Math.max(least, decimalsOf(value)) }), unit);
  const meets = comparator === ">=" || comparator === "<=" || comparator === "=";
  return `Đúng ${shown} thì: ${meets ? outcomeText.met : outcomeText["not-met"]}`;
}

/** The edge of a grade: the one just below the lowest acceptable; null when there is none below. */
export function gradeEdgeText(
  grades: readonly { code: string; name: string }[],
  atLeast: string,
): string | null {
  const below = grades[grades.findIndex(({ code }) => code === atLeast) - 1];
  return below ? `Loại ${below.name} thì: ${outcomeText["not-met"]}` : null;
}

/**
 * The first sentence of the explanation page: `Chưa đủ điều kiện tặng Bằng khen năm 2026: 6 điều
 * kiện đạt, 1 chưa đạt, 1 thiếu dữ liệu.` `award` is what is given and when, "tặng Bằng khen năm 2026".
 */
export function headlineText(explanation: Explanation, award: string): string {
  const { outcome, isProvisional } = explanation;
  const openings: Record<Outcome, string> = {
    met: `Đủ điều kiện ${award}`,
    "not-met": `Chưa đủ điều kiện ${award}`,
    "not-applicable": `Không áp dụng việc xét ${award}`,
    "missing-data": `Chưa đủ căn cứ kết luận về ${award}`,
    "needs-judgement": `Cần Hội đồng xem xét về ${award}`,
  };
  const counts = countClauses(explanation);
  const said: [number, string][] = [
    [counts.met, "đạt"],
    [counts.notMet, "chưa đạt"],
    [counts.missing, "thiếu dữ liệu"],
    [counts.judgement, "cần Hội đồng xem xét"],
    [counts.notApplicable, "không áp dụng"],
  ];
  const parts = said
    .filter(([count]) => count > 0)
    .map(([count, words], index) => `${count} ${index === 0 ? "điều kiện " : ""}${words}`);
  const opening = isProvisional ? `${openings[outcome]} (${provisionalText})` : openings[outcome];
  return `${opening}: ${parts.join(", ")}.`;
}

/** `6/8`: clauses met of those that apply. */
export function clausesText(explanation: Explanation): string {
  const { met, total } = countClauses(explanation);
  return `${met}/${total}`;
}

/** What stands in the way first, for a table row: `SIPAS từ 90% trở lên`; null when nothing does. */
export function obstacleText(explanation: Explanation): string | null {
  const { first } = obstaclesOf(explanation);
  return first && readingText(first.reading);
}
