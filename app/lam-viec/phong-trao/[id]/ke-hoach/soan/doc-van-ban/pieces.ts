import type { ReadingPage } from "@/lib/campaigns/reading/queries";

export type Piece = { start: number; words: string; keys: string[] };
export type Paragraph = { start: number; passage: ReadingPage["passages"][number] | null; pieces: Piece[] };
type Marked = { key: string; start: number; end: number };

/** A text cut into its paragraphs, and each at the borders of the proposals, which may overlap. */
export function piecesOf(
  text: string,
  passages: ReadingPage["passages"],
  proposals: readonly Marked[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  const add = (start: number, end: number, passage: Paragraph["passage"]) => {
    if (text.slice(start, end).trim() !== "")
      paragraphs.push({ start, passage, pieces: cut(text, start, end, proposals) });
  };
  for (const passage of passages) {
    if (passage.start > at) add(at, passage.start, null);
    add(Math.max(at, passage.start), passage.end, passage);
    at = Math.max(at, passage.end);
  }
  add(at, text.length, null);
  return paragraphs;
}

function cut(text: string, start: number, end: number, proposals: readonly Marked[]): Piece[] {
  const here = proposals.filter((one) => one.start < end && one.end > start);
  const borders = [start, end, ...here.flatMap((one) => [one.start, one.end])]
    .filter((border) => border >= start && border <= end)
    .sort((one, other) => one - other);
  return borders.flatMap((from, index) => {
    const to = borders[index + 1] ?? end;
    if (to <= from) return [];
    const keys = here.filter((one) => one.start <= from && one.end >= to).map(({ key }) => key);
    return [{ start: from, words: text.slice(from, to), keys }];
  });
}
