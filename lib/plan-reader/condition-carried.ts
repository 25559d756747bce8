import type { Measure } from "./amounts";
import type { Clause } from "./clauses";
import { inTurn } from "./in-turn";
import type { Population } from "./populations";
import type { Source } from "./source";
import { has, match, re } from "./text";

/** What the numbers before were of, in the same paragraph. */
export type Told = { block: number; measures: Measure[] };

const correspondingly = re`tương ứng(?: đạt)?(?: lần lượt)?(?: là| từ| đạt|:)?\s?(?:tối thiểu |ít nhất |trên |từ )?$`;
/** Who gave is told anew: of "tập thể ủng hộ số tiền" the deed goes on. */
const otherWho = /^(?:các )?(?:tập thể|cá nhân|doanh nghiệp|tổ chức|hộ gia đình|gia đình) (?=\S)/iu;
/** Where nothing else is said than what a share is of, it is what the share before it measured. */
const onlyPlan = /^Hoàn thành (?:kế hoạch|dự toán|chỉ tiêu|định mức)$/u;
const ofOther = re`^(?:của|ở|tại)\s`;

/**
 * "từ 90% trở lên; riêng xã miền núi từ 80%": a number of which nothing is said but whom it is asked of
 * measures what the number before it did.
 */
export function withCarried(
  { plain }: Source,
  clause: Clause,
  measures: Measure[],
  people: Population[],
  told: Told,
): { measures: Measure[]; told: Told } {
  const before = told.block === clause.block.from ? [...told.measures] : [];
  const bare = measures.filter(({ indicators }) => indicators.length === 0);
  const start = bare[0]?.amount.phrase.from ?? clause.to;
  const inPairs = has(correspondingly, plain.key.slice(clause.sentence.from, start));
  const result = (inPairs ? measures : inTurn(plain.key, measures)).map((measure): Measure => {
    const { amount, indicators } = measure;
    const [own] = indicators;
    const alike = before.filter((one) => sameUnit(one, measure));
    const previous = alike.at(-1);
    const kept = { ...measure, indicators: named(plain.key.slice(clause.from, amount.phrase.from), measure) };
    const isLimited = people.some(
      ({ from, to, isLimit }) => isLimit && from >= clause.sentence.from && to <= amount.from,
    );
    const isBare =
      indicators.length === 0 ||
      (own && previous && onlyPlan.test(own.name)) ||
      (own && isLimited && own.name.toLowerCase() === `số ${amount.unit}`);
    // "từ 100 đến dưới 500 triệu đồng": where the next step begins.
    const isUpTo =
      previous !== undefined &&
      has(re`^\s?đến (?:dưới )?$`, plain.key.slice(previous.amount.to, amount.from));
    if (isBare && inPairs) {
      const at = bare.indexOf(measure);
      kept.indicators = at >= 0 && alike.length === bare.length ? (alike[at]?.indicators ?? []) : [];
    } else if (isBare && previous && (isLimited || amount.unit === "%" || amount.unit === "điểm" || isUpTo)) {
      kept.indicators = previous.indicators.map((one) => ({ ...one, name: one.name.replace(otherWho, "") }));
      // "… tối thiểu 0,3 điểm; đối với X là 0,1 điểm" is a least again.
      if (has(re`(?:là|còn|chỉ|chỉ cần) $`, plain.key.slice(amount.phrase.from - 9, amount.phrase.from)))
        kept.amount = { ...amount, comparator: previous.amount.comparator };
    } else if (own && previous && has(ofOther, plain.key.slice(own.from, own.to))) {
      // "… của người bệnh trên 95%, của nhân viên trên 85%"
      const [first] = previous.indicators;
      const root = first && (match(/^(.*?) (?:của|ở|tại) /u, first.name)?.[1] ?? first.name);
      if (root) kept.indicators = [{ ...own, name: `${root} ${own.name}` }];
    }
    if (kept.indicators.length > 0 && !isBare) before.push(kept);
    return kept;
  });
  return { measures: result, told: { block: clause.block.from, measures: before.slice(-12) } };
}

const gave = re`(?<deed>ủng hộ|đóng góp) [^.;]{0,60}\shoặc\s(?:từ |trên |ít nhất |tối thiểu )?$`;
/** Points and money of which nothing is said are that and no more. */
function named(before: string, { amount, indicators }: Measure): Measure["indicators"] {
  if (indicators.length > 0) return indicators;
  // "đóng góp từ 20 ngày công hoặc 10 triệu đồng": the deed goes on.
  const deed = /đồng$/u.test(amount.unit) && match(gave, before)?.groups?.deed;
  if (deed) return [{ from: amount.phrase.from, to: amount.to, name: `${deed} số tiền` }];
  const name = amount.unit === "điểm" ? "Điểm" : /đồng/u.test(amount.unit) ? "Số tiền" : null;
  return name ? [{ from: amount.phrase.from, to: amount.to, name }] : [];
}

const sameUnit = (one: Measure, other: Measure) =>
  one.amount.unit.split("/")[0] === other.amount.unit.split("/")[0];
