import type { Measure } from "./amounts";
import { type Before, onlyTime } from "./carried";
import type { Clause } from "./clauses";
import { head } from "./measure-names";
import { type Source, wordsOf } from "./source";
import { firstIn, has, match, re } from "./text";

const place =
  "(?:khu vực |địa bàn |vùng )?(?:đô thị|thành thị|thành phố|nông thôn|miền núi|đồng bằng|trung du|hải đảo|vùng cao|vùng dân tộc thiểu số|đồng bào dân tộc thiểu số|(?:các )?(?:huyện|xã|thôn|địa phương) (?:nghèo|miền núi|đồng bằng|trung du|vùng cao|bãi ngang|ven biển|biên giới|khó khăn|đặc biệt khó khăn|còn lại)|cấp tỉnh|cấp huyện|cấp xã|nội thành|ngoại thành)";
const onlyPlace = re`^(?:(?:ở|tại|đối với|trong đó|riêng) )?(?<place>${place})$`;
const behind = re`^ (?:ở|tại|đối với) (?<place>${place})(?![\p{L}])`;
/** "đối với các xã còn lại: từ 55 triệu đồng", "riêng hộ nghèo giảm 4%": of whom, not what. */
const ofWhom = re`^(?:đối với|riêng(?: đối với)?) (?<place>[^,;:]{4,70})$`;
const leading = re`(?:^|[\s"])(?<what>(?:tỷ lệ|tỉ lệ|số|mức|chỉ số|thu nhập|diện tích|thời gian)[^:;.]{6,140}?)\s?(?:[:,]|đạt)\s[^:;.]{0,40}$`;
const measured = re`^(?:các )?(?:${head})`;
/** "Tỷ lệ trẻ đến trường: mẫu giáo 98%, tiểu học 100%": what a label measures is told for each of its parts. */
const listed = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?<what>(?:tỷ lệ|tỉ lệ|mức độ hài lòng|chỉ số)[^:;.\d]{4,90}): `;
const asides = re`\((?:trong đó,? )?riêng (?<whom>[^();:]*)$`;

type Whole = Measure["indicators"][number];
const named = (measure: Measure, whole: Whole, area: string): Measure => ({
  ...measure,
  indicators: [{ ...whole, name: `${whole.name} (${area})` }],
});

/**
 * "Tỷ lệ hộ dùng nước sạch: đô thị đạt 97%, nông thôn 85%": where a number is only that of an area or of
 * some, it measures what the number before it does, or what the label says.
 */
export function byArea({ plain }: Source, clause: Clause, measures: Measure[], before: Before): Measure[] {
  const [carried] = before.block === clause.block.from ? before.indicators : [];
  let whole: Whole | null = null;
  let unit = carried ? before.unit : "";
  const label = match(listed, plain.key.slice(clause.from, clause.to));
  const what = label?.groups?.what;
  const from = clause.from + (label?.[0].indexOf(what ?? "") ?? 0);
  const list = what
    ? {
        from,
        to: from + what.length,
        name: wordsOf(plain, from, from + what.length),
        end: clause.from + (label?.[0].length ?? 0),
      }
    : null;
  return measures.flatMap((measure, index): Measure[] => {
    const [only, other] = measure.indicators;
    const previous = measures[index - 1]?.amount.to ?? list?.end ?? 0;
    // "Tỷ lệ khám sức khỏe: năm 2026 đạt 85%, năm 2027 đạt 90%"
    if (
      !only &&
      list &&
      previous >= list.end &&
      has(onlyTime, plain.key.slice(previous, measure.amount.phrase.from))
    )
      return [{ ...measure, indicators: [list], from: index === 0 ? list.from : measure.from }];
    if (!only || other) return [measure];
    const key = plain.key.slice(only.from, only.to);
    const isBefore = only.from < measure.amount.from;
    const area =
      match(onlyPlace, key)?.groups?.place ??
      (isBefore &&
      has(re`(?:riêng|đối với) $`, plain.key.slice(Math.max(clause.from, only.from - 9), only.from))
        ? key
        : (match(ofWhom, key)?.groups?.place ?? (isBefore && has(re` còn lại$`, key) ? key : undefined)));
    const near = Math.max(clause.from, measure.amount.phrase.from - 200);
    const aside = match(asides, plain.key.slice(near, measure.amount.phrase.from));
    const isListed =
      list && only.from >= list.end && isBefore && key.split(" ").length < 5 && !has(measured, key);
    if (isListed) return [named(measure, list, wordsOf(plain, only.from, only.to))];
    const of = whole ?? (carried && isBefore && unit === measure.amount.unit ? carried : null);
    if (aside && of && isBefore && !has(measured, key)) {
      const begin = near + aside.index + aside[0].lastIndexOf(aside.groups?.whom ?? "");
      return [named(measure, of, wordsOf(plain, begin, only.to))];
    }
    if (!area) {
      if (aside === null) {
        whole = only;
        unit = measure.amount.unit;
      }
      const own = match(behind, plain.key.slice(measure.amount.to, measure.amount.to + 50))?.groups?.place;
      return measures[index + 1] && own ? [named(measure, only, own)] : [measure];
    }
    const told =
      of && (whole === null || unit === measure.amount.unit) ? of : labelled(plain, clause.from, only.from);
    // An area alone is no indicator; what is counted, "30% huyện nghèo", is one.
    return told ? [named(measure, told, area)] : isBefore ? [] : [measure];
  });
}

function labelled(plain: Source["plain"], from: number, to: number): Whole | null {
  const lead = firstIn(plain.key, leading, from, to);
  const what = lead?.match.groups?.what;
  if (!lead || !what) return null;
  const begin = lead.start + lead.match[0].indexOf(what);
  return { from: begin, to: begin + what.length, name: wordsOf(plain, begin, begin + what.length) };
}
