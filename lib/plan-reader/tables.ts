import { isRow } from "./columns";
import type { Block } from "./outline";
import { type Source, wordsOf } from "./source";

/** A cell of a table, its words in lower case; `from`…`to` index the plain text. */
export type Cell = { from: number; to: number; key: string };
export type Table = { header: Cell[]; rows: Cell[][] };

function cellsOf({ plain }: Source, { from, to }: Block): Cell[] {
  const cells: Cell[] = [];
  let begin = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && plain.text[at] !== "|") continue;
    let [first, last] = [begin, at];
    while (first < last && plain.text[first] === " ") first += 1;
    while (last > first && plain.text[last - 1] === " ") last -= 1;
    cells.push({ from: first, to: last, key: plain.key.slice(first, last) });
    begin = at + 1;
  }
  // "| một | hai |" has no cells outside its bars.
  return cells.filter(({ key }, index) => key !== "" || (index > 0 && index < cells.length - 1));
}

/** The tables of a text: rows that follow one another, the first naming the columns. */
export function tablesOf(source: Source): Table[] {
  const tables: Table[] = [];
  let open: Table | null = null;
  for (const block of source.blocks) {
    if (!isRow(source.plain.text.slice(block.from, block.to))) {
      open = null;
      continue;
    }
    const cells = cellsOf(source, block);
    if (open) open.rows.push(cells);
    else {
      open = { header: cells, rows: [] };
      tables.push(open);
    }
  }
  return tables;
}

/** The first column whose name matches, or -1. */
export const columnOf = ({ header }: Table, name: RegExp, not?: RegExp) =>
  header.findIndex(({ key }) => key.search(name) >= 0 && !(not && key.search(not) >= 0));

export const wordsIn = ({ plain }: Source, { from, to }: Cell) => wordsOf(plain, from, to);
