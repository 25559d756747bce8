import type { Measure } from "./amounts";
import { type Source, wordsOf } from "./source";
import { firstIn, match, re } from "./text";

const place =
  "(?:khu vực |địa bàn |vùng )?(?:đô thị|thành thị|thành phố|nông thôn|miền núi|đồng bằng|trung du|hải đảo|vùng cao|vùng dân tộc thiểu số|đồng bào dân tộc thiểu số|(?:các )?(?:huyện|xã) (?:nghèo|miền núi|biên giới|đặc biệt khó khăn)|cấp tỉnh|cấp huyện|cấp xã|nội thành|ngoại thành)";
const onlyPlace = re`^(?:(?:ở|tại|đối với|trong đó|riêng) )?(?<place>${place})$`;
const behind = re`^ (?:ở|tại|đối với) (?<place>${place})(?![\p{L}])`;
const leading = re`(?:^|[\s"])(?<what>(?:tỷ lệ|tỉ lệ|số|mức|chỉ số|thu nhập|diện tích|thời gian)[^:;.]{6,140}?)\s?(?:[:,]|đạt)\s[^:;.]{0,40}$`;

/**
 * "Tỷ lệ hộ dùng nước sạch: đô thị đạt 97%, nông thôn 85%": where a number is only that of an area, it
 * measures what the number before it does, or what the label says.
 */
export function byArea({ plain }: Source, from: number, measures: Measure[]): Measure[] {
  let whole: Measure["indicators"][number] | null = null;
  return measures.flatMap((measure, index): Measure[] => {
    const [only] = measure.indicators;
    if (!only) return [measure];
    const area =
      measure.amount.unit === "%" && match(onlyPlace, plain.key.slice(only.from, only.to))?.groups?.place;
    const isFirst = !area && measure.indicators.length === 1;
    if (isFirst) {
      whole = only;
      const own = match(behind, plain.key.slice(measure.amount.to, measure.amount.to + 50))?.groups?.place;
      return measures[index + 1] && own ? [named(measure, only, own)] : [measure];
    }
    if (!area) return [measure];
    whole ??= labelled(plain, from, only.from);
    // An area alone is no indicator.
    return whole ? [named(measure, whole, area)] : [];
  });
}

const named = (measure: Measure, whole: Measure["indicators"][number], area: string): Measure => ({
  ...measure,
  indicators: [{ ...whole, name: `${whole.name} (${area})` }],
});

function labelled(plain: Source["plain"], from: number, to: number) {
  const lead = firstIn(plain.key, leading, from, to);
  const what = lead?.match.groups?.what;
  if (!lead || !what) return null;
  const begin = lead.start + lead.match[0].indexOf(what);
  return { from: begin, to: begin + what.length, name: wordsOf(plain, begin, begin + what.length) };
}
