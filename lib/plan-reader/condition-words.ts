import type { Amount, Measure } from "./amounts";
import { allOf, head, namesIn } from "./measure-names";
import { heads } from "./population-words";
import type { Population } from "./populations";
import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";

/** Words that begin something new that is asked: a measure, or a deed. */
const begins = `(?:${head}|phải|cần|có|đạt|được|không|vượt|giảm|tăng|kéo giảm|huy động|hiến|ủng hộ|đóng góp|giúp|vận động|hỗ trợ|xây dựng|tổ chức (?:ít|tối|từ|được|thành)|hoàn thành|thực hiện|giải quyết|xử lý|phát hiện|kết nạp|thu hút|thu hồi|nộp|thanh toán|tiết kiệm|trồng|lắp đặt|đăng tải|đào tạo|tạo việc|sáng tác|viết|tham gia|trực tiếp|làm lợi|nợ|tự nguyện|duy trì|bảo đảm|đảm bảo|cung cấp|tiếp nhận|bàn giao|giải ngân|phân loại|giá trị|trong đó|riêng|còn|đối với|cập nhật|số hoá|đồng thời|trên|dưới|từ|ít nhất|tối thiểu|không quá|\\d)(?![\\p{L}])`;
/** Two words that only together name a thing. */
const pairs = re`(?:phí, lệ phí|khá, giỏi|xanh, sạch|sạch, đẹp|xanh - sạch|tổ chức, công dân|tổ chức, cá nhân|người dân, doanh nghiệp|trước, đúng|trước và đúng|tập thể, cá nhân|công khai, minh bạch|gia đình, dòng họ)`;
const joints = re`;\s|,\s|\s(?:và|hoặc|nhưng|đồng thời|cùng)\s|\)\s?|\s\(|:\s|\.\s`;

/** Where the words of one number end and those of the next begin. */
function boundary(key: string, from: number, to: number): number {
  const all = [...matchesIn(key, joints, from, to)].filter(
    ({ start }) =>
      ![...matchesIn(key, pairs, Math.max(from, start - 12), Math.min(to, start + 14))].some(
        (pair) => pair.start < start && pair.end > start,
      ),
  );
  const last = all.at(-1);
  if (!last) return to;
  const good = all.findLast(({ end }) =>
    has(
      re`^(?:${begins}|(?:các |những )?${heads}(?![\p{L}])[^,;.]{0,60}?(?::|đạt|có|phải|từ|trên|dưới|tối thiểu|ít nhất))`,
      key.slice(end, Math.min(to + 12, end + 90)),
    ),
  );
  return (good ?? last).end;
}

const marker = re`^[\s"•+-]*(?:(?:[\p{L}\d]{1,3}(?:\.\d{1,2}){0,2}[.)]|\([\p{L}\d]{1,2}\)|\d{1,2}(?:\.\d{1,2})+)\s)?`;
/** Behind these words stands what is asked: "được tặng Giấy khen phải …", "… khi đạt các điều kiện sau: …". */
const leads = re`:\s|\s(?:phải|cần(?= (?:phải|đạt|có|bảo đảm|đảm bảo))|khi|nếu|thì|mà)\s|(?:tặng|đề nghị|xét)[^,;]{0,60}? (?:cho|đối với) (?=\p{L})`;
/** A whole condition without a number, told before the one that has it. */
const whole = re`^(?:không|chấp hành|thực hiện|đoàn kết|gương mẫu|tích cực|hoàn thành|nội bộ|là|có|được|đạt|bảo đảm|đảm bảo|xây dựng|triển khai|tổ chức|tham gia|làm tốt)(?: [^\s,]+){3,}$`;
const empties = re`^(?:(?:phải|cần|được|có|đạt|bảo đảm|đảm bảo|là|thì|trong đó|riêng|còn|và|hoặc|đồng thời|nếu|khi|với|đủ|các|những|muốn|hằng năm|hàng năm|trong năm|mỗi năm|ngoài ra|theo đó|đồng thời|có từ|tối thiểu|ít nhất|cụ thể|năm \d{4}|từ|nào)(?![\p{L}])[\s,]*)+`;
const worth = re`\s(?:có |với )?(?:tổng |tổng số )?(?:trị giá|giá trị|với số tiền|số tiền|tổng trị giá|quy ra tiền)(?: là| ước tính| quy đổi)?$`;
/** Words that only carry the sentence from what is measured to its number. */
const carriers = re`\s?(?:phải |đều |cùng |cũng )?(?:đạt|là|chiếm|bằng|có|còn|ở mức|đạt mức|đạt tỷ lệ|đạt điểm|với tỷ lệ|tỷ lệ|lần lượt|đạt được|duy trì|đạt kết quả)$`;
const trailing = re`\s?(?:mỗi người|mỗi năm|tối thiểu|ít nhất|mức|phải|từ|với|cho|đủ|tổng|hoặc|và|lên|thêm|bình quân|trung bình|phải|:)$`;
/** A mean is what is measured: "thu nhập bình quân". */
const means = re`(?:thu nhập|tiền lương|năng suất|doanh thu|điểm|giá trị|thời gian|tháng|phòng|năm|điểm số) (?:bình quân|trung bình)$`;

const emptyBeforeTime = re`^(?:(?:phải|cần|có|là|thì|riêng|còn|và|hoặc|đồng thời|nếu|khi|với|các|những|muốn|ngoài ra|theo đó)(?![\p{L}])[\s,]*)+`;

/** "kết quả đánh giá Chỉ số …" is the index. */
const results = re`^(?:(?:phải |cần )?(?:có|đạt|bảo đảm|đảm bảo) )?(?:kết quả đánh giá|kết quả)\s(?=(?:chỉ số|par|sipas|papi|ddci|dti)(?![\p{L}]))`;
const onlyVerb = re`^(?:(?:đạt|có|là|được|từ|bảo đảm|đảm bảo)\s)*$`;
const anyMeasure = re`^[\s,:]*(?:các )?(?:${head}|mức|chất lượng|kết quả)(?![\p{L}])`;

/** What the words before a number say of it: the deed or the measure, without who does it. */
function wordsBefore(source: Source, from: number, to: number, populations: Population[], isTime: boolean) {
  const { plain } = source;
  let begin = from + (match(marker, plain.key.slice(from, to))?.[0].length ?? 0);
  for (const one of populations)
    if (
      one.from >= begin - 1 &&
      one.to <= to &&
      has(one.isLimit ? toldOfLimit : told, plain.key.slice(one.to, to))
    )
      begin = Math.max(begin, one.to);
  for (const { match: lead, start, end } of matchesIn(plain.key, leads, begin, to)) {
    // "Tỷ lệ hồ sơ đúng hạn phải đạt 95%": there the measure stands before.
    const measured =
      /phải|cần/u.test(lead[0]) &&
      has(onlyVerb, plain.key.slice(end, to)) &&
      has(anyMeasure, plain.key.slice(begin, start));
    if (!measured) begin = Math.max(begin, end);
  }
  for (const one of populations)
    if (
      one.from >= begin - 1 &&
      one.to <= to &&
      has(one.isLimit ? toldOfLimit : told, plain.key.slice(one.to, to))
    )
      begin = Math.max(begin, one.to);
  for (const { start, end } of matchesIn(plain.key, re`, | và (?=có|được|giúp|hiến|vận động)`, begin, to))
    if (has(whole, plain.key.slice(begin, start).trim())) begin = end;
  for (const { end: above } of matchesIn(plain.key, re`trở (?:lên|xuống)(?:,| và| hoặc)? `, begin, to))
    begin = above;
  if (has(re`(?:,|\s(?:và|hoặc|đồng thời))\s(?:phải )?có\s$`, plain.key.slice(begin, to))) begin = to;
  begin += match(re`^[\s,:;)(-]+`, plain.key.slice(begin, to))?.[0].length ?? 0;
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
  const isRate = has(re`tỷ lệ$`, plain.key.slice(begin, end));
  const carried = cut(carriers);
  while (cut(worth) || cut(trailing) || cut(carriers));
  const span = trimmed(plain, begin, Math.max(begin, end));
  return {
    ...span,
    carried,
    name: span.to > span.from ? wordsOf(plain, span.from, span.to) : isRate ? "tỷ lệ" : "",
  };
}
/** Only who is rewarded and what is said of them: no open words stand between. */
const told = re`^(?:\s?:|,|\s(?:phải|cần|được|có|đạt|muốn|nếu|khi|thì|là|mà|nào|không|đủ|vượt|giảm|tăng|hội đủ)(?![\p{L}]))`;
const toldOfLimit = re`^(?:\s?[:,)]|\s(?:phải|cần|được|có|đạt|muốn|nếu|khi|thì|là|mà|không|đủ|vượt|giảm|tăng|từ|trên|dưới|tối thiểu|ít nhất|tỷ lệ|điểm|chỉ số|mức)(?![\p{L}])|\s?$)`;

const ends = re`[;:()]|\.(?!\d)|(?:^|\s)(?:thì|để|nhằm|kể từ|so với|so cùng|trở lên|trở xuống|đối với|góp phần|vào năm|trong năm|(?:sẽ |thì )?được (?:chủ tịch|giám đốc|ubnd|uỷ ban|hiệu trưởng|xét|đề nghị|tặng|biểu dương|xem xét)|tặng (?:bằng|giấy|cờ)|theo (?:quy định|kế hoạch|bộ tiêu chí|chỉ tiêu)|hằng năm|hàng năm|mỗi năm|\(|trong (?:thời gian|đợt|giai đoạn|kỳ))(?![\p{L}])|,\s(?=không|thực hiện|chấp hành|được|có|hoàn thành|đảm bảo|bảo đảm|trong đó|riêng|góp phần|đạt|duy trì|phát huy|đề nghị|tích cực|giá trị|ý nghĩa|mang lại|nội bộ|thiết thực|đồng thời)|\s(?:và|đồng thời)\s(?=không|đạt|được(?! công nhận| áp dụng| duy trì| nghiệm thu)|có|chấp hành|thực hiện|hoàn thành|tích cực|bảo đảm|đảm bảo|duy trì)`;
/** What cannot begin the name of a thing. */
const noThing = re`^(?:so với|so cùng|đến|vào|trong|trước|và|hoặc|theo|đối với|áp dụng|mỗi|hằng|hàng|của|là|thì|mới|nhưng|năm|thuộc|ở|tại|để|khi|nếu|trên|dưới|từ|sẽ|được(?! tặng| công nhận)|kể|thứ|liên tục|liên tiếp|liền|cùng|về|do)(?![\p{L}])|^(?:dự toán|khối lượng|yêu cầu|kế hoạch|số điểm|điểm)(?: trở lên)?$`;

/** What the words behind a number say it is of. */
function wordsBehind(source: Source, from: number, to: number) {
  const { plain } = source;
  let begin =
    from +
    (match(
      re`^\s?(?:\/năm|\/[\p{L}]+)?\s?(?:(?:liên tục|liên tiếp|liền kề|liền)\s?)?(?:trở (?:lên|xuống|nên|đi)\s?)?(?:trong |trên )?`,
      plain.key.slice(from, to),
    )?.[0].length ?? 0);
  if (has(re`^\s?(?:trở (?:lên|xuống))?\s?(?:trong|trên)\s(?!tổng)`, plain.key.slice(from, to))) begin = to;
  const upward = match(
    re`^[^;.:()]{2,80}?\s(?=trở (?:lên|xuống|nên) (?!và|hoặc|đối với|sẽ|thì|được (?:xét|tặng|đề nghị|chủ tịch)|so với|trong|tặng)[\p{L}])`,
    plain.key.slice(begin, to),
  );
  const goesOn = upward && begin + upward[0].length;
  const stop = firstIn(plain.key, ends, goesOn ? goesOn + 9 : begin, to);
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

const units =
  /^(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:đồng|m|m2|m²|m3|m³|mét|mét vuông|km|ha|kg|tấn|kwh|kw|lít|năm|tháng|tuần|ngày|giờ|phút|giây)(?:\/.*)?$/u;
const isMeasure = re`^(?:${head}|tỷ lệ|mức|chất lượng|năng suất|nợ|thời gian|thâm niên|tuổi|vốn|diện tích|khối lượng|dư nợ)(?![\p{L}])`;
const anyPoints = re`điểm|chỉ số|kết quả|index|sipas|papi|pci|ddci|dti|cchc|chất lượng|tổng`;
const givesMoney = re`(?:ủng hộ|đóng góp|huy động|vận động|hỗ trợ)(?: được)?$`;

/** The numbers of a clause with what each measures; a number of which nothing is said has no indicators. */
export function wordsAsked(
  source: Source,
  clause: { from: number; to: number },
  amounts: Amount[],
  populations: Population[],
): Measure[] {
  const { plain } = source;
  return amounts.map((amount, index): Measure => {
    const [previous, next] = [amounts[index - 1], amounts[index + 1]];
    const left = previous ? boundary(plain.key, previous.to, amount.phrase.from) : clause.from;
    const right = next ? Math.max(amount.to, boundary(plain.key, amount.to, next.phrase.from)) : clause.to;
    const isSpan = /^(?:năm|tháng|tuần|ngày)$/u.test(amount.unit);
    const before = wordsBefore(source, left, amount.phrase.from, populations, isSpan);
    const isPercent = amount.unit === "%";
    const isUnit = units.test(amount.unit);
    const unitFrom = isPercent
      ? amount.to
      : Math.max(amount.from, plain.key.indexOf(amount.unit.split("/")[0] ?? "", amount.from));
    const behind = wordsBehind(
      source,
      isPercent || isUnit || amount.unit === "điểm" ? amount.to : unitFrom,
      right,
    );
    const of = isThing(plain.key, behind, before.name !== "") ? behind : { ...behind, name: "" };
    const key = plain.key.slice(before.from, before.to);
    const every = isPercent
      ? firstIn(plain.key, allOf, amount.to, Math.min(clause.to, amount.to + 200))
      : null;
    const list = every && every.start - amount.to < 3 ? every.match.groups?.list : undefined;
    const measure = (indicators: Measure["indicators"]) => {
      const spans = [amount.phrase, ...indicators, { from: amount.from, to: amount.to }];
      return {
        amount,
        indicators,
        from: Math.min(...spans.map(({ from }) => from)),
        to: Math.max(...spans.map(({ to }) => to)),
      };
    };
    if (every && list) {
      const from = every.start + every.match[0].lastIndexOf(list);
      return measure(itemsOf(source, from, list));
    }
    const whole = {
      from: before.name ? before.from : of.from,
      to: Math.max(before.name ? before.to : 0, of.name ? of.to : 0),
    };
    const name = (words: string) =>
      measure(words.length < 2 || words.length > 200 ? [] : [{ ...whole, name: words }]);
    if (isPercent || isUnit || amount.unit === "điểm") {
      if (!before.name) return name(isPercent ? of.name : isUnit && of.name ? of.name : "");
      if (amount.unit === "điểm" && before.name && !of.name && !has(anyPoints, key))
        return name(`${before.name} đạt điểm`);
      if (!of.name && /đồng$/u.test(amount.unit) && has(givesMoney, key))
        return name(`${before.name} số tiền`);
      if (!of.name || has(isMeasure, key)) {
        const names = namesIn(source, before.from, before.to);
        return names.length > 1 ? measure(names) : name(before.name);
      }
      return name(before.carried && isPercent ? `${before.name} (${of.name})` : `${before.name} ${of.name}`);
    }
    if (has(isMeasure, key)) return name(before.name);
    return name(before.name ? `${before.name} ${of.name}` : of.name ? `Số ${of.name}` : "");
  });
}

/** Whether the words behind a number name what it is of. */
function isThing(
  key: string,
  { from, to, name }: { from: number; to: number; name: string },
  isNamed: boolean,
): boolean {
  const words = key.slice(from, to);
  return name !== "" && !has(noThing, words) && !(isNamed && has(re`^đạt(?![\p{L}])`, words));
}

/** "10% cả 3 tiêu chí: số vụ, số người chết, số người bị thương" */
function itemsOf({ plain }: Source, from: number, list: string): Measure["indicators"] {
  let at = from;
  return list.split(/,| và /u).flatMap((item) => {
    const span = trimmed(plain, at, at + item.length);
    at += item.length + (plain.key.startsWith(" và ", at + item.length) ? 4 : 1);
    const name = wordsOf(plain, span.from, span.to).replace(/^(?:và|số tiêu chí)\s/u, "");
    return name.length > 2 ? [{ ...span, name }] : [];
  });
}
