const blanks = /[ \t\u00A0]+/uy;
/** How many blanks stand together at a place. */
export function blanksAt(source: string, at: number): number {
  blanks.lastIndex = at;
  return blanks.exec(source)?.[0].length ?? 0;
}

const rightColumn =
  /^(?:C[ỘỌ]NG H[ÒO][AÀ] X|Độc lập ?[-–—]|ĐẢNG CỘNG SẢN|\p{Lu}[\p{L} .-]{1,40}, ?ngày|(?:KT|TM|TL|TUQ|Q)\. ?\p{Lu})/u;
/** Whether the right column of a letterhead or a signature block begins here. */
export const opensColumn = (source: string, at: number) =>
  rightColumn.test(source.slice(at, at + 90).normalize("NFC"));
