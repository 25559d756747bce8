import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, re } from "./text";

/** "45 giờ học tốt", "150 ngày hướng dẫn": time that is counted, not waited. */
export const countedHours = re`^(?:giờ|ngày) (?:học|dạy|giảng|tình nguyện|lao động|hướng dẫn|tập huấn)(?![\p{L}])`;

const ends = re`[;:()]|\.(?!\d)|(?:^|\s)(?:thì|để|nhằm|kể từ|so với|so cùng|trở lên|trở xuống|đối với|góp phần|vào năm|trong năm|(?:sẽ |thì )?được (?:chủ tịch|giám đốc|ubnd|uỷ ban|hiệu trưởng|xét|đề nghị|tặng|biểu dương|xem xét)|tặng (?:bằng|giấy|cờ)|theo (?:quy định|kế hoạch|bộ tiêu chí|chỉ tiêu)|hằng năm|hàng năm|mỗi năm|\(|trong (?:thời gian|đợt|giai đoạn|kỳ))(?![\p{L}])|,\s(?=không|thực hiện|chấp hành|được|có|hoàn thành|đảm bảo|bảo đảm|trong đó|riêng|góp phần|đạt|duy trì|phát huy|đề nghị|tích cực|giá trị|ý nghĩa|mang lại|nội bộ|thiết thực|đồng thời)|\s(?:và|đồng thời)\s(?=không|đạt|được(?! công nhận| áp dụng| duy trì| nghiệm thu)|có|chấp hành|thực hiện|hoàn thành|tích cực|bảo đảm|đảm bảo|duy trì|xếp loại|đánh giá)|\svà\s(?=[\p{L} ]{3,60}? (?:được )?(?:xếp|đạt) loại)`;
/** What cannot begin the name of a thing. */
const noThing = re`^(?:so với|so cùng|đến|vào|trong|trước|và|hoặc|theo|đối với|áp dụng|mỗi|hằng|hàng|của|là|thì|mới|nhưng|năm|thuộc|ở|tại|để|khi|nếu|trên|dưới|từ|sẽ|được(?! tặng| công nhận)|kể|thứ|liên tục|liên tiếp|liền|cùng|về|do)(?![\p{L}])|^(?:dự toán|khối lượng|yêu cầu|kế hoạch|số điểm|điểm)(?: trở lên)?$`;

/** "ít nhất 04 năm được tặng Bằng khen": what was so for so long. */
const endsOfSpan = re`[;:(),]|\.(?!\d)|\s(?:và|hoặc|thì|trong)\s`;

/** What the words behind a number say it is of. */
export function wordsBehind(source: Source, from: number, to: number, isSpan: boolean) {
  const { plain } = source;
  let begin =
    from +
    (match(
      re`^\s?(?:\/năm|\/[\p{L}]+)?\s?(?:(?:liên tục|liên tiếp|liền kề|liền)\s?)?(?:trở (?:lên|xuống|nên|đi)\s?)?(?:trong |trên )?`,
      plain.key.slice(from, to),
    )?.[0].length ?? 0);
  if (has(re`^\s?(?:trở (?:lên|xuống))?\s?(?:trong|trên)\s(?!tổng)`, plain.key.slice(from, to))) begin = to;
  // Behind "20% trở lên, …" nothing is said of the number.
  if (/^\s?[,;:.)]/u.test(plain.key.slice(begin, begin + 2))) begin = to;
  const upward = match(
    re`^[^;.:()]{2,80}?\s(?=trở (?:lên|xuống|nên) (?!và|hoặc|đối với|sẽ|thì|được (?:xét|tặng|đề nghị|chủ tịch)|so với|trong|tặng)[\p{L}])`,
    plain.key.slice(begin, to),
  );
  const goesOn = upward && begin + upward[0].length;
  const stop = firstIn(plain.key, isSpan ? endsOfSpan : ends, goesOn ? goesOn + 9 : begin, to);
  const span = trimmed(plain, begin, stop?.start ?? to);
  const key = plain.key.slice(span.from, span.to);
  if (span.to - span.from < 2 || !/^["\p{L}]/u.test(key)) return { ...span, to: span.from, name: "" };
  return {
    ...span,
    name: wordsOf(plain, span.from, span.to)
      .replace(/ trở (?:lên|xuống|nên)(?= )/u, "")
      .replace(/ (?:và|hoặc|trở lên|mỗi)$/u, ""),
  };
}

/** Whether the words behind a number name what it is of. */
export function isThing(
  key: string,
  { from, to, name }: { from: number; to: number; name: string },
  isNamed: boolean,
): boolean {
  const words = key.slice(from, to);
  return name !== "" && !has(noThing, words) && !(isNamed && has(re`^đạt(?![\p{L}])`, words));
}
