/**
 * A range as spreadsheets put it on the clipboard: rows by line break, cells by tab; a cell that holds either
 * stands in quotation marks, with its own marks doubled.
 */
export function rangeOf(text: string): string[][] {
  const plain = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  if (!plain.includes('"')) return plain.split("\n").map((row) => row.split("\t").map((cell) => cell.trim()));
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of plain.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gu,
  )) {
    const cell = quoted === undefined ? (bare ?? "") : quoted.replace(/""/gu, '"').replace(/\s+/gu, " ");
    rows.at(-1)?.push(cell.trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/** More than one cell, whatever line break a spreadsheet adds behind a single one. */
export const isRange = (text: string) => {
  const range = rangeOf(text);
  return range.length > 1 || (range[0]?.length ?? 0) > 1;
};

/** Cells as a spreadsheet takes them. */
export const clipboardText = (range: readonly (readonly string[])[]) =>
  range
    .map((row) =>
      row.map((cell) => (/[\t\n"]/u.test(cell) ? `"${cell.replace(/"/gu, '""')}"` : cell)).join("\t"),
    )
    .join("\n");
