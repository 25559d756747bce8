import type { Measure } from "./amounts";
import { type Amount, percentsIn } from "./amounts";
import { agesIn, bareCountsIn, bracketedIn, spansOfTime } from "./bare-counts";
import type { Clause } from "./clauses";
import { countedHours } from "./condition-thing";
import { wordsAsked } from "./condition-words";
import { countsIn } from "./counts";
import type { Population } from "./populations";
import type { Source } from "./source";
import { has, matchesIn, re } from "./text";

const denied = re`không (?:có|để|còn)(?:(?! hoặc )[^,;.]){0,60}$`;
export const isTime = /^(?:ngày|tuần|tháng|năm)$/u;
/** "Công chức được tặng Giấy khen phải giải quyết tối thiểu 500 hồ sơ" */
const gifts = re`(?:tặng|khen thưởng)[^.;]{0,60} (?:cho|các|\d{1,3}) (?!không quá|tối đa|\d)(?:[\p{L},]+ ){2,}[^.;]*$`;
const mustHave = re`(?:được (?:tặng|xét|đề nghị)|bằng khen|giấy khen|cờ thi đua)[^.]{0,80} (?:phải|khi|nếu|là) [^.]*$`;
/** "Khu phố lắp đặt từ 15 camera trở lên được Chủ tịch UBND phường tặng Giấy khen" */
const earns = re`^[^.]{0,160}? được (?:[\p{L}]+,? ){0,7}tặng|^[^.;]{0,160}? tặng (?:bằng|giấy|cờ)`;
/** "mỗi xã chọn không quá 02 hộ": how many are rewarded is asked of nobody. */
const selects = re`(?:chọn|đề nghị|giới thiệu|cử|xét|tặng|khen|thưởng|đề xuất|cho|đề cử)\s(?:không quá |tối đa |từ |ít nhất |tối thiểu )*$`;
/** "…, số lượng không quá 12 người": how many are rewarded. */
const quotas = re`(?:^|[\s,;(])số lượng(?: khen(?: thưởng)?| (?:giấy|bằng) khen)?(?: dự kiến)?[\s:]*(?:không quá |tối đa |là |mỗi năm )*$`;
const excepts = re`(?:^|[;,(.])\s?(?:riêng|ngoại trừ|trừ)\s`;
/** "Doanh nghiệp lớn (từ 1.000 lao động trở lên):", "100 suất quà (mỗi suất từ 500.000 đồng)": which are meant. */
const sized = re`\p{L} \((?:(?:có|quy mô)\s?|mỗi (?:suất|phần|căn|cây|công trình|mô hình|hộ|em|người|lớp)[^()]{0,20})?$`;
/** "… được thưởng đột xuất": money for it is no award. */
const paid = re`^(?:(?! (?:tặng|khen|bằng|giấy) )[^.;]){0,120}? được thưởng`;
/** Units that are asked of somebody wherever awards are spoken of. */
const anywhere = /điểm|lao động|sáng kiến|mô hình|giải pháp|năm|đề tài|tiêu chí|m2|đồng(?:\/|$)/u;
/** Who was away, or was punished, is not considered: how long sets nothing to reach. */
const excludes = re`không xét|chưa xét|nghỉ|kỷ luật|tạm dừng`;

/** The numbers of a clause that may be conditions, each with what it measures. */
export function numbersAsked(
  source: Source,
  clause: Clause,
  asksHere: boolean,
  named: Population[],
): Measure[] {
  const { plain } = source;
  // What is told of a number stands near it.
  const before = (at: number) => plain.key.slice(Math.max(clause.from, at - 160), at);
  const percents = percentsIn(plain.key, clause.from, clause.to);
  const asksFor = ({ from, to, phrase }: Amount) =>
    asksHere ||
    (named.some((one) => one.to <= from) && !has(selects, before(phrase.from))) ||
    has(gifts, plain.key.slice(clause.sentence.from, from)) ||
    has(mustHave, plain.key.slice(clause.sentence.from, from)) ||
    has(earns, plain.key.slice(to, clause.sentence.to));
  const told = countsIn(plain.key, clause.from, clause.to, false, true).filter((one) =>
    asksFor(one)
      ? !/^(?:tập thể|cá nhân|đơn vị|ngày|giờ|phút|giây)$/u.test(one.unit) ||
        has(countedHours, plain.key.slice(one.to - one.unit.length, clause.to))
      : anywhere.test(one.unit),
  );
  const overlaps = (all: Amount[]) => (one: Amount) =>
    !all.some(({ from, to }) => from < one.to && to > one.from);
  // "ít nhất 10 hộ đăng ký và 5 hộ thoát nghèo": what is told with "và" is told of the same.
  const goesOn = ({ from, unit }: Amount) =>
    !before(from).endsWith(" và ") || told.some((one) => one.to < from && unit.startsWith(one.unit));
  const points = [
    ...told,
    ...told.flatMap((one) => bracketedIn(plain.key, one, clause.to)).filter(overlaps(told)),
    ...bareCountsIn(plain.key, clause.from, clause.to)
      .filter(asksFor)
      .filter(goesOn)
      .filter(overlaps([...told, ...percents])),
  ];
  // "phụ nữ từ 18 tuổi" elsewhere tells which are counted.
  const old = agesIn(plain.key, clause.from, clause.to).filter(({ phrase }) =>
    named.some(({ to }) =>
      has(re`^(?: có| trong| ở)?(?: độ tuổi| tuổi đời)?\s$`, plain.key.slice(to, phrase.from)),
    ),
  );
  const lasts = has(excludes, clause.key)
    ? []
    : spansOfTime(plain.key, clause.from, clause.to).filter(
        (one) => asksFor(one) || has(mustHave, plain.key.slice(clause.sentence.from, clause.to)),
      );
  const isQuota = ({ phrase }: Amount) => has(quotas, plain.key.slice(clause.from, phrase.from));
  // "riêng … từ 50%": where nobody tells for whom, the number would bind everybody.
  const isUntold = ({ from, phrase }: Amount) => {
    const at = [...matchesIn(plain.key, excepts, clause.from, phrase.from)].at(-1)?.start;
    return at !== undefined && !named.some((one) => one.from >= at && one.from < from);
  };
  const isInName = ({ from }: Amount) => named.some((one) => one.from < from && from < one.to);
  const all = [
    ...percents,
    ...old,
    ...points.filter(({ from }) => !lasts.some((one) => one.from === from)),
    ...lasts,
  ]
    .filter(
      (one) => !isInName(one) && !isQuota(one) && !isUntold(one) && !has(sized, before(one.phrase.from)),
    )
    .sort((one, other) => one.from - other.from);
  return (
    wordsAsked(source, clause, all, named)
      // "không có tiêu chí dưới 50% số điểm" forbids; the number sets nothing to reach.
      .filter(
        ({ amount, indicators }) =>
          !has(
            paid,
            plain.key.slice(amount.phrase.to, Math.min(clause.sentence.to, amount.phrase.to + 180)),
          ) &&
          !has(denied, before(amount.phrase.from)) &&
          // How long a grade was held is told with the grade; how long nobody says what is nothing.
          !(
            isTime.test(amount.unit) &&
            (indicators.length === 0 ||
              indicators.some(({ name }) => /hoàn thành (?:tốt|xuất sắc)/u.test(name)))
          ),
      )
  );
}
