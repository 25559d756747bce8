const width = (text: string) => [...text].length;

/** Rows under their headings; the first column, and others that are words, to the left, numbers to the right. */
export function printTable(title: string, headings: string[], rows: string[][], words = [0]) {
  const widths = headings.map((heading, at) =>
    Math.max(width(heading), ...rows.map((row) => width(row[at] ?? ""))),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => {
        const gap = " ".repeat(Math.max(0, (widths[at] ?? 0) - width(cell)));
        return words.includes(at) ? cell + gap : gap + cell;
      })
      .join("  ")
      .trimEnd();
  console.log(
    ["", title, line(headings), line(widths.map((size) => "─".repeat(size))), ...rows.map(line)].join("\n"),
  );
}

export const number = (value: number, decimals = 2) =>
  Number.isFinite(value) ? value.toFixed(decimals) : "–";
export const times = (value: number) => (Number.isFinite(value) && value > 0 ? `×${value.toFixed(2)}` : "–");
