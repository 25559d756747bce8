import { noneOf } from "./absences";
import type { Measure } from "./amounts";
import { percentsIn } from "./amounts";
import { byArea } from "./areas";
import { aims, asks } from "./asked";
import { type Before, carriedOver } from "./carried";
import type { Clause } from "./clauses";
import { ranksIn } from "./condition-grades";
import { counting } from "./counting";
import { countsIn } from "./counts";
import { measuresIn } from "./measures";
import type { TargetFound } from "./reading";
import { found, type Source, wordsOf } from "./source";
import { appliesTo, deadlineOf } from "./target-scope";
import { firstIn, has, re } from "./text";

const downward = re`giảm|rút ngắn|cắt giảm|(?<![\p{L}])hạ(?![\p{L}])|xuống còn|tiết kiệm|kéo giảm|quá hạn|trễ hạn|chậm muộn|hộ nghèo|vi phạm|tai nạn|số vụ|người chết|bị thương|khiếu nại|tồn đọng`;

/** "xử lý dứt điểm ít nhất 80% điểm đen": the more of a bad thing is dealt with, the better. */
const remedies = re`(?:xử lý|khắc phục|giải quyết|xoá|thu hồi|ngăn chặn|phát hiện|hoà giải|giúp|hỗ trợ)[^,;:]{0,24}$`;
const restOf = re`^[\s\p{N}.)•+-]*(?:giảm|tăng|cắt giảm|rút ngắn|nâng|tiết kiệm|kéo giảm)(?![\p{L}])`;

function read(source: Source, clause: Clause, { amount, indicators, from, to }: Measure): TargetFound[] {
  const { plain } = source;
  const lead = plain.key.slice(Math.max(clause.from, from - 30), amount.to);
  const direction =
    has(downward, lead) ||
    has(downward, plain.key.slice(from, to)) ||
    amount.comparator === "<" ||
    amount.comparator === "<="
      ? "down"
      : "up";
  return indicators.map(({ name, from: nameFrom, to: nameTo }): TargetFound => {
    const key = plain.key.slice(nameFrom, nameTo);
    const isCarried = nameTo < clause.from;
    const span = isCarried
      ? { from, to }
      : indicators.length > 1
        ? { from: Math.min(nameFrom, amount.phrase.from), to: Math.max(nameTo, amount.to) }
        : { from, to };
    const number = { from: span.from, to: Math.max(span.to, amount.phrase.to) };
    const ratio =
      (nameFrom > amount.from &&
        has(remedies, plain.key.slice(Math.max(clause.from, amount.phrase.from - 40), amount.phrase.from))) ||
      /hài lòng|đúng hạn|trước hạn|(?<!không )đúng quy định|^(?:tỷ lệ )?(?:điều tra|khám phá|giải quyết|xử lý|thu hồi|phát hiện|hoà giải)/u.test(
        key,
      );
    return {
      indicator: name,
      comparator:
        amount.valueMax !== null && (amount.comparator === null || amount.comparator === ">=")
          ? ">="
          : (amount.comparator ?? "="),
      value: amount.value,
      valueMax: amount.valueMax,
      unit: amount.unit === "%" && plain.key.startsWith("/năm", amount.to) ? "%/năm" : amount.unit,
      direction:
        (ratio || has(re`^[^;]{0,60}không (?:có|để|vi phạm)`, key)) &&
        direction === "down" &&
        !has(restOf, lead)
          ? "up"
          : direction,
      appliesTo: appliesTo(clause, key),
      deadline: deadlineOf(source, clause, amount),
      soft: false,
      ...found(source, number.from, number.to, clause.topic === "targets" ? 0.9 : 0.75),
    };
  });
}

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

/** What is to be reached, with its number; a worded clause gets none. */
export function targets(source: Source): TargetFound[] {
  const { plain } = source;
  const before: Before = { block: -1, indicators: [], unit: "" };
  const inQuotes = (at: number, clause: Clause) =>
    (plain.key.slice(clause.block.from, at).split('"').length - 1) % 2 === 1;
  return source.clauses.flatMap((clause): TargetFound[] => {
    if (!asks(source, clause)) return [];
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
    const all = [
      ...amounts,
      ...plainCounts.filter(({ from, to }) => !amounts.some((one) => from < one.to && to > one.from)),
    ].sort((one, other) => one.from - other.from);
    const each = byArea(source, clause.from, measuresIn(source, clause, all));
    const measured = carriedOver(source, clause, each, before)
      .map((measure) => (measure.indicators.length > 0 ? measure : labelled(source, clause, measure)))
      .filter(({ amount }) => !inQuotes(amount.from, clause))
      .map((measure) => counting(source, measure, clause.to))
      .flatMap((measure) => read(source, clause, measure));
    return [...measured, ...rankOf(source, clause), ...noneOf(source, clause, inQuotes)];
  });
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
