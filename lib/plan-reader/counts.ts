import { type Amount, comparisonAt, isBaseline } from "./amounts";
import { has, matchesIn, re } from "./text";

const things =
  "điểm phần trăm|sáng kiến|mô hình|giải pháp|đề tài|tin,? bài|tin bài|bài viết|tin|bài|lượt|lần|buổi|lớp|hội nghị|chuyên mục|chuyên đề|công trình|phần việc|hộ|xã|thôn|phường|huyện|khu dân cư|tiêu chí|điểm|vụ việc|vụ|người|ngày công|lao động(?! tiên)|ngày lương|ngày|giờ|km|m2|m²|m3|m³|mét vuông|kwh|kw|mét|m|trường hợp|tiết|sản phẩm|dịch vụ|thủ tục(?: hành chính)?|tthc|cuộc|đợt|việc làm|gương|điển hình|cây|ha|trường|đơn vị máu|đơn vị|doanh nghiệp|hợp tác xã|triệu đồng|tỷ đồng|đồng(?! chí)|tiêu chuẩn|máy|căn nhà|căn hộ|căn|nhà|ý tưởng|văn bản|hồ sơ|tập thể|cá nhân|bậc|hạng|usd|đội hình|đội|nhóm|tổ|câu lạc bộ|phút|giây|khoá|đảng viên|đoàn viên|hội viên|học sinh|giáo viên|công chức|cán bộ|nhiệm vụ|gia đình|công dân|suất|phần quà|cơ sở|chi hội|chi đoàn|tuyến (?:đường|phố)|khu (?:tái định cư|dân cư|phố)|phòng học|tủ sách|vườn|trang trại|diễn đàn|phóng sự|video|camera|bóng đèn|thùng rác|thành viên|thanh niên|phụ nữ|nông dân|công nhân|sinh viên|chiến sĩ|bản|làng|ngõ|tấn|con|hợp đồng|dự án|kiến nghị|phản ánh|lít|kg|gia súc|hố xử lý|tổ hợp tác|hội đồng|chợ|tổ liên gia|bình chữa cháy|lao động|tài khoản|thẻ";
const counts = re`(?<![\d.,/])(?:(?<low>\d{1,4}(?:,\d)?)(?: (?:lần|lượt))?(?:\s?-\s?| đến (?:dưới )?))?(?<n>\d{1,3}(?:\.\d{3})+|\d{1,5}(?:,\d{1,2})?)(?:\s?\((?:[\p{L}\s]{2,20})\))?(?:\/\d{1,4}(?= (?:điểm|thôn|xã|phường|huyện|hộ|ấp|bản|khu dân cư|đơn vị|trường|chi bộ|tiêu chí|chỉ tiêu)(?![\p{L}])))?(?:\s|(?=(?:m2|m²|m3|m³|km|ha|kg|kwh)(?![\p{L}])))(?<unit>(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:${things})(?:, (?!cá nhân|tập thể|đơn vị)(?:${things})(?! \d))?)(?![\p{L}])(?:\s?\/\s?(?<per>(?:hội viên|đoàn viên|học sinh|cán bộ|gia đình|[\p{L}]{2,12})(?:\/[\p{L}]{2,12})?))?`;

/** … nor where a verb tells what is done to it: "thành lập 15 công đoàn cơ sở". */
const something = re`(?:^|[\s,;])(?:thành lập|xây dựng|trồng|hỗ trợ|sửa chữa|lắp đặt|tổ chức|kết nạp|trao|tặng|mở|giúp)(?: mới| được| thêm)? (?<n>\d{1,3}(?:\.\d{3})+|\d{1,5}) (?<unit>(?!(?:năm|tháng|quý|ngày|lần|đợt|triệu|tỷ|nghìn|phần)(?![\p{L}]))[\p{L}]{2,} [\p{L}]{2,})(?<name>)`;
/** "điểm số từ 90 trở lên": a score may be told without its unit. */
const scores = re`(?<![\p{L}])điểm [^,;.:\d]{0,60}?(?:từ|trên|tối thiểu|không dưới) (?<n>\d{1,3}(?:,\d{1,2})?)(?:\/\d{1,3})?(?= trở lên|[,;]|\.?$| và )`;

/** What is counted need not be known where words of comparison say that it is: "tối thiểu 150 bóng đèn". */
const anything = re`(?:ít nhất|tối thiểu|không dưới|không ít hơn|(?:có |cung cấp |vận động |tổ chức )?từ(?= [^.;,]{3,50} trở lên))(?: là| có| phải có)? (?<n>\d{1,3}(?:\.\d{3})+|\d{1,5})(?: \([\p{L}\s]{2,20}\))? (?:"(?<name>[^"]{3,60})"|(?<unit>(?!(?:năm|tháng|quý|tuổi|trở|trong|đến|lần|và|hoặc|phần trăm|triệu|tỷ|nghìn|ngàn)(?![\p{L}]))[\p{L}]{2,}(?: (?!(?:được|có|cho|đạt|trong|trên|và|trở|mỗi|của|để|do|theo|tại|ở|từ|về|là)(?![\p{L}]))[\p{L}]{2,})?))`;

/** "thu nhập bình quân đạt 12,5 triệu đồng": what is reached needs no word of comparison. */
const reaches = re`(?<![\p{L}])(?:thu nhập|doanh thu|điểm|chỉ số|bình quân|sản lượng|năng suất|kim ngạch|grdp|số \p{L}+|giá trị|quỹ|tổng (?:thu|vốn|giá trị))(?![\p{L}])[^,;.:]{0,60}\sđạt\s$`;
/** "Phấn đấu xóa 5.000 căn nhà tạm", "- Trồng mới 2.000 cây": among targets a deed with its number. */
const deeds =
  "xoá|trồng|tăng|phát triển|bổ sung|giảm|đưa vào (?:khai thác|sử dụng|vận hành)|thông xe(?: kỹ thuật)?|khởi công|giải quyết việc làm cho|tạo việc làm cho|cấp|bàn giao|nhân rộng|gieo|xây dựng|thành lập|kết nạp|phát triển|sửa chữa|lắp đặt|tổ chức|giúp đỡ|giúp|hỗ trợ|vận động|tặng|trao|mở|đào tạo|giới thiệu|nâng cấp|bê tông hoá|thực hiện|đảm nhận|đăng ký|huy động|chăm lo|hiến|tiếp nhận|có thêm|có";
const done = re`(?:^|[\s"(])(?:${deeds})(?: mới| được| thêm|(?: [\p{L} ]{2,36})? cho)?\s$|^[\s•+-]*(?:(?:[\p{L}\d]{1,3}[.)]|hoàn thành|(?:đến )?năm \d{4}|phấn đấu|chỉ tiêu|mục tiêu)\s?[:,]?\s?)*$`;
/** Any other verb before a number: no word that tells where, when, of what or how it was. */
const anyDeed = re`(?:^|[\s,;])(?!(?:của|tại|trong|trên|với|gồm|qua|cho|ở|thuộc|sau|từ|đến|tới|là|mức|độ|năm|tháng|ngày|quý|thứ|số|khoảng|đã|vào|bàn|bộ|cả|hết|mỗi|theo|về|và|các|khi|kỳ|tổng|chọn|lần|đợt|hạng|đầu|dẫn|chuẩn|quá|còn|bằng|hiện|được|đạt|điểm|tỉnh|huyện|xã|vượt|điều|khoản|mục|nhóm|hơn|dưới|tối|đa|nhất|lượng|bậc|sao|quyết|kế|hoạch|định)(?![\p{L}]))[\p{L}]{2,8} $`;
/** "công trình trị giá từ 20 triệu đồng": what a thing is worth tells which one is counted. */
const worth = re`(?:trị giá|giá trị|làm lợi)(?: là| đạt)?\s$`;
const gains = re`làm lợi(?: là| đạt)?\s$`;
/** … but "15 hộ và hiến đất có giá trị từ 300 triệu đồng" tells another deed. */
const another = re`(?:,| và| hoặc) (?!(?:mỗi|tổng|với|có|được)?\s?(?:trị giá|giá trị|làm lợi))[^,;.\d]{3,80}$`;

/** "riêng các xã đặc biệt khó khăn là 02 tiêu chí": an exception needs no word of comparison. */
const excepted = re`(?:riêng|đối với) [^,;.:\d]{3,60} (?:là|còn|chỉ cần|chỉ) $`;
/** "ít nhất 500 sáng kiến cấp cơ sở, 20 sáng kiến cấp tỉnh": the second is told like the first. */
const goesOn = re`^[^\d;.:()]{0,40}(?:,| và| và có|, trong đó(?: có)?) $`;
/** "… cho đơn vị kết nạp từ 200 đoàn viên, cá nhân làm lợi từ 50 triệu đồng": with another begins another. */
const otherActor = /^.*, (?=cá nhân|tập thể|doanh nghiệp|hộ gia đình)/su;
const itemNumber = /^[\s•+-]*\d{1,2}(?:\.\d{1,2})*[.)/-]\s/u;

const least = re`(?:ít nhất|tối thiểu|không dưới|không ít hơn|(?:^|\s)từ) `;
export const numberIn = (written: string) =>
  /^\d{1,3}(?:\.\d{3})+$/u.test(written)
    ? Number(written.replaceAll(".", ""))
    : Number(written.replace(",", "."));

/** Counts with a comparison: "ít nhất 01 sáng kiến", "từ 85 điểm trở lên"; `withDeeds` those of deeds without one, `withGains` also what those counted gain. */
export function countsIn(
  key: string,
  from: number,
  to: number,
  withDeeds = false,
  withGains = false,
): Amount[] {
  let last = -1;
  const known = [...matchesIn(key, counts, from, to)].flatMap(({ match: counted, start, end }): Amount[] => {
    if (isBaseline(key, start, end)) return [];
    const { low, n = "", unit = "", per } = counted.groups ?? {};
    // "- 10/11 thôn đạt …" opens its line; elsewhere "6/9 huyện" tells what a share comes to.
    const whole = /(?<n>\d+)\/(?<all>\d+) (?!điểm)/u.exec(counted[0])?.groups;
    if (whole && (whole.n === whole.all || /[\p{L}(]/u.test(key.slice(from, start)))) return [];
    const { comparator, ...phrase } = comparisonAt(key, from, start, end, to);
    const before = key.slice(Math.max(from, start - 90), start);
    if (
      comparator === null &&
      !has(reaches, before) &&
      !(unit === "lần" && has(re`(?:tăng|gấp) $`, before)) &&
      !(withDeeds && !low && has(done, key.slice(from, start))) &&
      !(withDeeds && !low && (has(anyDeed, before) || has(re`[\p{L}] đạt $`, before))) &&
      !(withGains && has(excepted, before)) &&
      !(withDeeds && !low && last >= 0 && has(goesOn, key.slice(last, start)))
    )
      return [];
    last = end;
    const isFirst = !/\d/u.test(key.slice(from, phrase.from).replace(itemNumber, "").replace(otherActor, ""));
    const lead = key.slice(Math.max(from, phrase.from - 160), phrase.from);
    if (
      !isFirst &&
      has(worth, lead.slice(-20)) &&
      !(has(gains, lead.slice(-20)) ? withGains : has(another, lead))
    )
      return [];
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
  const others = [
    ...matchesIn(key, anything, from, to),
    ...(withDeeds ? matchesIn(key, something, from, to) : []),
  ].flatMap(({ match: counted, start, end }): Amount[] => {
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
        comparator: has(least, counted[0]) ? ">=" : "=",
        phrase,
        unit: unit ?? name,
      },
    ];
  });
  const scored = [...matchesIn(key, scores, from, to)].flatMap(({ match, end }): Amount[] => {
    const n = match.groups?.n ?? "";
    const start =
      match.index === undefined
        ? end
        : end -
          match[0].length +
          match[0].lastIndexOf(n, match[0].length - (match[0].match(/\/\d+$/u)?.[0].length ?? 0) - n.length);
    const { comparator, ...phrase } = comparisonAt(key, from, start, end, to);
    if ([...known, ...others].some((one) => one.from < end && one.to > start)) return [];
    return [{ from: start, to: end, value: numberIn(n), valueMax: null, comparator, phrase, unit: "điểm" }];
  });
  return [...known, ...others, ...scored];
}
