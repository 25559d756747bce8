import type { Amount, Measure } from "./amounts";
import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, re } from "./text";

/** "Mỗi cơ sở Hội vận động xây dựng Quỹ Hội": who raises money is not what is raised. */
const raised = /^(?:mỗi|từng)\s.*\s(?:vận động|huy động|xây dựng)\s/iu;
const each = /^(?:mỗi|hằng|hàng) (?:tháng|quý|năm|tuần),? /iu;
const someone = /^(?:những |các )?(?:tập thể|cá nhân|đơn vị|hội viên|đoàn viên|người|hộ)(?!\p{L})/iu;
const deedBehind = re`^ ?trở lên (?<does>(?:đăng ký|tham gia|thực hiện|sử dụng|áp dụng|thoát|đạt)(?![\p{L}])[^,;.(:\d]{0,50})`;
const noThing =
  /^(?:của|mỗi(?! .* (?:vận động|huy động|xây dựng) )|từng|các|phong trào|có)\s|(?:^|\s)(?:huy động|ủng hộ|đóng góp|vận động|tiết kiệm)$/iu;

/** "ít nhất 01 sáng kiến" measures the number of sáng kiến, with the words that tell which. */
export function counting(source: Source, measure: Measure, limit: number): Measure {
  const { amount } = measure;
  // "Vận động quỹ hỗ trợ nông dân từ 300 triệu đồng": money is of what stands before it, if that is a thing.
  const [of] = measure.indicators;
  if (of && /đồng(?:\/|$)/u.test(amount.unit) && of.name.includes(" ") && !noThing.test(of.name))
    return { ...measure, indicators: [{ ...of, name: of.name.replace(raised, "") }] };
  // "Điện thương phẩm đạt từ 720 triệu kWh": a unit of measure is no thing to count.
  const isUnit = /(?:^| )(?:kwh|kw|m2|m²|mét|mét vuông|tấn|ha|km)$/u.test(amount.unit);
  if (
    of &&
    isUnit &&
    has(re`(?:\s(?:đạt|là|còn|ở mức)|:)\s$`, source.plain.key.slice(of.to, amount.phrase.from))
  )
    return measure;
  if (
    amount.unit === "%" ||
    (measure.indicators.length > 0 &&
      /^(?:ngày|giờ|phút|giây)/u.test(amount.unit) &&
      /</u.test(amount.comparator ?? "")) ||
    measure.indicators.some(({ name }) =>
      /^(?:điểm|chỉ số|par|sipas|papi|pci|ddci|dti|ict|số|tỷ lệ|tỉ lệ|tiền lương|lương|tai nạn|thời gian|tổng|grdp|gdp|vốn|mức|thu nhập|doanh thu|giá trị|sản lượng|năng suất|chi phí|diện tích|kim ngạch)/iu.test(
        name,
      ),
    )
  )
    return measure;
  const { plain } = source;
  // "tăng gấp 2 lần": how many times more says nothing of what.
  if (
    amount.unit === "lần" &&
    has(re`(?:tăng|gấp|giảm) $`, plain.key.slice(Math.max(0, amount.phrase.from - 8), amount.phrase.from))
  )
    return measure;
  // "hiến đất từ 50m2 trở lên": nothing behind the unit says of what.
  if (of && isUnit && has(re`^ ?(?:trở lên|$|[,;.])`, plain.key.slice(amount.to, limit))) return measure;
  const unitFrom = plain.key.indexOf(amount.unit.split("/")[0] ?? "", amount.from);
  const stop = firstIn(
    plain.key,
    re`[,;.(:]|\strở lên|\s(?:và|hoặc (?=đóng|ủng hộ|từ|có|đạt|hiến|ít nhất|\d)|được (?!công nhận|áp dụng|duy trì|nghiệm thu)|để|trong|tặng|thì|sẽ)\s`,
    amount.to,
    Math.min(limit, amount.to + 90),
  );
  const end = stop?.start ?? (limit <= amount.to + 90 ? limit : amount.to);
  const span = trimmed(plain, unitFrom, end);
  // "từ 10 hộ trở lên đăng ký thực hiện": what they do stands behind the comparison.
  const does = firstIn(plain.key, deedBehind, end, Math.min(limit, end + 80));
  const deed = does ? trimmed(plain, does.end - (does.match.groups?.does ?? "").length, does.end) : null;
  const doing = deed ? ` ${wordsOf(plain, deed.from, deed.to)}` : "";
  // "Tổng vệ sinh ít nhất 02 lần": how often says nothing of what.
  const often = of?.name.replace(each, "") ?? "";
  if (
    of &&
    /^(?:lần|lượt|đợt|buổi|người)$/u.test(wordsOf(plain, span.from, span.to)) &&
    often.includes(" ") &&
    !someone.test(often)
  )
    return { ...measure, indicators: [{ ...of, name: often }] };
  return {
    ...measure,
    indicators: [
      {
        ...span,
        name: countName(wordsOf(plain, span.from, span.to)) + doing + givenAs(plain.key, amount),
      },
    ],
    from: Math.min(span.from, amount.phrase.from),
    to: Math.max(span.to, amount.phrase.to),
  };
}

/** "ủng hộ từ 500 triệu đồng": the money is what is given. */
const givenAs = (key: string, { unit, phrase }: Amount) =>
  /đồng/u.test(unit)
    ? (match(
        re`(?:^|\s)(?:ủng hộ|đóng góp|huy động)(?= $)`,
        key.slice(Math.max(0, phrase.from - 12), phrase.from),
      )?.[0] ?? "")
    : "";

const countName = (words: string) => {
  if (/^điểm/iu.test(words)) return words.charAt(0).toUpperCase() + words.slice(1);
  return `Số ${words.replace(/^(?:(?:triệu|tỷ|nghìn|ngàn) )?đồng/u, "tiền").replace(/^(?:triệu|tỷ|nghìn|ngàn) /u, "")}`;
};
