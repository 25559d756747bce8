import type { Amount } from "./amounts";
import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";

/** What a measured thing is called by its first words. */
export const head = String.raw`chỉ số|tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mật độ|số (?!lượng khen)|tổng số|mức độ hài lòng|điểm|kết quả|mức độ|chỉ tiêu|tổng (?!hợp|kết)|par[\s-]?index|sipas|papi|pci|ddci|dti|ict|thời gian|chi phí|độ che phủ|thu nhập|doanh thu|tổng thu|sản lượng|giá trị|tốc độ`;
// "số hoá hồ sơ, kết quả giải quyết" is one thing.
const joint = re`(?:,|\s?và|;|\s?cũng như|\s?hoặc)\s(?!kết quả giải)(?=(?:${head}))`;
/** Words that only carry the sentence from the thing to its number. */
export const carriers = re`(?:\s?(?:phải|cần|phấn đấu|bảo đảm|đảm bảo|đều|cùng|được|hằng năm|hàng năm|trung bình|bình quân|đến (?:hết |cuối )?(?:năm|tháng|quý) [\d/]{4,7}|(?:cuối |hết )?năm \d{4}|kết quả|tỷ lệ|(?<!tỷ lệ )giải quyết)?\s?(?:đạt|vượt|là|chiếm|đạt tỷ lệ|ở mức|đạt mức|duy trì mức|giữ mức|(?<!đồng )bằng|có|được|phấn đấu|hoàn thành|duy trì|đạt được|đạt điểm|tăng gấp|gấp|tăng|giảm|còn|lên|lên mức|xuống|xuống còn|giảm xuống(?: còn)?|rút ngắn|giảm bình quân|tăng bình quân|lần lượt|(?:đạt|là|tương ứng) lần lượt|lần lượt (?:đạt|là)|(?:(?:đạt|với) )?(?:các )?(?:tỷ lệ |mức |kết quả )?tương ứng(?: với)?(?: lần lượt)?(?: là| đạt)?|[:]))\s?$`;
const openers = re`^[\s"(•+-]*(?:(?:[\p{L}\d]{1,3}(?:\.\d{1,2}){0,2}[.)]\s)|(?:(?:đối với|riêng(?: đối với)?) [^,:;]{3,60}(?::|,(?! [\p{L} ]{2,24}$))|toàn (?:ngành|tỉnh|huyện|xã|thành phố)(?= phấn đấu)|(?:chỉ tiêu|mục tiêu) [^,;:.\d]{2,50} là|phấn đấu|bảo đảm|đảm bảo|đồng thời|ngoài ra|trong đó|cụ thể|riêng|chỉ tiêu|mục tiêu|đạt(?! chuẩn)|có|và|thực hiện|tiếp tục|hằng năm|hàng năm|duy trì|hoàn thành|nâng|phải|đưa|mỗi năm|với|để|là|theo đó|kế hoạch|yêu cầu|đề ra|nêu rõ|rà soát|nâng cao|tập thể|các tập thể|được|kết quả đánh giá|kết quả|(?:đến|trong|vào) (?:hết |cuối |cuối năm )?(?:năm|quý|tháng|ngày)?\s?[\p{L}]{0,3}\s?[\d/]{4,10}|năm \d{4}|đến|giai đoạn \d{4}\s?-\s?\d{4}|chỉ tiêu (?:thi đua|cụ thể|chung|phấn đấu)[^:]{0,40}:|[^:.;]{3,70}:)(?![\p{L}])\s?,?\s?)+`;
const tails = re`(?:\s?(?:\(?trong đó|so với|vào (?:năm|cuối)|vào ngày|đến (?:hết |cuối )?năm|trước (?:ngày|năm|\d)|trong (?:năm|giai đoạn)|hằng năm|hàng năm|mỗi năm|theo (?:quy định|kế hoạch|chỉ tiêu)|,\s?(?:được|không|đạt|phải|xếp)|đối với|trở (?:lên|xuống)(?! (?:đạt|được|có|không|tham gia|sử dụng|hoàn thành|thực hiện|biết|áp dụng|đăng ký|là)(?![\p{L}]))|hoặc (?:tỷ lệ|cao hơn)|\(hoặc|từ (?:ngày|năm|tháng)|đạt (?:từ|trên|tối|ít|\d)|nhằm|(?:sẽ |thì )?được (?:chủ tịch|giám đốc|ubnd|uỷ ban|hiệu trưởng|xét|đề nghị|tặng)|góp phần|và (?:đạt|đối với|được|không|có|phấn đấu)|so cùng|(?:ở |trên )?cả (?:0?3|ba) (?:tiêu chí|mặt)|(?:thì |được )?tặng (?:bằng|giấy|cờ))[^\n]*)$|[.,;:]\s?$`;
const severalNumbers = re`^(?:số|tỷ lệ) [^,]{1,40}(?:,| và) (?:số|tỷ lệ) [^,]{1,60}`;
const after = re`^\s?(?:trở lên|trở xuống|trở nên|[^\d;.]{0,0})\s?`;
export const startsThing = re`^\s?(?:trở (?:lên|xuống|nên) )?(?:các |số |tổng số |tổng |những )?(?!trở|so với|đến|vào|trong|trước|và|hoặc|theo|đối|mỗi|hằng|hàng|của|là|thì|mới|/năm|nhưng|năm|cả|thuộc|đạt|được|ở|tại|để|khi|trên|dưới|từ|ở|hoàn thành$|dự toán|kế hoạch|khối lượng|chỉ tiêu|yêu cầu)(?:[\p{L}]{2,}|ý |y )`;
export const allOf = re`^\s?(?:trở lên )?(?:ở |trên |về )?cả (?:0?3|ba|0?2|hai) (?:tiêu chí|mặt)(?! (?:so với|trở lên|vào|trong|của)|[.,;]|$)\s?(?:về\s)?[(:]?\s?(?<list>[^).;:]{6,120})`;

/** What a colon leads to is told of the thing and not part of its name. */
const colon = /:\s/u;

/** The names "A, B và C" in `from`…`to`: parted only where each begins like a measured thing. */
export function namesIn(source: Source, from: number, to: number) {
  const { plain } = source;
  const stops = [...matchesIn(plain.key, joint, from, to)];
  const bounds = [from, ...stops.map(({ end }) => end)];
  const names = bounds.map((begin, index) => {
    const end = stops[index]?.start ?? to;
    const span = trimmed(plain, begin, end);
    return { ...span, name: wordsOf(plain, span.from, span.to) };
  });
  // "Sinh hoạt đúng kỳ, tỷ lệ đảng viên dự họp đạt 90%": only what is called a measure is measured.
  const [first] = stops;
  const leads =
    first?.match[0].startsWith(",") &&
    has(re`^(?:tỷ lệ|tỉ lệ|chỉ số) `, plain.key.slice(first.end, first.end + 8)) &&
    !has(re`^(?:các )?(?:${head})`, plain.key.slice(names[0]?.from, names[0]?.to));
  return (leads ? names.slice(1) : names).filter(
    ({ name }) =>
      name.length > 2 &&
      !/xếp (?:hạng|thứ) (?:từ )?(?:thứ )?(?:nhất|\d)/iu.test(name) &&
      !/ nào$|^(?:được )?(?:xét|đề nghị)(?: \p{L}+){0,3}$/iu.test(name) &&
      !/(?:xếp )?loại [\p{L} ]{1,14} trở lên(?: và)?$/iu.test(name) &&
      !/(?:đặt|đề) (?:ra )?(?:mục tiêu|chỉ tiêu)$/iu.test(name) &&
      !/^(?:tăng|giảm|đạt|có|nâng|thu|chi)(?: thêm| lên)?$/iu.test(name),
  );
}

const strongHead = re`(?<![\p{L}])(?:chỉ số|tỷ lệ|tỉ lệ|mức độ hài lòng|thời gian|số (?:vụ|hộ|xã|hồ sơ|người|lượng))\s`;
const timeTail = re`,?\s(?:(?:tính )?đến|vào|trong)?\s?(?:hết |cuối )?(?:năm \d{4}|(?:ngày |tháng )?\d{1,2}\/(?:\d{1,2}\/)?\d{4})\s?$`;

/** A long run of words is cut to the thing it leads to, and the year behind it is left to the deadline. */
function narrowed(key: string, from: number, to: number): [number, number] {
  const tail = match(timeTail, key.slice(from, to));
  const end = tail && tail.index > 8 ? from + tail.index : to;
  // "Để được xét tặng Bằng khen, doanh nghiệp phải có doanh thu …"
  const must = firstIn(
    key,
    re`\sphải (?:có|đạt|bảo đảm|đảm bảo)\s|\sphấn đấu (?=(?:chỉ số|tỷ lệ|tỉ lệ|mức|số|thời gian) )`,
    from,
    end,
  );
  if (must) return narrowed(key, must.end, end);
  const lead = firstIn(key, strongHead, from, end);
  const reaches = firstIn(key, re`\s(?:đạt|vượt|hoàn thành)\s`, from, end);
  if (!lead && reaches && end - from > 60 && reaches.start - from > 5) return [from, reaches.start];
  const verb = firstIn(
    key,
    re`^[\s•+-]*(?:giảm|tăng|nâng|kéo giảm|hạ|nâng cao|rút ngắn|cắt giảm)\s(?=(?:chỉ số|tỷ lệ|tỉ lệ|số|mức|thời gian))`,
    from,
    end,
  );
  if (verb) return [verb.end, end];
  return [lead && end - from > 70 && lead.start - from > 20 ? lead.start : from, end];
}

/** "… từ 10 ngày xuống còn 5 ngày": what it was before. */
const fromBase = re` từ \d[\d.,]*\s?(?:%|[\p{L}]+)(?: làm việc)?(?: xuống| lên)?$`;

/** What stands before the number: "Tỷ lệ hồ sơ trực tuyến đạt từ 80% trở lên". */
export function named(source: Source, begin: number, amount: Amount) {
  const { plain } = source;
  let to = amount.phrase.from;
  const carried = match(carriers, plain.key.slice(begin, to));
  if (carried) to = begin + carried.index;
  const baseline = match(fromBase, plain.key.slice(begin, to));
  if (baseline) to = begin + baseline.index;
  const twice = match(carriers, plain.key.slice(begin, to));
  if ((carried || baseline) && twice && twice[0].trim().length > 1) to = begin + twice.index;
  // "Thu nhập bình quân đạt …": there the mean is what is measured.
  const mean = match(
    re`(?:thu nhập|tiền lương|năng suất|doanh thu|điểm|giá trị|thời gian) $`,
    plain.key.slice(Math.max(begin, to - 12), to + 1),
  );
  if (mean)
    to +=
      match(re`^ (?:bình quân|trung bình)(?![\p{L}])`, plain.key.slice(to, amount.phrase.from))?.[0].length ??
      0;
  const opening = match(openers, plain.key.slice(begin, to));
  const opened = begin + (opening ? opening[0].length : 0);
  // What a long introduction leads to stands behind its colon.
  const colon = plain.key.slice(opened, to).lastIndexOf(": ");
  const from = colon < 0 ? opened : opened + colon + 2;
  // "nâng tỷ lệ điều tra, phấn đấu kéo giảm 3% tội phạm": what stands before is another matter.
  if (has(re`,\s(?:phấn đấu )?(?:kéo|làm|cắt)$`, plain.key.slice(from, to).trimEnd())) return [];
  return to - from < 3 ? [] : namesIn(source, ...narrowed(plain.key, from, to));
}

/** What stands after it: "trên 50% số thủ tục hành chính có phát sinh hồ sơ trực tuyến". */
export function counted(source: Source, amount: Amount, end: number) {
  const { plain } = source;
  const skipped = match(after, plain.key.slice(amount.to, end))?.[0].length ?? 0;
  const from = amount.to + skipped;
  const tail = match(tails, plain.key.slice(from, end));
  const limit = tail ? from + tail.index : end;
  const stop = plain.key.slice(from, limit).search(colon);
  const span = trimmed(plain, from, stop < 0 ? limit : from + stop);
  // "80% UBND cấp huyện và 50% …": the joint belongs to the next.
  const ending = match(
    re`(?:\s?trở (?:lên|xuống))?(?:,?\s(?:và|hoặc))?$`,
    plain.key.slice(span.from, span.to),
  );
  let to = span.from + (ending?.index ?? span.to - span.from);
  // "10% số vụ, số người chết và số người bị thương": a list of numbers is one for each.
  if (has(severalNumbers, plain.key.slice(span.from, to))) return namesIn(source, span.from, to);
  // "20% số xã trở lên đạt chuẩn": the comparison stands within the name.
  // "87% (năm 2024)": a bracket tells when or for whom, not what.
  if (/[(/)]/u.test(plain.key[span.from] ?? "")) return [];
  // A bracket that is not closed within the name is none of it.
  const open = plain.key.slice(span.from, to).lastIndexOf(" (");
  if (open > 2 && !plain.key.slice(span.from + open, to).includes(")")) to = span.from + open;
  const name = wordsOf(plain, span.from, to).replace(
    /(?<!từ \d{1,3} \p{L}{1,10}) trở (?:lên|xuống)(?= )/u,
    "",
  );
  return name.length < 3 ? [] : [{ from: span.from, to, name }];
}
