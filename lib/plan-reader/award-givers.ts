import type { Clause } from "./clauses";
import { bodyHead } from "./organisations";
import type { Source } from "./source";
import { firstIn, matchesIn, re } from "./text";

const actor = re`(?<![\p{L}])(?:chủ tịch |(?:tổng )?giám đốc |trưởng |chánh )?(?:${bodyHead}|hiệu trưởng|giám đốc|thủ trưởng|trưởng ban|tổng (?:liên đoàn|lđlđ))(?![\p{L}])(?:[^.;:,]|, (?=thể thao|thương binh|khoa học|công nghệ|môi trường|hạ tầng|gia đình)){0,60}?(?=\s(?:sẽ |xem xét, |xét, )?(?:tặng|khen|xét|quyết định))`;

/** "Sở Tư pháp đề nghị Chủ tịch UBND tỉnh tặng": who is asked gives. */
const asksFrom = /(?:đề nghị|trình|đề xuất) /u;
/** "Chủ tịch UBND huyện tặng Giấy khen": who gives stands before the form, the last named being the one. */
export const giverBefore = ({ plain }: Source, clause: Clause, start: number): string =>
  [...matchesIn(plain.key, actor, Math.max(clause.from, start - 140), start)]
    // "UBND cấp huyện được xem xét tặng": who receives gives nothing.
    .filter(({ match }) => !/ được(?: |$)/u.test(match[0]))
    .at(-1)
    ?.match[0].split(asksFrom)
    .at(-1) ?? "";

/** Where the words that name a giver end. */
const giverEnd = re`\s(?:cho|tặng|xét|đối với|để|về|và (?:giấy|bằng|cờ|thưởng)|kèm|phải|theo|kèm|nếu|trong|là|các tập|những|có|đã|được|khi|nếu|như)(?![\p{L}])|[,;:()"]|\.(?:\s|$)|\/\.`;
export function stopAt(key: string, from: number, limit: number): number {
  const rest = key.slice(from, Math.min(limit, from + 90));
  const stop = firstIn(rest, giverEnd);
  return from + (stop ? stop.start : rest.trimEnd().length);
}
