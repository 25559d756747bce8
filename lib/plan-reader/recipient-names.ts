import type { Clause } from "./clauses";
import { deedAt } from "./deeds";
import { type Source, trimmed } from "./source";
import type { Place } from "./subjects";
import { match, matchesIn, re } from "./text";

const stop = re`[;:)]|,(?! thể thao| thương binh| qua )|\.(?:\s|$)|\/\.|"|\s(?:trước|chậm nhất|muộn nhất|để|theo|trong|đúng|tổng hợp|vào|hồ sơ|sau khi|sau \d|khi|bằng|là cơ quan|từ ngày|kèm|(?<!đội )tham mưu|thẩm định|xem xét|làm|xong|hạn|đến hết|đến ngày|hằng năm|hàng năm|ngày|quyết định)(?![\p{L}])`;

/** "phòng", "phòng này", "đội trên": a body named before. */
const saidAgain = re`^(?:phòng|ban|sở|đội|trung tâm|văn phòng|cơ quan|đơn vị|hội|trường)(?<back> (?:này|trên|đó|nêu trên|nói trên))?$`;

/** Whether a recipient only points back: "phòng" in small letters, "Phòng này". */
export const isSaidAgain = ({ key, text }: Source["plain"], { from, to }: Place): boolean => {
  const back = match(saidAgain, key.slice(from, to));
  return back !== null && (Boolean(back.groups?.back) || !/\p{Lu}/u.test(text.charAt(from)));
};

/** The body of that kind its sentence names before `at`, else the only one its paragraph does. */
export function namedBefore({ plain }: Source, { block, sentence }: Clause, said: Place): Place | null {
  const at = said.from;
  const kind = plain.key.slice(at, said.to).split(" ")[0] ?? "";
  const head = new RegExp(`(?<!\\p{L})${kind.charAt(0).toUpperCase()}${kind.slice(1)}(?= \\p{Lu})`, "gu");
  const named = [...plain.text.slice(block.from, at).matchAll(head)].map(({ index }) => {
    const from = block.from + index;
    const key = plain.key.slice(from, Math.min(at, from + 120));
    const deed = deedAt(key, plain.text.slice(from, from + key.length));
    return trimmed(plain, from, from + Math.min(deed < 0 ? key.length : deed, endOf(plain, from, key)));
  });
  const own = named.findLast(({ from }) => from >= sentence.from);
  const names = new Set(named.map(({ from, to }) => plain.key.slice(from, to)));
  return own ?? (names.size === 1 ? (named[0] ?? null) : null);
}

/** Where the name that opens `rest` ends; a bracket "(qua Phòng …)" is part of it. */
export function endOf({ text }: Source["plain"], at: number, rest: string): number {
  for (const part of matchesIn(rest, stop, 0, rest.length)) {
    const open = rest.slice(0, part.start);
    // "Đội Tổng hợp", "Phòng Tham mưu": a name's words have capitals.
    if (/\p{Lu}/u.test(text.charAt(at + part.start + 1))) continue;
    // A comma within a bracket does not end it.
    const isOpen = open.lastIndexOf("(") > open.lastIndexOf(")");
    if (isOpen || (part.match[0] === ")" && open.includes("("))) continue;
    return part.start;
  }
  return rest.trimEnd().length;
}
