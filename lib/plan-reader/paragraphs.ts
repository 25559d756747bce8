import { brokenRows, isRow } from "./columns";
import {
  isCapitals,
  type Line,
  linesOf,
  marker,
  namesAuthority,
  type Paragraph,
  spelledHeading,
  startsItem,
  startsLower,
} from "./lines";
import { cutsIn } from "./run-together";
import { has, type PlainText, re } from "./text";
import { topicOf } from "./topics";

const opensPart = re`^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|chỉ thị|nghị quyết|công văn)|nơi nhận|kính gửi|số\s?:|độc lập|cộng hoà|kế hoạch$|quyết định$|chỉ thị$|hướng dẫn$|thông báo$|báo cáo$|công văn$|phát động$|thư phát động$|lời phát động$|thể lệ$|quy chế$|quy định$|tờ trình$|biên bản$|giấy mời$|nghị quyết$|lời kêu gọi$|lưu\s?:|tags|chi tiết (?:bài viết|tin)|tin liên quan|phụ lục|mẫu số|\(?theo dõi|tác giả|nguồn\s?:|đối với |tập thể\s?:|cá nhân\s?:)`;

const sentenceEnd = /[.;:!?…]["')\]]?$|\.\/\.?$|\/\.$/u;
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

/** "15/05/2025 | 09:30" under a headline is the page's. */
const hour = /\d{1,2}:\d{2}(?: ?(?:AM|PM))?(?: ?[([]?GMT ?\+ ?7[)\]]?)?$/u;
const timestamp = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?[|,-]?\s?\d{1,2}[:h]\d{2}/u;
/** "… vào tháng" / "6/2023": a number stands behind, however much it looks like that of an item. */
const wantsNumber = re`(?:^|\s)(?:ngày|tháng|năm|quý|số|từ|đến|tới|trên|dưới|khoảng|không quá|tối thiểu|ít nhất)$`;
const namesNext = re`(?:phong trào|thi đua|chủ đề|cuộc vận động)$`;
const dangling = re`(?:^|\s)(?:của|và|với|về|số|ngày|các|những|được|là|từ|đến|theo|tại|trong|cho|tháng|năm|không|bằng|qua|giai|số \d{1,5}|quyết định|kế hoạch số|uỷ)$`;

/** "I. Các chỉ tiêu" / "100% lớp học …": a heading above an item that lost its dash. */
const isHeadingOver = (line: Line, key: string, next: Line) =>
  /^\d{1,3}(?:,\d)? ?%/u.test(next.text) &&
  /^(?:[IVX]{1,4}|\d{1,2})[.)] /u.test(line.text) &&
  line.text.length < 60 &&
  !/[\d,;]/u.test(line.text.slice(4)) &&
  topicOf(key) !== null;

function continues(line: Line, lineKey: string, next: Line, nextKey: string, width: number): boolean {
  // "giai đoạn 2021" / "- 2025", "giai đoạn 2021 -" / "2025": a range cut in two.
  if (/\d{4}\)?$/u.test(line.text) && /^- ?\d{4}(?!\d)/u.test(next.text)) return true;
  if (/\d{4} ?-$/u.test(line.text) && /^\d{4}/u.test(next.text)) return true;
  if (isRow(line.text) || isRow(next.text)) return false;
  if (/^Số ?:$/u.test(line.text) && /^\d/u.test(next.text)) return true;
  if (next.isItem || timestamp.test(next.text) || hour.test(line.text)) return false;
  const isItem = /^\d{1,2}(?:\.\d{1,2})*[.)] /u.test(next.text);
  if (!next.afterBlank && /^\d/u.test(next.text) && !isItem && has(wantsNumber, lineKey)) return true;
  if (startsItem(next.text, nextKey) || spelledHeading(next.text, nextKey)) return false;
  // No line ends with "của" or "số 52" of its own will.
  // … but a heading may end with "cuối năm".
  const isTime = has(re`(?:^|\s)(?:ngày|tháng|năm)$`, lineKey) && /^\p{Lu}/u.test(next.text);
  if (!next.afterBlank && !isCapitals(line.text) && has(dangling, lineKey) && !isTime) return true;
  if (has(opensPart, nextKey) && !/\p{Ll}/u.test(next.text.charAt(0))) return false;
  // In a text wrapped by hand a full line may end with a semicolon, and one as long as any with a full stop, by chance.
  const isFull = width > 0 && line.text.length >= width * 0.7;
  const isWhole = width > 0 && line.text.length >= width * 0.9;
  const ends = line.text.at(-1);
  // "… phong trào thi đua" / "“Dân vận khéo” …"
  if (!next.afterBlank && next.text.startsWith('"') && has(namesNext, lineKey)) return true;
  if (!isFull && isHeadingOver(line, lineKey, next)) return false;
  const open = !sentenceEnd.test(line.text) || (isFull && ends === ";") || (isWhole && ends === ".");
  if (open && startsLower(next.text) && /^["'(]?[\p{Ll}%,;)]/u.test(next.text)) return true;
  // A capital or a figure after a blank line begins something new, in or out of a wrapped text.
  if (!open || next.afterBlank) return false;
  if (isCapitals(line.text) !== isCapitals(next.text)) return isFull && !isCapitals(line.text);
  if (isCapitals(line.text)) return true;
  if (startsLower(next.text)) return true;
  // A hand that wraps breaks a line only where the next word no longer fits.
  return isFull && line.text.length + 1 + next.text.search(/ |$/u) >= width * 0.95;
}

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

/** "“Vì người nghèo" / "- Không để ai bị bỏ lại phía sau”", "Sở Lao động" / "- Thương binh": a dash that begins no item. */
function staysOpen(before: string, line: Line, next: Line): boolean {
  if (next.afterBlank || sentenceEnd.test(line.text) || !/^- \p{L}/u.test(next.text)) return false;
  const isQuoted = before.split('"').length % 2 === 0 && /^[^"]{1,120}"/u.test(next.text);
  return isQuoted || (/lao động$/iu.test(line.text) && /^- thương binh/iu.test(next.text));
}

/** Cuts a text into paragraphs: lines wrapped anywhere are joined, items run together are parted. */
export function paragraphsOf(plain: PlainText): Paragraph[] {
  const lines = linesOf(plain);
  const width = wrapWidth(lines);
  const rowGoesOn = brokenRows(lines);
  const joined: Paragraph[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = joined[joined.length - 1];
    const key = plain.key.slice(line.from, Math.min(line.to, line.from + 60));
    if (
      previous &&
      last &&
      !namesAuthority(previous.text, line, key, lines[index + 1]) &&
      (rowGoesOn.get(index) ??
        (staysOpen(plain.text.slice(Math.max(last.from, last.to - 300), last.to), previous, line) ||
          continues(
            previous,
            plain.key.slice(Math.max(previous.from, previous.to - 60), previous.to),
            line,
            key,
            width,
          )))
    )
      last.to = line.to;
    else joined.push({ from: line.from, to: line.to });
  });
  return joined.flatMap(({ from, to }) => {
    const parts: Paragraph[] = [];
    let begin = from;
    for (const cut of cutsIn(plain.text.slice(from, to))) {
      parts.push({ from: begin, to: from + cut });
      begin = from + cut + 1;
    }
    return [...parts, { from: begin, to }].flatMap((part) => [...bounded(plain.text, part.from, part.to)]);
  });
}
