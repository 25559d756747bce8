import type { Measure } from "./amounts";
import type { Clause } from "./clauses";
import type { Source } from "./source";
import { has, re } from "./text";

/** What the numbers before measured, in the same paragraph. */
export type Before = { block: number; indicators: Measure["indicators"]; unit: string };

const verb = "(?:phấn đấu )?(?:đạt|là|có|giảm|tăng|còn|nâng lên)?\\s?";
const year =
  "(?:vào|đến|trong) (?:cuối |hết )*(?:năm(?: \\d{4})?|quý [iv\\d]{1,3}(?:[/ ](?:năm )?\\d{4})?|tháng \\d{1,2}(?:/\\d{4})?)";
export const onlyTime = re`^[\s,]*(?:và )?(?:phấn đấu )?(?:đến|vào|trong|năm)[\s\p{L}]{0,14}[\d/]{4,10}[\s,]*${verb}$`;
const goesOn = re`^(?: trở lên| trở xuống)?(?: ${year})?(?: \([^)]{3,40}\))?[\s,]*(?:và |;)?\s?(?:${year})?[\s,]*${verb}$`;
/** "giảm ít nhất 15% số vụ và 20% thiệt hại" */
const andSo = re` và $`;
const leadsWithTime = re`(?:^|[:,;(]|(?<![\p{L}])(?:và|phấn đấu|chỉ tiêu|mục tiêu))\s?(?:phấn đấu )?(?:đến|vào|trong|hết|cuối) (?:hết |cuối )*(?:năm|quý|tháng) [\d/]{4,7}[\s,]*${verb}$`;

/**
 * "… đến năm 2015 tối thiểu 20%; đến năm 2020 đạt 50%": the second number measures the same thing.
 * "Đến năm 2025 giảm 30%, đến năm 2026 giảm 50% lượng rác": so does the first, told with the last.
 */
export function carriedOver(
  { plain }: Source,
  clause: Clause,
  measures: Measure[],
  before: Before,
): Measure[] {
  let comparator: Measure["amount"]["comparator"] = null;
  let last = before.block === clause.block.from ? before.indicators : [];
  let unit = before.unit;
  const carried = measures.map((measure, index) => {
    const one_ = measures[index - 1];
    // The thing of the number before may stand behind it.
    const previous = one_ && Math.max(one_.amount.to, ...one_.indicators.map(({ to }) => to));
    comparator = measure.amount.comparator ?? comparator;
    const lead = plain.key.slice(clause.from, measure.amount.phrase.from);
    const isBare =
      measure.indicators.length === 0 &&
      measure.amount.unit === unit &&
      (has(onlyTime, lead) ||
        (previous !== undefined && has(goesOn, plain.key.slice(previous, measure.amount.phrase.from))));
    const next = measures[index + 1];
    const isShared =
      measure.indicators.length === 0 &&
      last.length === 0 &&
      next?.amount.unit === measure.amount.unit &&
      next.indicators.every(({ from }) => from > next.amount.from) &&
      has(leadsWithTime, lead);
    const shared = isShared ? (next?.indicators ?? []) : [];
    const one = isBare && last.length > 0 ? { ...measure, indicators: last } : { ...measure };
    // "từ 85% (năm 2023), 87% (năm 2024)": the word of comparison is told once.
    const goesWith =
      previous !== undefined &&
      has(andSo, plain.key.slice(previous, measure.amount.phrase.from)) &&
      has(re`giảm|tăng`, lead);
    if ((isBare || goesWith) && previous !== undefined && comparator && !measure.amount.comparator)
      one.amount = { ...one.amount, comparator };
    if (shared.length > 0) Object.assign(one, { indicators: shared });
    if (one.indicators.length > 0) {
      last = one.indicators;
      unit = one.amount.unit;
    }
    return one;
  });
  Object.assign(before, { block: clause.block.from, indicators: last, unit });
  return carried;
}
