import type { Amount, Measure } from "./amounts";
import { boundary } from "./condition-joints";
import { wordsBefore } from "./condition-lead";
import { countedHours, isThing, wordsBehind } from "./condition-thing";
import { allOf, head, namesIn } from "./measure-names";
import type { Population } from "./populations";
import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";

const units =
  /^(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:đồng|m|m2|m²|m3|m³|mét|mét vuông|km|ha|kg|tấn|kwh|kw|lít|năm|tháng|tuần|ngày|giờ|phút|giây|tuổi|điểm phần trăm)(?:\/.*)?$/u;
const isMeasure = re`^(?:${head}|tỷ lệ|mức|chất lượng|năng suất|nợ|thời gian|thâm niên|tuổi|vốn|diện tích|khối lượng|dư nợ)(?![\p{L}])`;
const isSpan = /^(?:năm|tháng|tuần|ngày)$/u;
/** Nothing but the verb between who is asked and the number. */
const reaches = re`^\s(?:phải )?(?:đạt|có)?(?: độ tuổi| tuổi đời)?\s?$`;
const anyPoints = re`điểm|chỉ số|kết quả|index|sipas|papi|pci|ddci|dti|cchc|chất lượng|tổng`;
const givesMoney = re`(?:ủng hộ|đóng góp|huy động|vận động|hỗ trợ)(?: được)?$`;

/** "đạt trên 97 điểm theo Quy chế chấm điểm thi đua" */
const byScale = re`^ theo (?!quy định|kế hoạch)[^,;.:()\d]{4,60}?(?= và |,|;|\.|$)`;

type Stretch = { from: number; to: number };

/** The numbers of a clause with what each measures; a number of which nothing is said has no indicators. */
export function wordsAsked(
  source: Source,
  clause: Stretch,
  amounts: Amount[],
  people: Population[],
): Measure[] {
  const { key } = source.plain;
  const measures = amounts.flatMap((amount, index): Measure[] => {
    const [previous, next] = [amounts[index - 1], amounts[index + 1]];
    const cut = previous ? between(key, previous, amount, people) : clause.from;
    // "70% giáo viên có từ 02 sáng kiến": the second number tells which share is meant.
    if (cut === null && previous?.unit === "%") return [];
    const end = next ? (between(key, amount, next, people) ?? clause.to) : clause.to;
    return [
      measureOf(
        source,
        amount,
        { from: cut ?? previous?.to ?? clause.from, to: Math.max(amount.to, end) },
        clause,
        people,
      ),
    ];
  });
  // "1/3 số xã vượt từ 20%": of whom it is asked was itself a number.
  return measures.filter(({ indicators }) => !indicators.some(({ name }) => /^\d/u.test(name)));
}

const gains = re`\s(?=(?:với|làm lợi|có|đạt|thu hút|mang lại|tiết kiệm|trị giá|giá trị|trong đó)\s)`;

/** Where the words of one number end and those of the next begin; null where the next only tells which share is meant. */
function between(key: string, one: Amount, next: Amount, people: Population[]): number | null {
  const joint = boundary(key, one.to, next.phrase.from, people);
  if (joint !== null || one.unit === "%") return joint;
  // "mở 30 lớp chuyên đề với trên 1.500 lượt người", "01 sáng kiến làm lợi trên 10 triệu đồng"
  return (
    [...matchesIn(key, gains, one.to, next.phrase.from)].at(-1)?.end ??
    (isSpan.test(next.unit) ? next.phrase.from : one.to)
  );
}

/** What is said of a number in the stretch that is its own. */
function measureOf(
  source: Source,
  amount: Amount,
  own: Stretch,
  clause: Stretch,
  people: Population[],
): Measure {
  const { plain } = source;
  const { unit, phrase } = amount;
  const isPercent = unit === "%";
  const isPoints = unit === "điểm";
  const unitAt = Math.max(amount.from, plain.key.indexOf(unit.split("/")[0] ?? "", amount.from));
  const isUnit =
    isPercent || isPoints || (units.test(unit) && !has(countedHours, plain.key.slice(unitAt, own.to)));
  const before = wordsBefore(source, own.from, phrase.from, people, isSpan.test(unit));
  const behind = wordsBehind(
    source,
    isUnit ? amount.to : unitAt,
    own.to,
    isSpan.test(unit) && before.name === "",
  );
  const of = isThing(plain.key, behind, before.name !== "") ? behind : { ...behind, name: "" };
  const key = plain.key.slice(before.from, before.to);

  const measure = (indicators: Measure["indicators"]): Measure => {
    const spans = [phrase, amount, ...indicators];
    return {
      amount,
      indicators,
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    };
  };
  const every = isPercent ? firstIn(plain.key, allOf, amount.to, Math.min(clause.to, amount.to + 200)) : null;
  const list = every && every.start - amount.to < 3 ? every.match.groups?.list : undefined;
  if (every && list) return measure(itemsOf(source, every.start + every.match[0].lastIndexOf(list), list));

  const whole = {
    from: before.name ? before.from : of.from,
    to: Math.max(before.name ? before.to : 0, of.name ? of.to : 0),
  };
  const named = (words: string) =>
    measure(words.length < 2 || words.length > 200 ? [] : [{ ...whole, name: words }]);
  if (!isUnit) {
    if (has(isMeasure, key)) return named(before.name);
    return named(before.name ? `${before.name} ${of.name}` : of.name ? `Số ${of.name}` : "");
  }
  if (!before.name) {
    const who =
      isPoints || unit === "tuổi"
        ? people.findLast(
            (one) =>
              !one.isLimit && one.from >= own.from - 1 && has(reaches, plain.key.slice(one.to, phrase.from)),
          )
        : undefined;
    if (who)
      return measure([
        {
          from: who.from,
          to: who.to,
          name: `${wordsOf(plain, who.from, who.to)}${isPoints ? " đạt điểm" : ""}`,
        },
      ]);
    const by = isPoints && match(byScale, plain.key.slice(amount.to, own.to));
    if (by) {
      const span = trimmed(plain, amount.to, amount.to + by[0].length);
      return measure([{ ...span, name: `Điểm ${wordsOf(plain, span.from, span.to)}` }]);
    }
    // "từ 100% kế hoạch trở lên": what a share is of that must be reached.
    const plan = isPercent && /^(?:kế hoạch|dự toán|chỉ tiêu|định mức)$/iu.test(behind.name);
    return named(isPoints ? "" : plan ? `Hoàn thành ${behind.name.toLowerCase()}` : of.name);
  }
  if (isPoints && !of.name && !has(anyPoints, key)) return named(`${before.name} đạt điểm`);
  if (!of.name && /đồng$/u.test(unit) && has(givesMoney, key)) return named(`${before.name} số tiền`);
  if (!of.name || has(isMeasure, key)) {
    const names = namesIn(source, before.from, before.to);
    return names.length > 1 ? measure(names) : named(before.name);
  }
  return named(before.carried && isPercent ? `${before.name} (${of.name})` : `${before.name} ${of.name}`);
}

/** "10% cả 3 tiêu chí: số vụ, số người chết, số người bị thương" */
function itemsOf({ plain }: Source, from: number, list: string): Measure["indicators"] {
  let at = from;
  return list.split(/,| và /u).flatMap((item) => {
    const span = trimmed(plain, at, at + item.length);
    at += item.length + (plain.key.startsWith(" và ", at + item.length) ? 4 : 1);
    const name = wordsOf(plain, span.from, span.to).replace(/^(?:và|số tiêu chí)\s/u, "");
    return name.length > 2 ? [{ ...span, name }] : [];
  });
}
