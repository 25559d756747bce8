import type { Block, Run, Text } from "./official-document";

type Table = Pick<Extract<Block, { kind: "table" }>, "columns" | "rows" | "size">;

const millimetresPerPoint = 0.3528;
/** What a cell loses to its margins and lines. */
const edges = 3.6;
/** A word that takes more than this of the table is left to break. */
const widest = 0.4;

// Shares of the size in Times, a little more than measured.
const wide = /[mwMW%@]/u;
const upper = /\p{Lu}/u;
const narrow = /[ijlt.,;:'’()/\-–|]/u;
const widthOf = (character: string): number =>
  wide.test(character) ? 0.86 : upper.test(character) ? 0.72 : narrow.test(character) ? 0.36 : 0.52;

const wordsOf = (text: Text): string =>
  typeof text === "string" ? text : text.map(({ text: words }: Run) => words).join("");

/** Millimetres of the longest word: digits and capitals of a number stay together, so only spaces part words. */
function longestWord(text: string, size: number): number {
  const words = text.split(/\s+/u).map((word) => [...word].reduce((sum, one) => sum + widthOf(one), 0));
  return Math.max(0, ...words) * size * millimetresPerPoint;
}

/**
 * The columns' shares as millimetres of `total`, none narrower than its longest word: "STT" and "100,00%" never
 * break, and what they need the wider columns give.
 */
export function fittingWidths({ columns, rows, size = 13 }: Table, total: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const asked = columns.map(({ width }) => (width / shares) * total);
  const needed = columns.map(({ title }, at) => {
    const cells = rows.map((row) => ("group" in row ? 0 : longestWord(wordsOf(row[at] ?? ""), size)));
    // Titles are bold.
    const words = Math.max(
      longestWord(title, size) * 1.06,
      cells.reduce((most, one) => Math.max(most, one), 0),
    );
    return words + edges > total * widest ? 0 : words + edges;
  });
  const lacking = asked.reduce((sum, width, at) => sum + Math.max(0, (needed[at] ?? 0) - width), 0);
  const spare = asked.reduce((sum, width, at) => sum + Math.max(0, width - (needed[at] ?? 0)), 0);
  if (lacking === 0 || spare <= lacking) return asked;
  return asked.map((width, at) => {
    const own = width - (needed[at] ?? 0);
    return own < 0 ? width - own : width - (own / spare) * lacking;
  });
}
