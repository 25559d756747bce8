import { noneOf } from "./absences";
import { type Measure, percentsIn } from "./amounts";
import { byArea } from "./areas";
import { aims, asks } from "./asked";
import { type Before, carriedOver } from "./carried";
import type { Clause } from "./clauses";
import { ranksIn } from "./condition-grades";
import { counting } from "./counting";
import { countsIn } from "./counts";
import { measuresIn } from "./measures";
import type { TargetFound } from "./reading";
import { type Source, wordsOf } from "./source";
import { read } from "./target-reading";
import { firstIn, has, re } from "./text";
import { predicateShared, type Told, toldApart } from "./told-apart";

/** "PAR INDEX thuộc nhóm 20 tỉnh dẫn đầu": a place to reach; without the index it is nobody's. */
function rankOf(source: Source, clause: Clause): TargetFound[] {
  const open = () => ({ award: null, scope: null, appliesTo: null });
  return ranksIn(source, clause, open).flatMap(({ award, grade, scope, indicator, ...rank }) =>
    indicator === "Xếp hạng"
      ? []
      : [
          {
            ...rank,
            indicator,
            valueMax: null,
            direction: "down",
            appliesTo: clause.subject,
            deadline: null,
            soft: false,
          },
        ],
  );
}

const opensWithShare = re`^[\s•+-]*(?:trên |từ )?\d{1,3}(?:,\d)? ?% (?!kế hoạch|chỉ tiêu|so)`;
/** How many clauses may stand between two of a list. */
const mostBetween = 5;

/** What is to be reached, with its number; a worded clause gets none. */
export function targets(source: Source): TargetFound[] {
  const { plain } = source;
  const before: Before = { block: -1, indicators: [], unit: "" };
  const inQuotes = (at: number, clause: Clause) =>
    (plain.key.slice(clause.block.from, at).split('"').length - 1) % 2 === 1;
  let aimedAt = -mostBetween;
  const all = source.clauses.flatMap((clause, index): Told[] => {
    // "Mục tiêu cụ thể: 80% người dân …" / "98% cơ quan …": paragraphs of shares go on with the list.
    const goesOn = clause.topic === null && index - aimedAt < mostBetween && has(opensWithShare, clause.key);
    if (!asks(source, clause, goesOn)) return [];
    if (goesOn || has(aims, clause.key)) aimedAt = index;
    const amounts = [...percentsIn(plain.key, clause.from, clause.to)].filter(
      ({ comparator, phrase }) =>
        comparator === null ||
        !/^[<>]$/u.test(comparator) ||
        !has(denied, plain.key.slice(clause.from, phrase.from)),
    );
    const countsToo =
      clause.topic === "targets" ||
      clause.topic === "criteria" ||
      clause.topic === "content" ||
      has(aims, plain.key.slice(clause.sentence.from, clause.to)) ||
      has(setsCount, plain.key.slice(clause.sentence.from, clause.to));
    const plainCounts = countsToo
      ? countsIn(
          plain.key,
          clause.from,
          clause.to,
          clause.topic === "targets" ||
            (clause.topic === "content" && clause.block.level > 3) ||
            has(aims, plain.key.slice(clause.sentence.from, clause.to)),
        ).filter(
          ({ from }) => !isWithin(source, amounts, from) && !has(denied, plain.key.slice(clause.from, from)),
        )
      : [];
    const numbers = [
      ...amounts,
      ...plainCounts.filter(({ from, to }) => !amounts.some((one) => from < one.to && to > one.from)),
    ]
      .filter(({ from, to }) => !isAside(plain.key, clause, from) && !qualifies(plain.key, clause, from, to))
      .sort((one, other) => one.from - other.from);
    const each = byArea(source, clause, predicateShared(source, measuresIn(source, clause, numbers)), before);
    const measured = carriedOver(source, clause, each, before)
      .map((measure) => (measure.indicators.length > 0 ? measure : labelled(source, clause, measure)))
      .filter(({ amount }) => !inQuotes(amount.from, clause))
      .map((measure) => counting(source, measure, clause.to))
      .flatMap((measure) =>
        read(source, clause, measure).map((target, index): Told => {
          const at = Math.min(measure.indicators[index]?.from ?? 0, measure.amount.phrase.from);
          return { clause, target, at };
        }),
      );
    const others = [...rankOf(source, clause), ...noneOf(source, clause, inQuotes)];
    return [...measured, ...others.map((target) => ({ clause, target, at: clause.from }))];
  });
  return toldApart(source, all);
}

const label = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?<what>(?!chỉ tiêu|mục tiêu|tiêu chí|nội dung|đối với|phấn đấu|cụ thể|tập thể|cá nhân|về )[^:.;\d]{6,60}):\s(?:phấn đấu |kéo )?(?:giảm|tăng|đạt|nâng)?\s?$`;

/** "An toàn giao thông: giảm ít nhất 5% …": the label says what. */
function labelled({ plain }: Source, clause: Clause, measure: Measure): Measure {
  const at = firstIn(plain.key, label, clause.from, measure.amount.phrase.from);
  const what = at?.match.groups?.what;
  if (!at || !what) return measure;
  const from = at.start + at.match[0].indexOf(what);
  const name = wordsOf(plain, from, from + what.length);
  return { ...measure, indicators: [{ from, to: from + what.length, name }], from };
}

const asideOpens = re`^\((?:tăng|giảm|so với|kế hoạch|chỉ tiêu|năm \d{4}|mỗi|tương đương|tương ứng|bằng|cao hơn|thấp hơn|vượt|kinh phí|trị giá|tức|hiện|từ \d|\d tháng|quý)(?![\p{L}])`;
/** "ít nhất 3.500 đoàn viên (tăng 286 đoàn viên so với năm 2025)": a number explained by another in brackets. */
function isAside(key: string, clause: Clause, at: number): boolean {
  const from = Math.max(clause.from, at - 160);
  const open = key.slice(from, at).lastIndexOf("(");
  if (open < 0 || key.slice(from + open, at).includes(")")) return false;
  return has(asideOpens, key.slice(from + open, at + 1)) && /\d/u.test(key.slice(from, from + open));
}

/** "Mỗi cơ sở có 100 đoàn viên trở lên vận động ít nhất …": of which bodies something is asked. */
const qualifies = (key: string, clause: Clause, from: number, to: number): boolean =>
  has(
    re`(?:mỗi|các|những|đối với|từng) [^,;:.\d]{3,60} có (?:từ |trên |dưới )?$`,
    key.slice(Math.max(clause.from, from - 90), from),
  ) &&
  has(
    re`^[^,;:.\d]{0,30}(?:trở lên|trở xuống),? (?!đạt|được|có |hoàn thành)[\p{L}]`,
    key.slice(to, Math.min(clause.to, to + 90)),
  ) &&
  /\d/u.test(key.slice(to, Math.min(clause.to, to + 200)));

/** "không có hồ sơ trễ hạn trên 02 lần" forbids; it sets no number to reach. */
const denied = re`không (?:có|để|còn)(?:(?! hoặc )[^,;.]){0,60}$`;
const setsCount = re`(?:thành lập|xây dựng|trồng|giúp đỡ) (?:ít nhất|tối thiểu)|đăng ký (?:ít nhất|tối thiểu)|(?:mỗi|từng|phấn đấu|chỉ tiêu|mục tiêu)(?![\p{L}])|(?:thu nhập|doanh thu)[^,;.]{0,60}đạt|(?:thời gian|số lượng|điểm|chỉ số)[^,;.]{0,60}(?:không quá|tối thiểu|ít nhất|tối đa)`;

/** "100% chi bộ đăng ký ít nhất 01 mô hình": the count tells which share is meant and is no target of its own. */
function isWithin({ plain }: Source, percents: { to: number }[], at: number): boolean {
  const before = percents.findLast(({ to }) => to <= at);
  if (!before) return false;
  return !has(
    re`(?:,|và|;) [^,;]{2,40} đạt \d?$|(?:,|và|;) (?:hoàn thành |trong đó )?(?:mỗi|có|phấn đấu|tối thiểu|ít nhất|trên|không|giải quyết|xoá|hỗ trợ|giúp|xây|trồng|đào tạo|tạo|kết nạp|thành lập|phát triển|tăng|giảm)(?![\p{L}])`,
    plain.key.slice(before.to, at + 1),
  );
}
