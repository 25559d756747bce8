import { jointsIn } from "./condition-joints";
import { head } from "./measure-names";
import type { Population } from "./populations";
import { type Source, trimmed, wordsOf } from "./source";
import { has, match, matchesIn, re } from "./text";

const marker = re`^[\s"•+-]*(?:(?:[\p{L}\d]{1,3}(?:\.\d{1,2}){0,2}[.)]|\([\p{L}\d]{1,2}\)|\d{1,2}(?:\.\d{1,2})+)\s)?`;
/** Behind these words stands what is asked: "được tặng Giấy khen phải …", "… khi đạt các điều kiện sau: …". */
const leads = re`:\s|\s(?:phải|(?<!chuyên )cần(?= (?:phải|đạt|có|bảo đảm|đảm bảo))|khi|nếu|thì|mà)\s|(?:tặng|đề nghị|xét)[^,;]{0,60}? (?:cho|đối với) (?=\p{L})`;
/** A whole condition without a number, told before the one that has it. */
const whole = re`^(?:không|chấp hành|thực hiện|đoàn kết|gương mẫu|tích cực|hoàn thành|nội bộ|là|có|được|đạt|bảo đảm|đảm bảo|xây dựng|triển khai|tổ chức|tham gia|làm tốt)(?: [^\s,]+){3,}$`;
const empties = re`^(?:(?:phải|cần|được|có|đạt|bảo đảm|đảm bảo|là|thì|trong đó|riêng|còn|và|hoặc|đồng thời|nếu|khi|với|đủ|các|những|muốn|hằng năm|hàng năm|trong năm|mỗi năm|ngoài ra|theo đó|đồng thời|có từ|tối thiểu|ít nhất|cụ thể|năm \d{4}|từ|nào)(?![\p{L}])[\s,]*)+`;
const worth = re`\s(?:có |với )?(?:tổng |tổng số )?(?:trị giá|giá trị|với số tiền|số tiền|tổng trị giá|quy ra tiền)(?: là| ước tính| quy đổi)?$`;
/** Words that only carry the sentence from what is measured to its number. */
const carriers = re`\s?(?:phải |đều |cùng |cũng )?(?:đạt|là|chiếm|(?<!mặt )bằng|có|còn|ở mức|đạt mức|đạt tỷ lệ|đạt điểm|lần lượt|đạt được|duy trì|đạt kết quả)$`;
const trailing = re`\s?(?:mỗi người|đến|mỗi năm|tối thiểu|ít nhất|(?<!định )mức|phải|từ|với|cho|(?<!đầy )đủ|tổng|hoặc|và|lên|thêm|bình quân|trung bình|phải|:)$`;
/** A mean is what is measured: "thu nhập bình quân". */
const means = re`(?:thu nhập|tiền lương|năng suất|doanh thu|điểm|giá trị|thời gian|tháng|phòng|năm|điểm số) (?:bình quân|trung bình)$`;

const emptyBeforeTime = re`^(?:(?:phải|cần|có|là|thì|riêng|còn|và|hoặc|đồng thời|nếu|khi|với|các|những|muốn|ngoài ra|theo đó)(?![\p{L}])[\s,]*)+`;

/** "kết quả đánh giá Chỉ số …" is the index. */
const results = re`^(?:(?:phải |cần )?(?:có|đạt|bảo đảm|đảm bảo) )?(?:kết quả đánh giá|kết quả)\s(?=(?:chỉ số|par|sipas|papi|ddci|dti)(?![\p{L}]))`;
const onlyVerb = re`^(?:(?:đạt|có|là|được|từ|bảo đảm|đảm bảo)\s)*$`;
const onlyReaches = re`^(?:(?:đạt|là|có)\s)*$`;
const anyMeasure = re`^[\s,:]*(?:các )?(?:${head}|mức|chất lượng|kết quả)(?![\p{L}])`;

/** What the words before a number say of it: the deed or the measure, without who does it. */
export function wordsBefore(
  source: Source,
  from: number,
  to: number,
  populations: Population[],
  isTime: boolean,
) {
  const { plain } = source;
  const behindPeople = (start: number) =>
    populations.reduce(
      (begin, one) =>
        one.from >= begin - 1 &&
        one.to <= to &&
        has(one.isLimit ? toldOfLimit : told, plain.key.slice(one.to, to))
          ? Math.max(begin, one.to)
          : begin,
      start,
    );
  let begin = behindPeople(from + (match(marker, plain.key.slice(from, to))?.[0].length ?? 0));
  for (const { match: lead, start, end } of matchesIn(plain.key, leads, begin, to)) {
    // "Tỷ lệ hồ sơ đúng hạn phải đạt 95%": there the measure stands before.
    const measured =
      /phải|cần/u.test(lead[0]) &&
      has(onlyVerb, plain.key.slice(end, to)) &&
      has(anyMeasure, plain.key.slice(begin, start));
    if (!measured) begin = Math.max(begin, end);
  }
  begin = behindPeople(begin);
  for (const { start, end, isNew } of jointsIn(plain.key, begin, to, populations)) {
    const isLast = plain.key.slice(end, to).trim() === "";
    const parts = isLast || isNew || plain.key[start] === ",";
    const carries = !isLast && has(onlyReaches, plain.key.slice(end, to));
    if (!parts || carries || /[()]/u.test(plain.key.slice(start, end))) continue;
    if (has(whole, plain.key.slice(begin, start).trim())) begin = end;
  }
  for (const { end: above } of matchesIn(plain.key, re`trở (?:lên|xuống)(?:,| và| hoặc)? `, begin, to))
    begin = above;
  if (has(re`(?:,|\s(?:và|hoặc|đồng thời))\s(?:phải )?có\s$`, plain.key.slice(begin, to))) begin = to;
  begin += match(re`^\(\d\)\s`, plain.key.slice(begin, to))?.[0].length ?? 0;
  begin += match(re`^[\s,:;)(-]+`, plain.key.slice(begin, to))?.[0].length ?? 0;
  begin += match(re`^\d{1,3} (?=\p{L})`, plain.key.slice(begin, to))?.[0].length ?? 0;
  begin += match(results, plain.key.slice(begin, to))?.[0].length ?? 0;
  begin += match(isTime ? emptyBeforeTime : empties, plain.key.slice(begin, to))?.[0].length ?? 0;
  let end = Math.max(begin, to);
  while (end > begin && plain.key[end - 1] === " ") end -= 1;
  const cut = (pattern: RegExp) => {
    if (has(means, plain.key.slice(begin, end))) return false;
    const at = match(pattern, plain.key.slice(begin, end));
    if (at && at[0].trim() !== "") end = begin + at.index;
    while (end > begin && /[\s,:]/u.test(plain.key.charAt(end - 1))) end -= 1;
    return at !== null && at[0].trim() !== "";
  };
  if (
    has(
      re`^(?:các |những )?(?:tỷ lệ|chỉ tiêu|con số|mức)(?: này)?(?: tương ứng)?(?: lần lượt)?(?: là| đạt)?\s?$|tương ứng`,
      plain.key.slice(begin, end),
    ) &&
    has(re`tương ứng|này`, plain.key.slice(begin, end))
  )
    begin = end;
  const carried = cut(carriers);
  while (cut(worth) || cut(trailing) || cut(carriers));
  const span = trimmed(plain, begin, Math.max(begin, end));
  return {
    ...span,
    carried,
    name: span.to > span.from ? wordsOf(plain, span.from, span.to) : "",
  };
}
/** Only who is rewarded and what is said of them: no open words stand between. */
const told = re`^(?:\s?:|,|\s(?:phải|cần|được|có|đạt|muốn|nếu|khi|thì|là|mà|nào|không|đủ|vượt|giảm|tăng|hội đủ)(?![\p{L}]))`;
const toldOfLimit = re`^(?:\s?[:,)]|\s(?:phải|cần|được|có|đạt|muốn|nếu|khi|thì|là|mà|không|đủ|vượt|giảm|tăng|từ|trên|dưới|tối thiểu|ít nhất|tỷ lệ|điểm|chỉ số|mức)(?![\p{L}])|\s?$)`;
