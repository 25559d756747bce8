import { isRow } from "./columns";
import { has, type PlainText, re } from "./text";

/** A paragraph of the text, its wrapped lines joined; `from`…`to` index the plain text. */
export type Paragraph = { from: number; to: number };
type Line = {
  from: number;
  to: number;
  text: string;
  afterBlank: boolean;
  /** A number without its point stood before it. */
  isItem: boolean;
};

const marker =
  /^(?:(?:phần|mục|chương|điều)\s?(?:thứ\s)?[ivxlc\d]{1,4}\b|[IVX]{1,5}\s?[.\-/)]|[A-HĐ]\s?[.)]\s|\d{1,2}\s?[.)/-](?!\s?\d{1,2}[./-]\d|(?<=[/-])\d|\d{3}(?!\d))|\d{1,2}(?:\.\d{1,2}){1,2}\.?\s(?!\d)|[a-hđ]\s?[.)]|\([ivx\da-h]{1,4}\)|[-+•]|o\s)/u;
const markerKey = re`^(?:phần|mục|chương|điều)\s(?:thứ\s)?(?:[ivxlc\d]{1,4}|nhất|hai|ba)(?![\p{L}\d])`;
const sentenceEnd = /[.;:!?…]["')\]]?$|\.\/\.?$|\/\.$/u;
const separator = /^[\s|_=~.*-]*$/u;
const opensPart = re`^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|chỉ thị|nghị quyết|công văn)|nơi nhận|kính gửi|số\s?:|độc lập|cộng hoà|kế hoạch$|quyết định$|chỉ thị$|hướng dẫn$|thông báo$|báo cáo$|công văn$|phát động$|thư phát động$|lời phát động$|thể lệ$|quy chế$|quy định$|tờ trình$|biên bản$|giấy mời$|nghị quyết$|lời kêu gọi$|lưu\s?:|tags|tin liên quan|phụ lục|mẫu số|\(?theo dõi|tác giả|nguồn\s?:|đối với |tập thể\s?:|cá nhân\s?:)`;

/** Whether a line begins an item: "I.", "1.", "1.2.", "a)", "-", "+", "Điều 3". */
export const startsItem = (text: string, key: string) => {
  return (marker.test(text) && !/^[-–] ?\d{4}\b/u.test(text)) || has(markerKey, key);
};
const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
const startsLower = (text: string) => /^["'(]?[\p{Ll}\d%,;)]/u.test(text);

function linesOf({ text }: PlainText): Line[] {
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

/** The width at which the text was wrapped by hand, or 0: then a line without an end is a whole paragraph. */
function wrapWidth(lines: Line[]): number {
  const cut = lines.filter((line, index) => {
    const next = lines[index + 1];
    return (
      next &&
      !next.afterBlank &&
      !sentenceEnd.test(line.text) &&
      startsLower(next.text) &&
      !marker.test(next.text)
    );
  });
  if (cut.length < 2 || cut.length * 8 < lines.length) return 0;
  const widths = cut.map((line) => line.text.length).sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

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
  const tight = text.length < 30 && text === text.toUpperCase() ? key.replace(/[\s:.]/gu, "") : "";
  return spelled.has(tight) ? tight : null;
};

/** "15/05/2025 | 09:30" under a headline is the page's. */
const timestamp = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?[|,-]?\s?\d{1,2}[:h]\d{2}/u;
/** "… vào tháng" / "6/2023": a number stands behind, however much it looks like that of an item. */
const wantsNumber = re`(?:^|\s)(?:ngày|tháng|năm|quý|số|từ|đến|tới|trên|dưới|khoảng|không quá|tối thiểu|ít nhất)$`;
const dangling = re`(?:^|\s)(?:của|và|với|về|số|ngày|các|những|được|là|từ|đến|theo|tại|trong|cho|tháng|năm|không|bằng|qua|giai|số \d{1,5}|quyết định|kế hoạch số|uỷ)$`;

function continues(line: Line, lineKey: string, next: Line, nextKey: string, width: number): boolean {
  // "giai đoạn 2021" / "- 2025", "giai đoạn 2021 -" / "2025": a range cut in two.
  if (/\d{4}\)?$/u.test(line.text) && /^- ?\d{4}(?!\d)/u.test(next.text)) return true;
  if (/\d{4} ?-$/u.test(line.text) && /^\d{4}/u.test(next.text)) return true;
  if (isRow(line.text) || isRow(next.text)) return false;
  if (next.isItem || timestamp.test(next.text)) return false;
  if (!next.afterBlank && /^\d/u.test(next.text) && has(wantsNumber, lineKey)) return true;
  if (startsItem(next.text, nextKey) || spelledHeading(next.text, nextKey)) return false;
  // No line ends with "của" or "số 52" of its own will.
  if (!next.afterBlank && !isCapitals(line.text) && has(dangling, lineKey)) return true;
  if (has(opensPart, nextKey) && !/\p{Ll}/u.test(next.text.charAt(0))) return false;
  // In a text wrapped by hand a full line may end with a semicolon by chance.
  const isFull = width > 0 && line.text.length >= width * 0.7;
  const open = !sentenceEnd.test(line.text) || (isFull && line.text.endsWith(";"));
  if (open && startsLower(next.text) && /^["'(]?[\p{Ll}%,;)]/u.test(next.text)) return true;
  // A capital or a figure after a blank line begins something new, in or out of a wrapped text.
  if (!open || next.afterBlank) return false;
  if (isCapitals(line.text) !== isCapitals(next.text)) return isFull && !isCapitals(line.text);
  if (isCapitals(line.text)) return true;
  if (startsLower(next.text)) return true;
  return isFull;
}

const inlineItem =
  /(?<=[.;:/]["')]?) (?=(?:[-+•] ?\p{L}|\d{1,2}[.)] \p{Lu}|[a-hđ][.)] \p{Lu}|[IVX]{1,4}\. \p{Lu}))|(?<=\p{Lu}\p{Lu}) (?=\d{1,2}\. \p{Lu}\p{Ll})|(?<=[\p{L}\d]) (?=[IVX]{1,4}\. \p{Lu}{2})|(?<=[\p{Ll}\d]) (?=(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ) \p{Lu})|(?<=\p{Lu}\p{Lu}|\p{Lu}\p{Ll}{1,6}) (?=Số\s?: ?\d{1,5} ?\/)/gu;

/** No sentence is this long; what is, is cut so that nothing grows with the square of the text. */
const longest = 6000;

function* bounded(text: string, from: number, to: number): Generator<Paragraph> {
  let begin = from;
  while (to - begin > longest) {
    const space = text.lastIndexOf(" ", begin + longest);
    const end = space > begin + longest / 2 ? space : begin + longest;
    yield { from: begin, to: end };
    begin = end;
  }
  yield { from: begin, to };
}

/** Cuts a text into paragraphs: lines wrapped anywhere are joined, items run together are parted. */
export function paragraphsOf(plain: PlainText): Paragraph[] {
  const lines = linesOf(plain);
  const width = wrapWidth(lines);
  const joined: Paragraph[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = joined[joined.length - 1];
    const key = plain.key.slice(line.from, Math.min(line.to, line.from + 60));
    if (
      previous &&
      last &&
      continues(
        previous,
        plain.key.slice(Math.max(previous.from, previous.to - 24), previous.to),
        line,
        key,
        width,
      )
    )
      last.to = line.to;
    else joined.push({ from: line.from, to: line.to });
  });
  return joined.flatMap(({ from, to }) => {
    const parts: Paragraph[] = [];
    let begin = from;
    for (const match of plain.text.slice(from, to).matchAll(inlineItem)) {
      parts.push({ from: begin, to: from + match.index });
      begin = from + match.index + 1;
    }
    return [...parts, { from: begin, to }].flatMap((part) => [...bounded(plain.text, part.from, part.to)]);
  });
}

/** The text with its wrapped lines run on: newlines are left only between paragraphs. */
export function runOn(plain: PlainText, paragraphs: Paragraph[]): PlainText {
  const joined = (text: string) => {
    const parts: string[] = [];
    let done = 0;
    for (const { from, to } of paragraphs) {
      parts.push(text.slice(done, from), text.slice(from, to).replaceAll("\n", " "));
      done = to;
    }
    return parts.join("") + text.slice(done);
  };
  return { ...plain, text: joined(plain.text), key: joined(plain.key) };
}
