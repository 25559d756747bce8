const corner = /^(?:S?TT|Số TT)\.?$/u;
const first = /^0?1\.?$/u;
/** No table has more columns, and no cell more words, than people can read. */
const mostColumns = 9;
const longestCell = 300;

type Line = { text: string /** Where the newline behind it stands. */; end: number };

/**
 * The newlines of tables copied one cell per line, as what they stand for: "|" between the cells of a row,
 * "" where a blank line only parts two cells. Such a table begins with "TT" and numbers its rows.
 */
export function flatCells(source: string): Map<number, string> {
  const signs = new Map<number, string>();
  if (!/^\s*(?:S?TT|Số TT)\.?\s*$/mu.test(source)) return signs;
  const lines: Line[] = [];
  for (let at = 0; at <= source.length; ) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline;
    lines.push({ text: source.slice(at, end).trim(), end });
    at = end + 1;
  }
  for (let index = 0; index < lines.length; index += 1) {
    if (!corner.test(lines[index]?.text ?? "")) continue;
    const header = rowFrom(lines, index, (text) => first.test(text), mostColumns);
    if (!header || header.cells < 3) continue;
    join(signs, lines, index, header.next);
    index = header.next;
    for (let number = 1; ; number += 1) {
      const isNext = (text: string) => text === String(number + 1) || text === `0${number + 1}`;
      const row = rowFrom(lines, index, isNext, header.cells) ?? lastRow(lines, index, header.cells);
      join(signs, lines, index, row.next);
      index = row.next;
      if (!isNext(lines[index]?.text ?? "")) break;
    }
    index -= 1;
  }
  return signs;
}

/** The lines from `from` up to the next row, unless they are more than the columns. */
function rowFrom(lines: Line[], from: number, isNext: (text: string) => boolean, most: number) {
  let cells = 1;
  for (let at = from + 1; at < lines.length && at - from <= most * 2; at += 1) {
    const { text } = lines[at] as Line;
    if (isNext(text)) return { next: at, cells };
    if (text.length > longestCell || cells > most) return null;
    if (text !== "" && !goesOn(lines, at)) cells += 1;
  }
  return null;
}

/** Whether a line goes on with a long cell that was wrapped by hand. */
const goesOn = (lines: Line[], at: number) =>
  (lines[at - 1]?.text.length ?? 0) >= 40 &&
  /^(?:(?!trên|dưới|từ|tối|ít|không quá|đạt|giảm|tăng|hơn)\p{Ll}|\d{1,3}, )/u.test(lines[at]?.text ?? "");

/** Behind the last row nothing tells where it ends but the number of its cells or a heading. */
function lastRow(lines: Line[], from: number, columns: number) {
  let at = from + 1;
  for (let cells = 1; at < lines.length && cells < columns; at += 1) {
    const { text } = lines[at] as Line;
    if (text.length > longestCell || /^(?:[IVX]{1,4}\.|\p{Lu}\.|Nơi nhận|Ghi chú:)/u.test(text)) break;
    if (text === "") {
      if (cells > 2) break;
    } else if (!goesOn(lines, at)) cells += 1;
  }
  return { next: at };
}

/** Joins the lines of a row by bars; a blank line is an empty cell only where the others have none between them. */
function join(signs: Map<number, string>, lines: Line[], from: number, to: number) {
  const isSpaced = lines[from + 1]?.text === "";
  for (let at = from; at < to - 1; at += 1) {
    const { text, end } = lines[at] as Line;
    signs.set(end, text === "" && isSpaced ? "" : goesOn(lines, at + 1) ? " " : "|");
  }
}
