import { type Amount, comparisonAt, isBaseline } from "./amounts";
import type { Measure } from "./measures";
import { type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";

const things =
  "sáng kiến|mô hình|giải pháp|đề tài|tin,? bài|tin bài|bài viết|tin|bài|lượt|lần|buổi|lớp|hội nghị|chuyên mục|chuyên đề|công trình|phần việc|hộ|xã|thôn|phường|huyện|khu dân cư|tiêu chí|điểm|vụ việc|vụ|người|ngày công|lao động(?! tiên)|ngày lương|ngày|giờ|km|m2|m²|m3|m³|mét vuông|kwh|kw|mét|tiết|sản phẩm|dịch vụ|thủ tục(?: hành chính)?|tthc|cuộc|đợt|việc làm|gương|điển hình|cây|ha|trường|đơn vị|doanh nghiệp|hợp tác xã|triệu đồng|tỷ đồng|đồng(?! chí)|tiêu chuẩn|máy|căn nhà|căn hộ|căn|nhà|ý tưởng|văn bản|hồ sơ|tập thể|cá nhân|bậc|hạng|đơn vị máu|đội hình|đội|nhóm|tổ|câu lạc bộ|phút|giây|khoá|đảng viên|đoàn viên|hội viên|học sinh|giáo viên|công chức|cán bộ|nhiệm vụ|gia đình|công dân|suất|phần quà|cơ sở|chi hội|chi đoàn|tuyến (?:đường|phố)|khu (?:tái định cư|dân cư|phố)|phòng học|tủ sách|vườn|trang trại|diễn đàn|phóng sự|video|camera|bóng đèn|thùng rác|thành viên|thanh niên|phụ nữ|nông dân|công nhân|sinh viên|chiến sĩ|bản|làng|ngõ|tấn|con|hợp đồng|dự án|kiến nghị|phản ánh|lít|kg|gia súc|hố xử lý|tổ hợp tác|hội đồng|chợ|tổ liên gia|bình chữa cháy|lao động|tài khoản|thẻ";
const counts = re`(?<![\d.,/])(?:(?<low>\d{1,4}(?:,\d)?)(?:\s?-\s?| đến (?:dưới )?))?(?<n>\d{1,3}(?:\.\d{3})+|\d{1,5}(?:,\d{1,2})?)(?:\s?\((?:[\p{L}\s]{2,20})\))?(?:\/\d{1,3}(?= điểm))?(?:\s|(?=(?:m2|m²|m3|m³|km|ha|kg|kwh)(?![\p{L}])))(?<unit>(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:${things})(?:, (?!cá nhân|tập thể|đơn vị)(?:${things})(?! \d))?)(?![\p{L}])(?:\s?\/\s?(?<per>(?:hội viên|đoàn viên|học sinh|cán bộ|gia đình|[\p{L}]{2,12})(?:\/[\p{L}]{2,12})?))?`;

/** What is counted need not be known where words of comparison say that it is: "tối thiểu 150 bóng đèn". */
const anything = re`(?:ít nhất|tối thiểu|không dưới|không ít hơn|có từ(?= [^.;,]{3,50} trở lên))(?: là| có| phải có)? (?<n>\d{1,3}(?:\.\d{3})+|\d{1,5})(?: \([\p{L}\s]{2,20}\))? (?:"(?<name>[^"]{3,60})"|(?<unit>(?!(?:năm|tháng|quý|trở|đến|lần|và|hoặc|phần trăm|triệu|tỷ|nghìn|ngàn)(?![\p{L}]))[\p{L}]{2,}(?: (?!(?:được|có|cho|đạt|trong|trên|và|trở|mỗi|của|để|do|theo|tại|ở|từ|về|là)(?![\p{L}]))[\p{L}]{2,})?))`;

/** "thu nhập bình quân đạt 12,5 triệu đồng": what is reached needs no word of comparison. */
const reaches = re`(?<![\p{L}])(?:thu nhập|doanh thu|điểm|chỉ số|sản lượng|năng suất|kim ngạch|grdp|số \p{L}+|giá trị|quỹ|tổng (?:thu|vốn|giá trị))(?![\p{L}])[^,;.:]{0,60}\sđạt\s$`;
/** "Phấn đấu xóa 5.000 căn nhà tạm", "- Trồng mới 2.000 cây": among targets a deed with its number. */
const deeds =
  "xoá|trồng|tăng|phát triển|bổ sung|giảm|đưa vào (?:khai thác|sử dụng|vận hành)|thông xe(?: kỹ thuật)?|khởi công|giải quyết việc làm cho|tạo việc làm cho|cấp|bàn giao|nhân rộng|gieo|xây dựng|thành lập|kết nạp|phát triển|sửa chữa|lắp đặt|tổ chức|giúp đỡ|giúp|hỗ trợ|vận động|tặng|trao|mở|đào tạo|giới thiệu|nâng cấp|bê tông hoá|thực hiện|đảm nhận|đăng ký|huy động|chăm lo|hiến|tiếp nhận|có thêm|có";
const done = re`(?:^|[\s"(])(?:${deeds})(?: mới| được| thêm| cho)?\s$|^[\s•+-]*(?:(?:[\p{L}\d]{1,3}[.)]|hoàn thành|đến năm \d{4}|phấn đấu|chỉ tiêu|mục tiêu)\s?[:,]?\s?)*$`;
/** "công trình trị giá từ 20 triệu đồng": what a thing is worth tells which one is counted. */
const worth = re`(?:trị giá|giá trị|làm lợi)(?: là| đạt)?\s$`;

/** "ít nhất 500 sáng kiến cấp cơ sở, 20 sáng kiến cấp tỉnh": the second is told like the first. */
const goesOn = re`^[^\d;.:()]{0,40}(?:,| và| và có|, trong đó(?: có)?) $`;
const itemNumber = /^[\s•+-]*\d{1,2}(?:\.\d{1,2})*[.)/-]\s/u;

const numberIn = (written: string) =>
  /^\d{1,3}(?:\.\d{3})+$/u.test(written)
    ? Number(written.replaceAll(".", ""))
    : Number(written.replace(",", "."));

/** Counts with a comparison: "ít nhất 01 sáng kiến", "từ 85 điểm trở lên"; `withDeeds` those of deeds without one. */
export function countsIn(key: string, from: number, to: number, withDeeds = false): Amount[] {
  let last = -1;
  const known = [...matchesIn(key, counts, from, to)].flatMap(({ match: counted, start, end }): Amount[] => {
    if (isBaseline(key, start, end)) return [];
    const { low, n = "", unit = "", per } = counted.groups ?? {};
    const { comparator, ...phrase } = comparisonAt(key, from, start, end, to);
    const before = key.slice(Math.max(from, start - 90), start);
    if (
      comparator === null &&
      !has(reaches, before) &&
      !(unit === "lần" && has(re`(?:tăng|gấp) $`, before)) &&
      !(withDeeds && !low && has(done, key.slice(from, start))) &&
      !(withDeeds && !low && last >= 0 && has(goesOn, key.slice(last, start)))
    )
      return [];
    last = end;
    const isFirst = !/\d/u.test(key.slice(from, phrase.from).replace(itemNumber, ""));
    if (!isFirst && has(worth, key.slice(Math.max(from, phrase.from - 20), phrase.from))) return [];
    return [
      {
        from: start,
        to: end,
        value: numberIn(low ?? n),
        valueMax: low ? numberIn(n) : null,
        comparator: comparator ?? "=",
        phrase,
        unit: per ? `${unit}/${per}` : unit,
      },
    ];
  });
  const others = [...matchesIn(key, anything, from, to)].flatMap(
    ({ match: counted, start, end }): Amount[] => {
      const { n = "", unit, name = "" } = counted.groups ?? {};
      const at = start + counted[0].indexOf(n);
      if (known.some((one) => one.from <= at && one.to > at)) return [];
      const phrase = { from: start, to: end };
      return [
        {
          from: at,
          to: end,
          value: numberIn(n),
          valueMax: null,
          comparator: ">=",
          phrase,
          unit: unit ?? name,
        },
      ];
    },
  );
  return [...known, ...others];
}

/** "Mỗi cơ sở Hội vận động xây dựng Quỹ Hội": who raises money is not what is raised. */
const raised = /^(?:mỗi|từng)\s.*\s(?:vận động|huy động|xây dựng)\s/iu;
const each = /^(?:mỗi|hằng|hàng) (?:tháng|quý|năm|tuần),? /iu;
const noThing =
  /^(?:của|mỗi(?! .* (?:vận động|huy động) )|từng|các|phong trào|có)\s|(?:^|\s)(?:huy động|ủng hộ|đóng góp|vận động|tiết kiệm)$/iu;

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
  // "Tổng vệ sinh ít nhất 02 lần": how often says nothing of what.
  const often = of?.name.replace(each, "") ?? "";
  if (of && /^(?:lần|lượt|đợt|buổi)$/u.test(wordsOf(plain, span.from, span.to)) && often.includes(" "))
    return { ...measure, indicators: [{ ...of, name: often }] };
  return {
    ...measure,
    indicators: [
      { ...span, name: countName(wordsOf(plain, span.from, span.to)) + givenAs(plain.key, amount) },
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
  return `Số ${words.replace(/^(?:(?:triệu|tỷ|nghìn) )?đồng/u, "tiền")}`;
};

const spans = re`(?:từ|ít nhất|tối thiểu|không dưới|trên) (?<n>\d{1,3}) (?<unit>tháng|năm|tuần|ngày)(?! (?:công|lương|làm|\d|kể))(?![\p{L}])`;

/** How long something must have lasted, or how much earlier be done: "từ 02 năm trở lên", "ít nhất 30 ngày". */
export function spansOfTime(key: string, from: number, to: number): Amount[] {
  return [...matchesIn(key, spans, from, to)].flatMap(({ match: span, start, end }): Amount[] => {
    const { n = "", unit = "" } = span.groups ?? {};
    const at = start + span[0].indexOf(n);
    const { comparator, ...phrase } = comparisonAt(key, from, at, end, to);
    // "từ 3 năm" alone may be a beginning; with "trở lên" it is a least.
    if (!comparator || (span[0].startsWith("từ") && !has(re`trở lên$`, key.slice(from, phrase.to))))
      return [];
    return [{ from: at, to: end, value: Number(n), valueMax: null, comparator, phrase, unit }];
  });
}
