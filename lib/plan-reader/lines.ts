import { has, type PlainText, re } from "./text";

/** A paragraph of the text, its wrapped lines joined; `from`…`to` index the plain text. */
export type Paragraph = { from: number; to: number };
/** A line as it stands, page numbers left out. */
export type Line = {
  from: number;
  to: number;
  text: string;
  afterBlank: boolean;
  /** A number without its point stood before it. */
  isItem: boolean;
};

export const marker =
  /^(?:(?:phần|mục|chương|điều)\s?(?:thứ\s)?[ivxlc\d]{1,4}\b|[IVX]{1,5}\s?[.\-/)]|[A-HĐ]\s?[.)]\s|\d{1,2}\s?[.)/-](?!\s?\d{1,2}[./-]\d|(?<=[/-])\d|\d{3}(?!\d))|\d{1,2}(?:\.\d{1,2}){1,2}[.)/-]?\s(?!\d)|[a-hđ]\s?[.)]|\([ivx\da-h]{1,4}\)|[-+•]|o\s)/u;
const markerKey = re`^(?:phần|mục|chương|điều)\s(?:thứ\s)?(?:[ivxlc\d]{1,4}|nhất|hai|ba)(?![\p{L}\d])`;
/** A rule, or the buttons for the size of letters. */
const separator = /^(?:[\s|_=~.*-]*|(?:[-+]?A[-+]?\s?){2,})$/u;
/** Whether a line begins an item: "I.", "1.", "1.2.", "a)", "-", "+", "Điều 3". */
export const startsItem = (text: string, key: string) => {
  return (marker.test(text) && !/^[-–] ?\d{4}\b/u.test(text)) || has(markerKey, key);
};
export const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
export const startsLower = (text: string) => /^["'(]?[\p{Ll}\d%,;)]/u.test(text);

const spelled = new Set([
  "kếhoạch",
  "quyếtđịnh",
  "chỉthị",
  "phátđộng",
  "lờiphátđộng",
  "hướngdẫn",
  "thôngbáo",
  "báocáo",
]);
/** "KẾ HO ẠCH", "K Ế H O Ạ C H": a heading whose letters came apart, without its blanks; else null. */
export const spelledHeading = (text: string, key: string): string | null => {
  const tight =
    text.length < 30 && text === text.toUpperCase() ? key.replace(/[\s:.]/gu, "").replace(/0/gu, "o") : "";
  return spelled.has(tight) ? tight : null;
};

const authority = re`^(?:(?:chủ tịch )?(?:uỷ ban nhân dân|ubnd)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?![\p{L}])[^,;]{0,30})?|thủ tướng chính phủ|bộ trưởng bộ [^,;]{3,50}|(?:chánh án|giám đốc|tổng giám đốc|hiệu trưởng) [^,;]{3,60})$`;
/** Between the subject of a decision and its grounds stands, in capitals, who decides. */
export const namesAuthority = (before: string, { text }: Line, key: string, next: Line | undefined) =>
  isCapitals(text) &&
  has(authority, key) &&
  !/ (?:CỦA|CHỦ TỊCH|VÀ|ĐỐC|ÁN)$/u.test(before) &&
  /^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện) /u.test(next?.text ?? "");

/** The lines of a text. */
export function linesOf({ text }: PlainText): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const end = text[to - 1] === " " && to > from ? to - 1 : to;
    const line = text.slice(from, end);
    // The number of a page stands between two lines of one sentence.
    if (separator.test(line)) afterBlank = true;
    else if (!/^(?:trang )?\d{1,3}(?:\/\d{1,3})?$/iu.test(line)) {
      lines.push({ from, to: end, text: line, afterBlank, isItem: false });
      afterBlank = false;
    }
    from = to + 1;
  }
  return withoutLooseNumbers(lines);
}

const loose = [/^(?<n>\d{1,2}) (?=\p{Lu}\p{Ll})/u, /^(?<n>[IVX]{1,4}) (?=\p{Lu}{2})/u];
/** "1 Phấn đấu …", "2 Tỷ lệ …": where a scan lost the points, a sequence still parts the items. */
function withoutLooseNumbers(lines: Line[]): Line[] {
  const patterns = loose.filter((pattern, kind) => {
    const numbers = new Set(lines.map(({ text }) => pattern.exec(text)?.groups?.n));
    return numbers.has(kind === 0 ? "1" : "I") && numbers.has(kind === 0 ? "2" : "II");
  });
  return lines.map((line) => {
    const number = patterns.map((pattern) => pattern.exec(line.text)?.[0]).find((one) => one !== undefined);
    if (number === undefined) return line;
    return { ...line, from: line.from + number.length, text: line.text.slice(number.length), isItem: true };
  });
}
