import { type Amount, comparisonAt } from "./amounts";
import { numberIn } from "./counts";
import { firstIn, has, matchesIn, re } from "./text";

const bare = re`(?<=(?:^|[\s(])(?<lead>có|hoặc|hoặc có|và|đạt|đạt đủ|đủ|tác giả của|giúp|giúp đỡ|hoàn thành|có được|được|làm|viết|sở hữu|đạt từ|làm từ|từ|đạt tối thiểu|tối thiểu|ít nhất|và có)\s)(?:(?<n>\d{1,3})(?:\/(?<of>\d{1,3}))?|(?<word>một|hai|ba|bốn))\s(?<unit>(?!(?:năm|tháng|quý|tuần|ngày|tuổi|lần|trong|trở|đến|và|hoặc|phần|triệu|tỷ|nghìn|ngàn|điều kiện|tập thể|cá nhân|đơn vị|danh hiệu|hình thức|nội dung sau|số)(?![\p{L}]))[\p{L}]{2,}(?: (?!(?:được|có|cho|đạt|trong|trên|và|trở|mỗi|của|để|do|theo|tại|ở|từ|về|là|hoặc|sau|trước|thuộc|cấp|làm)(?![\p{L}]))[\p{L}]{2,})?)`;
const spelled = ["", "một", "hai", "ba", "bốn"];

/** Counts told without a word of comparison, as lists of what is asked do: "có 01 sáng kiến", "đạt 8/8 tiêu chí", "hoặc 02 bài báo". */
export function bareCountsIn(key: string, from: number, to: number): Amount[] {
  return [...matchesIn(key, bare, from, to)].flatMap(({ match: counted, start, end }): Amount[] => {
    const { n, of, word = "", unit = "", lead = "" } = counted.groups ?? {};
    // "đạt các 3 tiêu chuẩn sau:" opens a list.
    if (has(re`^[^,;.]{0,30}(?::| sau(?: đây)?)`, key.slice(end, end + 34))) return [];
    if (/tối thiểu|ít nhất/u.test(lead) && !of && !word) return [];
    if (
      /^(?:đạt|đạt đủ|đủ|hoàn thành|giúp|từ|đạt từ)$/u.test(lead) &&
      !of &&
      !/^(?:tiêu chí|tiêu chuẩn|sáng kiến|giải|hộ|mô hình|sản phẩm)/u.test(unit)
    )
      return [];
    const { comparator, ...phrase } = comparisonAt(
      key,
      from,
      start,
      start + (counted[0].length - unit.length - 1),
      to,
    );
    const value = n === undefined ? spelled.indexOf(word) : Number(n);
    return [
      {
        from: start,
        to: end,
        value,
        valueMax: null,
        comparator: comparator ?? ">=",
        phrase: { ...phrase, to: Math.max(phrase.to, end) },
        unit,
      },
    ];
  });
}

const spans = re`(?:từ|ít nhất|tối thiểu|không dưới|trên) (?<n>\d{1,3}) (?<unit>tháng|năm|tuần|ngày)(?! (?:công|lương|làm|\d|kể))(?![\p{L}])`;

/** "đạt danh hiệu gia đình văn hoá 3 năm liền": so long that it needs no word of comparison. */
const running = re`(?<=danh hiệu [^,;.\d]{3,50} )(?<n>\d{1,2}) (?<unit>năm)(?= (?:liền|liên tục|liên tiếp))`;

/** How long something must have lasted, or how much earlier be done: "từ 02 năm trở lên", "ít nhất 30 ngày". */
export function spansOfTime(key: string, from: number, to: number): Amount[] {
  const lasting = [...matchesIn(key, running, from, to)].map(
    ({ match: span, start, end }): Amount => ({
      from: start,
      to: end,
      value: Number(span.groups?.n),
      valueMax: null,
      comparator: ">=",
      phrase: { from: start, to: end },
      unit: "năm",
    }),
  );
  const told = [...matchesIn(key, spans, from, to)].flatMap(({ match: span, start, end }): Amount[] => {
    const { n = "", unit = "" } = span.groups ?? {};
    const at = start + span[0].indexOf(n);
    const { comparator, ...phrase } = comparisonAt(key, from, at, end, to);
    // "từ 3 năm" alone may be a beginning; with "trở lên" it is a least.
    if (!comparator || (span[0].startsWith("từ") && !has(re`trở lên$`, key.slice(from, phrase.to))))
      return [];
    return [{ from: at, to: end, value: Number(n), valueMax: null, comparator, phrase, unit }];
  });
  return [...told, ...lasting];
}

const ages = re`(?:không quá|dưới|từ|trên|tối đa|đủ) (?<n>\d{1,2}) tuổi(?: trở (?:lên|xuống))?`;
/** How old those who are asked may be: "không quá 35 tuổi". */
export function agesIn(key: string, from: number, to: number): Amount[] {
  return [...matchesIn(key, ages, from, to)].map(({ match: age, start, end }): Amount => {
    const n = age.groups?.n ?? "";
    const at = start + age[0].indexOf(n);
    const { comparator, ...phrase } = comparisonAt(key, from, at, at + n.length + 5, to);
    return {
      from: at,
      to: end,
      value: Number(n),
      valueMax: null,
      comparator: comparator ?? ">=",
      phrase,
      unit: "tuổi",
    };
  });
}

/** "150 km trở lên (huyện vùng cao: 100 km)": the same thing, asked of others. */
export function bracketedIn(key: string, { to, unit }: Amount, limit: number): Amount[] {
  const at = firstIn(
    key,
    re`^[^();.]{0,40}\([^()\d]{3,70}? (?<n>\d[\d.,]*)\s?(?<unit>[\p{L}²³\d]+(?: [\p{L}]+)?)\)`,
    to,
    Math.min(limit, to + 140),
  );
  const n = at?.match.groups?.n;
  if (!at || !n || at.match.groups?.unit !== unit) return [];
  const from = at.start + at.match[0].lastIndexOf(n, at.match[0].length - unit.length - n.length);
  const end = at.end - 1;
  return [
    { from, to: end, value: numberIn(n), valueMax: null, comparator: null, phrase: { from, to: end }, unit },
  ];
}
