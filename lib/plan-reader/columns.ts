const blanks = /[ \t\u00A0]+/uy;
/** How many blanks stand together at a place. */
export function blanksAt(source: string, at: number): number {
  blanks.lastIndex = at;
  return blanks.exec(source)?.[0].length ?? 0;
}

const rightColumn =
  /^(?:C[ỘỌ]NG H[ÒO][AÀ] X|Độc lập ?[-–—]|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|\p{Lu}[\p{L} .-]{1,40}, ?ngày|(?:KT|TM|TL|TUQ|Q)\. ?\p{Lu})/u;
/** Whether the right column of a letterhead or a signature block begins here. */
export const opensColumn = (source: string, at: number) =>
  rightColumn.test(source.slice(at, at + 90).normalize("NFC"));

/** Whether a line is a row of a table; "UBND TỈNH | CỘNG HÒA … |" is a letterhead. */
export function isRow(line: string): boolean {
  const bars = line.split("|").length - 1;
  return (
    bars > 1 &&
    (line.startsWith("|") || bars > 2 || !line.endsWith("|") || /\|\s?\d{1,4}\s?\|$/u.test(line)) &&
    /[\p{L}\d]/u.test(line)
  );
}

/** Where the line at a place ends, and whether tabs or runs of blanks part three cells of it or more. */
export function tabbedLine(
  source: string,
  from: number,
  wasTabbed: boolean,
): { end: number; isTabbed: boolean } {
  const newline = source.indexOf("\n", from);
  const end = newline < 0 ? source.length : newline;
  const line = source.slice(from, Math.min(end, from + 2000));
  // The last cell of a row may be empty; a blank at the end of any other line is none.
  const tabs = (wasTabbed ? line : line.trim()).match(/[ \u00A0]*\t[ \t\u00A0]*/gu);
  // A table laid out with blanks parts its cells by runs of them.
  const runs = line.trim().match(/[ \u00A0]{3,}/gu);
  // A row cut to fit a line leaves one tab on the first of its lines.
  return {
    end,
    isTabbed: (tabs?.length ?? 0) > (wasTabbed ? 0 : 1) || (runs?.length ?? 0) > (wasTabbed ? 0 : 1),
  };
}

/** The length of the marks by which plain text says bold or heading, "**" and "## "; 0 where there are none. */
export function emphasisAt(source: string, at: number, opensLine: boolean): number {
  if (source[at] === "*" && source[at + 1] === "*" && source[at + 2] !== "*" && source[at - 1] !== "*")
    return 2;
  if (!opensLine || source[at] !== "#") return 0;
  return /^#{1,6} /u.exec(source.slice(at, at + 8))?.[0].length ?? 0;
}

const barsOf = (line: string) => line.split("|").length - 1;
/** A row is cut into no more lines than this. */
const mostLines = 6;

/**
 * The lines of tables, each with whether it goes on with the row before it: rows have as many bars as the
 * first, and where a line has fewer, the table was wrapped by hand.
 */
export function brokenRows(lines: { text: string }[]): Map<number, boolean> {
  const goesOn = new Map<number, boolean>();
  const bars = lines.map(({ text }) => barsOf(text));
  for (let first = 0; first < lines.length; first += 1) {
    const wanted = bars[first] ?? 0;
    if (wanted < 2 || !isRow(lines[first]?.text ?? "")) continue;
    let at = first + 1;
    while (at < lines.length) {
      // The last cell may be cut too: its rest has no bar, and a row follows.
      const isOpen = lines[at - 1]?.text.endsWith("|") && !lines[first]?.text.endsWith("|");
      const isRest =
        bars[at] === 0 &&
        (isOpen || (bars[at + 1] ?? 0) > 0) &&
        /^[\p{Ll}\d%][^|]{0,80}$/u.test(lines[at]?.text ?? "");
      let [end, sum] = [at, bars[at] ?? 0];
      while (!isRest && sum > 0 && sum < wanted && end + 1 < lines.length && end - at < mostLines) {
        end += 1;
        sum += bars[end] ?? 0;
      }
      if (!isRest && sum !== wanted) break;
      for (let line = at; line <= end; line += 1) goesOn.set(line, isRest || line > at);
      at = end + 1;
    }
    first = at - 1;
  }
  return goesOn;
}
