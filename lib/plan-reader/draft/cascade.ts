import type { PlanTerms } from "@/lib/plans";
import { boundBefore, datesIn } from "../dates";
import type { Bound, Found } from "../reading";
import { found, type Source, sourceOf, trimmed, wordsOf } from "../source";
import { has, matchesIn, re } from "../text";
import type { Anchor } from "./context";
import { inYear } from "./dates";
import { byDay } from "./deadlines";
import { unitKindsIn } from "./unit-kinds";

/** Bodies a text tells to issue a plan of their own, as kinds of unit, and until when. */
export type CascadeFound = Found & {
  bodies: string;
  unitKinds: string[];
  /** ISO, or "--06-30" of a text that leaves the year out. */
  due: string | null;
  bound: Bound | null;
  phrase: string | null;
};

const told = re`(?<![\p{L}]|hướng dẫn |đôn đốc |kiểm tra |theo dõi |phối hợp với |cùng |giúp )(?<bodies>(?:các|ubnd|uỷ ban nhân dân|thủ trưởng|giám đốc|chủ tịch|trưởng)\s[^.;:]{3,260}?),?\s(?:căn cứ [^.;:]{3,140}?,?\s)?(?:(?:chịu|có) trách nhiệm |chủ động |kịp thời |khẩn trương |tổ chức |cần )*(?:xây dựng|ban hành|lập)(?:,? (?:và )?ban hành)?\s(?:các )?kế hoạch\s(?:để )?(?:tổ chức )?(?:phát động|thực hiện|triển khai|hưởng ứng|thi đua|phong trào|riêng|cụ thể|của|tại)(?![\p{L}])[^.;]{0,200}`;
/** What was done, will be, or was not. */
const past = re`(?:đã|vừa|sẽ|chưa|không|để)$`;

/** Where a text tells whole kinds of bodies to issue plans under it. */
export function cascadeIn(text: string): CascadeFound[] {
  const source = sourceOf(text);
  return source.clauses.flatMap(({ from, to }) => {
    for (const { match, start, end } of matchesIn(source.plain.key, told, from, to)) {
      const bodies = match.groups?.bodies ?? "";
      const unitKinds = unitKindsIn(bodies);
      if (unitKinds.length > 0 && !has(past, bodies))
        return [toldIn(source, { start, end, bodies, unitKinds })];
    }
    return [];
  });
}

type Told = { start: number; end: number; bodies: string; unitKinds: string[] };

function toldIn(source: Source, { start, end, bodies, unitKinds }: Told): CascadeFound {
  const { plain } = source;
  const limit = datesIn(plain.key, start + bodies.length, end, false).flatMap((date) => {
    const time = boundBefore(plain.key, start + bodies.length, date.from);
    return time ? [{ date, ...time }] : [];
  })[0];
  const words = trimmed(plain, start, end);
  return {
    bodies: wordsOf(plain, start, start + bodies.length),
    unitKinds,
    due: limit?.date.value ?? null,
    bound: limit?.bound ?? null,
    phrase: limit ? wordsOf(plain, limit.from, limit.date.to) : null,
    ...found(source, words.from, words.to, 0.8),
  };
}

/** Enters who must issue a plan of their own; what several clauses tell is one list, with the first limit named. */
export function withCascade(terms: PlanTerms, item: CascadeFound, { clauseId }: Anchor): PlanTerms {
  const before = terms.cascade;
  const day = item.due && inYear(item.due, Number(terms.period.from.slice(0, 4)));
  const due =
    day && item.bound
      ? { rule: byDay(item.bound, day), phrase: (item.phrase ?? "").slice(0, 300) }
      : undefined;
  const clause = before?.clauseId ?? clauseId;
  const isThere =
    before !== null &&
    item.unitKinds.every((kind) => before.unitKinds.includes(kind)) &&
    (before.due !== undefined || due === undefined);
  if (isThere) return terms;
  return {
    ...terms,
    // What the database gave back keeps the order of its keys, so that entering it again changes nothing.
    cascade: {
      ...before,
      unitKinds: [...new Set([...(before?.unitKinds ?? []), ...item.unitKinds])],
      ...((before?.due ?? due) && { due: before?.due ?? due }),
      ...(clause && { clauseId: clause }),
    },
  };
}
