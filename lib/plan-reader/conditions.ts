import type { Measure } from "./amounts";
import type { Clause } from "./clauses";
import { gradesIn, ranksIn } from "./condition-grades";
import { isTime, numbersAsked } from "./condition-numbers";
import { bands, type Place, placeOf } from "./condition-place";
import { bindingOf } from "./condition-scope";
import { counting } from "./counting";
import { counted } from "./measure-names";
import type { AwardConditionFound } from "./reading";
import { found, type Source } from "./source";
import { has, re } from "./text";

const givesAway = /bằng khen|giấy khen|cờ thi đua|tặng/iu;
/** "các doanh nhân đóng góp từ 100 triệu đồng": money, of which only the giving is told. */
const gives = /(?:^|\s)(?:ủng hộ|đóng góp|huy động)$/iu;
/** Points are of a result; where the words before them name a body, they are its points. */
const scored = /điểm|chỉ số|kết quả|index|sipas|papi|pci|ddci|dti|cchc|chất lượng|tổng/iu;

/** What the number before measured, in the same sentence. */
type Before = { sentence: number; indicators: Measure["indicators"]; to: number };
/** "… từ 85% trở lên đối với cấp sở, | từ 80% trở lên đối với cấp huyện" */
const onward = re`^\s?(?:(?:trở lên )?đối với [^;:.\d]{3,60}(?:,| và) |đạt |có )?$`;

/** What must hold before an award is given: values, grades and ranks, each with whom it binds. */
export function awardConditions(source: Source): AwardConditionFound[] {
  const { plain } = source;
  let before: Before = { sentence: -1, indicators: [], to: 0 };
  let last: (Place & { block: Clause["block"] }) | null = null;
  return source.clauses.flatMap((clause): AwardConditionFound[] => {
    const place = placeOf(source, clause, last);
    if (!place) return [];
    const { named, inPart } = place;
    const bound = bindingOf(source, clause);
    const common = (at: number, to = at) => ({
      award: named.name === "Khen thưởng" ? null : named.name,
      ...bound(at, to),
    });
    const numbers = numbersAsked(source, clause, place.asksHere).flatMap((measure) => {
      const tells =
        measure.amount.unit !== "điểm" || measure.indicators.some(({ name }) => scored.test(name));
      const isNamed =
        tells &&
        measure.indicators.length > 0 &&
        (/^(?:%|điểm)$|đồng$/u.test(measure.amount.unit) || isTime.test(measure.amount.unit)) &&
        !measure.indicators.some(
          ({ name }) =>
            gives.test(name) || (givesAway.test(name) && /đồng$|^điểm$/u.test(measure.amount.unit)),
        );
      const { amount, from, to, ...own } = isNamed
        ? measure
        : counting(
            source,
            { ...measure, indicators: measure.indicators.filter(({ name }) => !givesAway.test(name)) },
            clause.to,
          );
      // "từ 98% trở lên đối với cấp tỉnh; từ 95% trở lên đối với …": the same thing, asked of others.
      const since = Math.max(before.to, clause.from);
      const things = own.indicators.filter(({ name }) => !givesAway.test(name));
      const goesOn =
        things.length === 0 &&
        before.sentence === clause.sentence.from &&
        has(onward, plain.key.slice(since, amount.phrase.from));
      let indicators = goesOn ? before.indicators : own.indicators;
      before = { sentence: clause.sentence.from, indicators, to: amount.phrase.to };
      // "… tặng Bằng khen cho 10 tổ chức hoàn thành từ 110% chỉ tiêu": the thing stands behind its number.
      if (indicators.some(({ name }) => givesAway.test(name)))
        indicators = counted(source, amount, clause.to).filter(({ name }) => !givesAway.test(name));
      return indicators.map(
        ({ name, from: nameFrom }): AwardConditionFound => ({
          ...common(amount.from, amount.phrase.to),
          indicator: clean(name),
          comparator: amount.comparator ?? "=",
          value: amount.value,
          unit: amount.unit,
          grade: null,
          ...found(
            source,
            indicators.length > 1 && !goesOn ? nameFrom : from,
            Math.max(to, amount.phrase.to),
            inPart || named.strong ? 0.9 : 0.75,
          ),
        }),
      );
    });
    // "90% cán bộ được xếp loại … trở lên": the grade tells whom the share counts and is no condition of its own.
    const grades = gradesIn(source, clause, common).filter(
      (grade) =>
        !has(bands, clause.key) &&
        !numbers.some(({ unit, start, end }) => unit === "%" && grade.start < end && grade.end > start),
    );
    const all = [...numbers, ...grades, ...ranksIn(source, clause, common)];
    if (all.length > 0) last = { block: clause.block, ...place };
    return all;
  });
}

/** The name without the words that lead to it: "tập thể phải đạt Chỉ số SIPAS". */
function clean(name: string): string {
  const lower = name.toLowerCase();
  const at = lower.search(/(?:chỉ số|tỷ lệ|tỉ lệ|mức độ hài lòng|kết quả chấm điểm|(?<!chấm )điểm)(?=\s)/u);
  const words = at > 0 ? name.slice(at) : name;
  return words
    .replace(/^(?:đạt(?! chuẩn)|có|kết quả đánh giá|kết quả)\s/u, "")
    .replace(/\s(?:phải|cần|đạt|được)$/u, "");
}
