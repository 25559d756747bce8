import type { SloganFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { matchesIn, re } from "./text";

const verbs =
  "tăng|giảm|không|có|rõ|xin|luôn|biết|nhất|đúng|dám|hơn|sẵn sàng|trước|cùng|chủ động|tốt|sạch|nhanh|gần|dễ|thật|quyết tâm|tiên phong|xây|chống|đi đầu|nên|cần|t|k|c|s|đ|l|n";
const name = re`(?:(?<q>")(?<quoted>\d{1,2}\s(?:${verbs})(?:\s[\p{L}]{1,8}){0,4})"|"(?<other>\d{1,2} [\p{L}]{1,10})"|(?<=\()(?<inner>\d{1,2} [\p{L}]{1,10})(?=: )|(?<![\p{L}\d/.,])(?<bare>\d{1,2}\s(?:${verbs}))(?=\s?[:(]))`;
const listAfter = /^\s?(?:gồm\s?|là\s?|bao gồm\s?)?:\s|^\s?\(/u;

/** The items of a list: parted by semicolons, else by commas; a broken item is put back to keep the count. */
function items(source: Source, from: number, to: number, wanted: number): string[] {
  const { plain } = source;
  const text = plain.text.slice(from, to).replace(/[;\s"]+$/u, "");
  const separator = text.includes(";") ? /;/u : /[,;]/u;
  const parts = text
    .split(separator)
    .map((part) =>
      part
        .replace(/\s+/gu, " ")
        .replace(/^\s*(?:và\s|\(?\d{1,2}[.)]\s|-\s)?/u, "")
        .replace(/[\s.)"]+$/u, "")
        .trim(),
    )
    .filter((part) => part !== "");
  // "tiếp nhận; thẩm định hồ sơ nhanh chóng": more parts than the name says, so the shortest belongs to the next.
  while (parts.length > wanted) {
    const shortest = parts.slice(0, -1).findIndex((part) => part.split(" ").length <= 2);
    if (shortest < 0) break;
    parts.splice(shortest, 2, `${parts[shortest]}, ${parts[shortest + 1]}`);
  }
  return parts;
}

const several = re`"(?<names>\d{1,2} (?:${verbs})(?:(?:,| và) \d{1,2} (?:${verbs}))+)" ?\((?<lists>[^()]{10,600})\)`;

/** "4 xin, 4 luôn" (xin chào, …; luôn mỉm cười, …): a name for each of the lists in the bracket. */
function severalIn(source: Source, from: number, to: number): SloganFound[] {
  const { plain } = source;
  return [...matchesIn(plain.key, several, from, to)].flatMap(({ match, start, end }) => {
    const { names = "", lists = "" } = match.groups ?? {};
    const [nameFrom, listFrom] = [start + match[0].indexOf(names), start + match[0].indexOf(lists)];
    const titles = wordsOf(plain, nameFrom, nameFrom + names.length).split(/, | và /u);
    const parts = lists.split(";");
    if (parts.length !== titles.length) return [];
    let at = listFrom;
    return titles.map((title, index): SloganFound => {
      const part = parts[index] ?? "";
      const listed = items(source, at, at + part.length, Number.parseInt(title, 10));
      at += part.length + 1;
      return { name: title, items: listed, ...found(source, nameFrom, end, 0.85) };
    });
  });
}

/** Worded lists that carry a number as a name ("4 tăng", "05 T"), with what stands in them. */
export function slogans(source: Source): SloganFound[] {
  const { plain, blocks } = source;
  const byName = new Map<string, SloganFound>();
  for (const block of blocks.filter(({ zone }) => zone === "body")) {
    for (const slogan of severalIn(source, block.from, block.to))
      byName.set(slogan.name.toLowerCase().replace(/^0/u, ""), slogan);
    for (const { match, start, end } of matchesIn(plain.key, name, block.from, block.to)) {
      const label =
        match.groups?.quoted ?? match.groups?.other ?? match.groups?.inner ?? match.groups?.bare ?? "";
      const from = start + match[0].indexOf(label);
      const title = wordsOf(plain, from, from + label.length);
      const wanted = Number.parseInt(label, 10);
      const opening = listAfter.exec(plain.text.slice(end, block.to));
      const begin = end + (opening?.[0].length ?? 0);
      const close = opening
        ? endOfList(
            plain.text,
            begin,
            block.to,
            opening[0].includes("(") || match.groups?.inner !== undefined,
          )
        : end;
      const listed = opening ? items(source, begin, close, wanted) : [];
      const isList =
        listed.length >= 2 &&
        listed.length <= 15 &&
        Math.abs(listed.length - wanted) <= (match.groups?.inner ? 0 : 1);
      if (!isList && !match.groups?.quoted) continue;
      const kept = isList ? listed : [];
      const key = label.replace(/^0/u, "");
      const known = byName.get(key);
      if (known && (known.items.length > 0 || kept.length === 0)) continue;
      const span = trimmed(plain, from, isList ? close : from + label.length);
      byName.set(key, { name: title, items: kept, ...found(source, span.from, span.to, isList ? 0.9 : 0.6) });
    }
  }
  return [...byName.values()];
}

function endOfList(text: string, from: number, limit: number, bracketed: boolean): number {
  const rest = text.slice(from, Math.min(limit, from + 1500));
  const end = rest.search(bracketed ? /\)/u : /\.(?:\s|$)|"\s?\d/u);
  return end < 0 ? from + rest.length : from + end;
}
