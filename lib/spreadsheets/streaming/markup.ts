import { Unreadable } from "../problems";

export type Element = { tag: string; inner: string };

// One row or one shared string; a cell holds 32,767 characters at most.
const longestElement = 4 * 1024 * 1024;
const opens = (text: string, at: number) => /[\s>/]/u.test(text[at] ?? " ");

/** The prefix a part gives its elements: "" nearly always, "x:" from some programs. */
const prefixIn = (text: string) => /<((?:[A-Za-z_][\w.-]*:)?)(?:worksheet|sst)\b/u.exec(text)?.[1] ?? null;

/**
 * The elements of one name in a part that arrives in chunks, a list per chunk. Nothing else of the part is read:
 * no entity is resolved and no declaration obeyed.
 */
export async function* elementsOf(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Element[]> {
  const decoder = new TextDecoder();
  let prefix: string | null = null;
  let rest = "";
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    prefix ??= prefixIn(rest);
    if (prefix !== null) {
      const { found, end } = cut(rest, `${prefix}${name}`);
      rest = rest.slice(end);
      if (found.length > 0) yield prefix ? found.map((one) => withoutPrefix(one, prefix ?? "")) : found;
    }
    if (rest.length > longestElement) throw new Unreadable("too-large");
  }
}

function cut(text: string, name: string): { found: Element[]; end: number } {
  const found: Element[] = [];
  const [open, close] = [`<${name}`, `</${name}>`];
  let end = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, end || at + open.length)) {
    if (at + open.length >= text.length) return { found, end: Math.max(end, at) };
    if (!opens(text, at + open.length)) {
      end = at + open.length;
      continue;
    }
    const tagEnd = text.indexOf(">", at);
    const isEmpty = text[tagEnd - 1] === "/";
    const inner = isEmpty ? tagEnd : text.indexOf(close, tagEnd);
    if (tagEnd < 0 || inner < 0) return { found, end: at };
    found.push({ tag: text.slice(at, tagEnd + 1), inner: isEmpty ? "" : text.slice(tagEnd + 1, inner) });
    end = isEmpty ? tagEnd + 1 : inner + close.length;
  }
  // An element may begin in the last few characters.
  return { found, end: Math.max(end, text.length - open.length) };
}

const withoutPrefix = ({ tag, inner }: Element, prefix: string): Element => ({
  tag,
  inner: inner.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"),
});

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu;

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Text of an element: the five named references and numbers are read, `_x000A_` is the character it names. */
export function plainText(markup: string): string {
  let text = markup;
  if (text.includes("&"))
    text = text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return characterOf(Number.parseInt(hex, 16));
      return decimal ? characterOf(Number(decimal)) : (named[name ?? ""] ?? whole);
    });
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
    : text;
}

const phonetic = /<rPh\b[\s\S]*?<\/rPh>/gu;
const run = /<t(?:\s[^>]*)?>([^<]*)<\/t>/gu;

/** The words of a string item: its runs one after the other, without readings for pronunciation. */
export function wordsOf(inner: string): string {
  const spoken = inner.includes("<rPh") ? inner.replace(phonetic, "") : inner;
  let words = "";
  for (const [, text = ""] of spoken.matchAll(run)) words += text;
  return plainText(words);
}
