import { blanksAt, emphasisAt, opensColumn, tabbedLine } from "./columns";
import { flatCells } from "./flat-tables";
import { canonical, dropped, isMark, isPlain, lowered, mark, tidy } from "./letters";
import type { Span } from "./reading";

/** Longer texts are read up to here: some two hundred pages. */
export const longestText = 600_000;

/**
 * A text made comparable without losing its place: `text` is composed, with single spaces, one kind of
 * dash and quotation mark; `key` is the same in lower case with each tone in one place. Both have the
 * same length, and every index leads back to the text as given.
 */
export type PlainText = {
  source: string;
  text: string;
  key: string;
  /** The span of the source that the characters `from`…`to` came from. */
  span: (from: number, to: number) => Span;
};

/** Prepares a text for reading; indices of `text` and `key` map back by `span`. */
export function plainText(source: string): PlainText {
  const limit = Math.min(source.length, longestText);
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (character: string, from: number, to: number) => {
    for (const unit of character) {
      characters.push(...unit.split(""));
      for (let count = unit.length; count > 0; count -= 1) {
        starts.push(from);
        ends.push(to);
      }
    }
  };
  let at = 0;
  let line = { end: -1, isTabbed: false };
  const cells = flatCells(source.slice(0, limit));
  while (at < limit) {
    const from = at;
    if (at > line.end) line = tabbedLine(source, at, line.isTabbed);
    const code = source.charCodeAt(at);
    const marks = emphasisAt(source, at, characters.length === 0 || characters.at(-1) === "\n");
    if (marks > 0) {
      at += marks;
      continue;
    }
    // A table copied one cell per line: what parts its cells is no end of line.
    const bar = code === 0x0a ? cells.get(at) : undefined;
    if (bar !== undefined) {
      at += 1;
      if (bar !== "") add(bar, from, at);
      continue;
    }
    if (code === 0x20 && /^\d , \d/u.test(source.slice(at - 1, at + 4))) {
      at += 3;
      add(",", from, at);
      continue;
    }
    const width = code === 0x20 || code === 0x09 || code === 0xa0 ? blanksAt(source, at) : 0;
    if (width > 0) {
      at += width;
      if (characters.length === 0 || characters.at(-1) === "\n") continue;
      // Three cells and more are a row; what parts them are bars.
      if (line.isTabbed && at <= line.end && (width > 1 || source.slice(from, at).includes("\t"))) {
        if (characters.at(-1) !== "|") add("|", from, at);
        continue;
      }
      const parts = (width > 2 || source.slice(from, at).includes("\t")) && opensColumn(source, at);
      if (characters.at(-1) !== " ") add(parts ? "\n" : " ", from, at);
      continue;
    }
    // Most of a text is letters that stay as they are.
    if (isPlain(code) && !isMark(source.charCodeAt(at + 1))) {
      at += 1;
      characters.push(source.charAt(from));
      starts.push(from);
      ends.push(at);
      continue;
    }
    const point = source.codePointAt(at) ?? 0;
    at += point > 0xffff ? 2 : 1;
    // Marks beyond eight belong to no letter: what remains of them stands alone and is dropped.
    while (at < limit && at - from < 8 && mark.test(source.charAt(at))) at += 1;
    let cluster = source.slice(from, at);
    if (cluster === "\r") cluster = source[at] === "\n" ? "" : "\n";
    if (cluster === "\f" || cluster === "\v" || cluster === "\u2028" || cluster === "\u2029") cluster = "\n";
    if (cluster === "" || dropped.test(cluster) || mark.test(cluster.charAt(0))) continue;
    const character = tidy(cluster.normalize("NFC"));
    const previous = characters[characters.length - 1];
    if (character === " " && (previous === " " || previous === "\n" || previous === undefined)) continue;
    // Half a surrogate pair would not survive being cut out again.
    if (character === "\n" && previous === " ") {
      characters.pop();
      starts.pop();
      ends.pop();
    }
    add(character, from, at);
  }
  const text = characters.join("");
  const lower = text.toLowerCase();
  const key = canonical(lower.length === text.length ? lower : characters.map(lowered).join("")).replaceAll(
    // The commonest slip of the press, "phòng trào thi đua".
    "phòng trào",
    "phong trào",
  );
  return {
    source,
    text,
    key,
    span: (from, to) => {
      const start = starts[from] ?? 0;
      const end = ends[Math.max(from, to - 1)] ?? start;
      return { quote: source.slice(start, end), start, end };
    },
  };
}

const compiled = new WeakMap<TemplateStringsArray, RegExp>();

/** A constant pattern written with ordinary Vietnamese, matched against `key`: always global and Unicode. */
export function re(strings: TemplateStringsArray, ...parts: string[]): RegExp {
  let pattern = compiled.get(strings);
  if (!pattern) {
    pattern = new RegExp(canonical(String.raw(strings, ...parts).normalize("NFC")), "gu");
    compiled.set(strings, pattern);
  }
  return pattern;
}

/** All matches of a global pattern within `from`…`to`, with absolute indices. */
export function* matchesIn(key: string, pattern: RegExp, from: number, to: number) {
  for (const match of key.slice(from, to).matchAll(pattern)) {
    yield { match, start: from + match.index, end: from + match.index + match[0].length };
  }
}

/** Whether the pattern occurs; unlike `test` it leaves a global pattern as it was. */
export const has = (pattern: RegExp, key: string): boolean => key.search(pattern) >= 0;

/** The first match from the beginning of a key; unlike `exec` it leaves a global pattern as it was. */
export function match(pattern: RegExp, key: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  const found = pattern.exec(key);
  pattern.lastIndex = 0;
  return found;
}

/** The first match within `from`…`to`. */
export function firstIn(key: string, pattern: RegExp, from = 0, to = key.length) {
  for (const found of matchesIn(key, pattern, from, to)) return found;
  return null;
}
