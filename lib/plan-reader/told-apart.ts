import type { Measure } from "./amounts";
import type { Clause } from "./clauses";
import type { TargetFound } from "./reading";
import { type Source, trimmed, wordsOf } from "./source";
import { has, match, re } from "./text";

const predicate = re` (?:có|đạt|được|biết|sử dụng|tham gia|thực hiện|hoàn thành|dùng|ký|đăng ký|ban hành|xây dựng|triển khai|không|tổ chức|áp dụng)(?![\p{L}])`;
const listed = re`^(?: trở lên)?(?:,| và|, và) (?:trên |từ |ít nhất |tối thiểu )?$`;

/** "85% đoàn viên, 80% hội viên và 75% nông dân biết dùng …": what the last of a list does, all do. */
export function predicateShared({ plain }: Source, measures: Measure[]): Measure[] {
  const shared = [...measures];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [one, next] = [shared[at], shared[at + 1]];
    const [name, following] = [one?.indicators[0], next?.indicators[0]];
    if (!one || !next || !name || !following || one.indicators.length > 1) continue;
    if (one.amount.unit !== "%" || next.amount.unit !== "%") continue;
    if (name.from < one.amount.to || following.from < next.amount.to) continue;
    const key = plain.key.slice(name.from, name.to);
    const does = match(predicate, following.name.toLowerCase().normalize("NFC"));
    if (!does || does.index < 3 || has(predicate, ` ${key}`) || key.split(" ").length > 9) continue;
    if (!has(listed, plain.key.slice(name.to, next.amount.from))) continue;
    const words = following.name.slice(does.index);
    shared[at] = { ...one, indicators: [{ ...name, name: `${name.name}${words}` }] };
  }
  return shared;
}

const lead = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?`;
const carries = re`[,:\s]*(?:(?:phấn đấu|phải|cần|bảo đảm|đảm bảo) )*(?:đạt|có|là|giảm|tăng)?\s?$`;

/** Nobody tells more kinds of bodies apart. */
const mostKinds = 12;

/** A target, the clause that tells it, and where what it measures begins. */
export type Told = { clause: Clause; target: TargetFound; at: number };

/** "Đơn vị có từ 500 việc phải đạt tỷ lệ … 75%; đơn vị có trên 5.000 việc … 74%": whom each is for tells them apart. */
export function toldApart(source: Source, targets: Told[]): TargetFound[] {
  const { plain } = source;
  const keyOf = ({ clause, target }: Told) =>
    `${clause.block.from}|${target.indicator.toLowerCase()}|${target.unit}|${target.deadline}`;
  const groups = new Map<string, Told[]>();
  for (const one of targets) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return targets.map((one) => {
    const group = groups.get(keyOf(one)) ?? [];
    if (group.length < 2 || group.length > mostKinds) return one.target;
    const isApart =
      new Set(group.map(({ target }) => target.value)).size === group.length &&
      new Set(group.map(({ clause }) => clause.from)).size === group.length;
    if (!isApart) return one.target;
    const whom = group.map(({ clause, at }) => {
      const begin = clause.from + (match(lead, plain.key.slice(clause.from, at))?.[0].length ?? 0);
      const end = begin + (match(carries, plain.key.slice(begin, at))?.index ?? 0);
      const span = trimmed(plain, begin, end);
      return span.to - span.from < 120 ? wordsOf(plain, span.from, span.to).replace(/^riêng /iu, "") : "";
    });
    const own = whom[group.indexOf(one)];
    if (!own || whom.some((words) => words.length < 5) || new Set(whom).size < whom.length) return one.target;
    return { ...one.target, indicator: `${one.target.indicator} (${own})` };
  });
}
