import { bodyHead, startsAsBody } from "./organisations";
import type { Scalar, TaskFound } from "./reading";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { firstIn, has, matchesIn, plainText, re } from "./text";

const standing = re`(?<who>(?:giao |phân công )?(?:${bodyHead})[^.;:]{0,60}?)\s?(?:-|–|\(|,)?\s?(?:là |làm )?(?:cơ quan|bộ phận|đơn vị) (?:thường trực|đầu mối|chủ trì)|cơ quan thường trực(?: [\p{L} ]{2,30})?: ?(?<stands>(?:${bodyHead})[^.;:]{0,60}?)(?=[.;:]|$)|(?<bare>(?:${bodyHead})[^.;:]{0,60}?) làm đầu mối`;
const assigned = re`(?:giao|phân công)\s(?:cho\s)?(?<who>(?:${bodyHead})[^.;:]{0,90}?)(?=\s(?:chủ trì|phối hợp|tham mưu|theo dõi|làm|là|có trách nhiệm|hướng dẫn|tổng hợp|chịu trách nhiệm)(?![\p{L}])|,|\s-\s(?!thương binh|khen thưởng|xã hội)|\s\()`;
const leads = re`(?<who>(?:chánh |trưởng )?(?:${bodyHead})(?:[^.;:,]|(?<=tp)\.){0,60}?)\s?(?::\s?)?(?:-\s|\+\s)?(?:được giao|có trách nhiệm|chịu trách nhiệm|chủ trì)[^.;]{0,140}(?:theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn|kế hoạch này|phong trào)`;
/** "Phòng Tổ chức lao động theo dõi, chấm điểm …; tổng hợp kết quả": a sentence of its own. */
const opensWith = re`^[\s•+-]*(?:[\p{L}\d]{1,3}[.)]\s)?(?<who>(?:${bodyHead})[^.;:,]{0,50}?)\s(?:tham mưu|theo dõi|đôn đốc|hướng dẫn)(?:,| và)[^.]{0,120}(?:theo dõi|đôn đốc|tổng hợp)`;
const followsUp = re`kế hoạch này|phong trào|theo dõi, đôn đốc|theo dõi, tổng hợp|tổng hợp kết quả|(?:theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn)[^.;]{0,60}(?:sơ kết|tổng kết)`;
const follows = re`theo dõi|đôn đốc|tham mưu|tổng hợp|hướng dẫn`;
const many = re`^(?:các |ubnd các|uỷ ban nhân dân các|thủ trưởng|sở, |đề nghị|trưởng các)`;

/** The body that follows the campaign up: the standing body, or the one charged with the plan. */
export function responsibleAgency(source: Source): Scalar | null {
  const { plain, blocks, clauses } = source;
  const take = (from: number, to: number, confidence: number): Scalar | null => {
    const begin =
      [...matchesIn(plain.key, re`(?:^|\s)(?:giao|phân công)\s(?:cho\s)?`, from, to)].at(-1)?.end ?? from;
    const cut =
      firstIn(
        plain.key,
        re`\s-\s(?=(?:cơ quan|đơn vị|bộ phận|thường trực|là|chủ trì)(?![\p{L}]))|\s\(|,(?! thể thao| (?!phòng |sở |ban |văn phòng|các |ubnd )[^,;:()]{2,30} và [^,;:()]{2,40}$)`,
        begin,
        to,
      )?.start ?? to;
    const span = trimmed(plain, begin, cut);
    const words = wordsOf(plain, span.from, span.to);
    if (words.length < 5 || words.length > 110 || has(many, plain.key.slice(span.from, span.to))) return null;
    return scalar(source, words, span.from, span.to, confidence);
  };
  for (const [pattern, confidence] of [
    [standing, 0.9],
    [assigned, 0.85],
  ] as const) {
    for (const clause of clauses) {
      for (const { match, start } of matchesIn(
        plain.key,
        pattern,
        clause.sentence.from,
        clause.sentence.to,
      )) {
        const who = match.groups?.who ?? match.groups?.stands ?? match.groups?.bare ?? "";
        const from = start + match[0].indexOf(who);
        const about = plain.key.slice(clause.sentence.from, clause.sentence.to);
        const found =
          has(follows, about) || pattern === standing ? take(from, from + who.length, confidence) : null;
        if (found) return found;
      }
    }
  }
  // "1. Sở Nội vụ" with what it is to do in the lines below.
  for (const [index, block] of blocks.entries()) {
    if (block.zone !== "body" || block.topic !== "organisation") continue;
    const label =
      /^(?:[IVX\d]{1,4}(?:\.\d{1,2})*[.)/-]|[a-hđ][.)]|[-+•])\s?/u.exec(
        plain.text.slice(block.from, block.to),
      )?.[0].length ?? 0;
    const key = plain.key.slice(block.from + label, block.to);
    if (!has(startsAsBody, key) || has(many, key)) continue;
    const end =
      firstIn(
        key,
        re`[:.]|\s(?:có trách nhiệm|chủ trì|chịu trách nhiệm|phối hợp|(?<!^đội )tham mưu|theo dõi|hướng dẫn|đôn đốc|tổng hợp)`,
      )?.start ?? key.length;
    const duties = blocks
      .slice(index, index + 6)
      .filter(({ above, from }) => from === block.from || above.some((one) => one.from === block.from));
    if (end < 90 && duties.some(({ from, to }) => has(follows, plain.key.slice(from, to))))
      return take(block.from + label, block.from + label + end, 0.8);
  }
  for (const clause of clauses) {
    const { from: begin, to: end } = clause.sentence;
    const opens =
      (clause.topic === "organisation" || clause.topic === null) && clause.from === begin
        ? firstIn(plain.key, opensWith, begin, end)
        : null;
    const match = opens ?? firstIn(plain.key, leads, begin, end);
    const who = match?.match.groups?.who ?? "";
    if (!match || !(opens || has(followsUp, plain.key.slice(match.start, end)))) continue;
    const from = match.start + match.match[0].indexOf(who);
    const found = take(from, from + who.length, 0.65);
    if (found) return found;
  }
  return null;
}

const collects = re`(?:theo dõi|đôn đốc|tổng hợp)[^.;]{0,60}(?:kết quả|phong trào|đợt thi đua|kế hoạch|tiến độ)`;

/** Where no body is called so: whoever is charged with following the campaign up. */
export function whoFollowsUp(source: Source, charged: TaskFound[]): Scalar | null {
  const task = charged.find(({ description }) => has(collects, plainText(description).key));
  if (!task?.owner || has(many, plainText(task.owner).key)) return null;
  const at = source.plain.text.indexOf(task.owner);
  return at < 0 ? null : scalar(source, task.owner, at, at + task.owner.length, 0.6);
}
