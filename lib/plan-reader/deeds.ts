import { has, matchesIn, re } from "./text";

const modal =
  "có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|được giao|được phân công|sẽ|phải|(?<!hậu )cần|chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|nghiêm túc|khẩn trương|tập trung|tăng cường|đẩy mạnh|căn cứ|trên cơ sở|theo chức năng|theo nhiệm vụ|định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|(?<!cấp trên )trực tiếp|quan tâm|đầu mối|thường trực(?=,| (?:phong|đợt|giúp|cho|chương|ban chỉ đạo))|là|làm|(?<!trợ )giúp(?! việc)|tham gia|hưởng ứng|xung kích|gương mẫu|trên tinh thần";
const verbs =
  "chủ trì|tham mưu|phối hợp|xây dựng|triển khai|tổ chức|theo dõi|hướng dẫn|đôn đốc|tuyên truyền|đăng (?:tải|tin|bài|cai)|bố trí|cân đối|thẩm định|tổng hợp|hoàn (?:thành|thiện)|thực hiện|ban hành|thành lập|rà soát|kiểm (?:tra|soát|đếm|kê|điểm)|công (?:khai|bố|nhận)|cập nhật|vận (?:động|hành)|chỉ (?:đạo|trang|định)|chỉnh (?:trang|sửa|lý)|nâng (?:cấp|cao)|số hoá|(?<!công |độc |thành |tự )lập|bảo đảm|đảm bảo|bảo (?:vệ|trì|dưỡng)|duy trì|hỗ trợ|lồng ghép|phát (?:động|hiện|huy|triển|sóng|thanh|hành|bài|tin|tờ)|giám sát|cung (?:cấp|ứng)|giới thiệu|nhân rộng|lựa chọn|phụ trách|cấp (?:phát|kinh phí|đủ)|bàn giao|đảm nhận|tiếp (?:nhận|thu|sức)|đưa|khảo sát|chấm(?: điểm)?|bình (?:chọn|xét)|gắn|mở|nêu gương|biểu dương|khen thưởng|tặng|xét(?: duyệt| chọn)?|xem xét|đề xuất|kiến nghị|(?<!chương |quy |công |tiến |lộ |quá )trình|gửi|nộp|báo cáo|đăng ký|(?<!đăng |chữ |thư |học |nhật )ký(?= )|phân (?:công|loại|bổ|tích|phối|luồng)|(?<!bàn |ngoại |xã )giao(?! dịch| thông| ước| tiếp| lưu)|kiện toàn|củng cố|chuẩn (?:bị|hoá)|(?<!bầu )cử|huy động|ra quân|tuần tra|xử (?:lý|phạt)|ngăn chặn|chấn chỉnh|bồi dưỡng|đào tạo|tập huấn|chăm (?:lo|sóc)|thăm (?:hỏi|nắm)|động viên|khuyến khích|quán triệt|phổ biến|cụ thể hoá|đánh giá|thống kê|nghiên cứu|khai thác|quản lý|sử dụng|tạo|tìm|lắp đặt|đo(?! (?:lường|đạc))|mua sắm|cải (?:tiến|tạo|thiện)|đổi mới|thúc đẩy|đồng hành|giải (?:quyết|đáp|ngân)|trả lời|tháo gỡ|khắc phục|sơ kết|tổng kết|sáng tạo|xác (?:định|nhận|minh)|thu (?:thập|gom|hút|hồi)|kết nối|tư vấn|đối chiếu|niêm yết|viết|biên (?:soạn|tập)|in ấn|truyền thông|quảng bá|phản (?:ánh|biện)|chấp hành|tuân thủ|cam kết|giữ(?: gìn| vững)?|tu (?:bổ|sửa)|trồng|dọn|treo|thi công|lãnh đạo|quyết định|phê duyệt|tiến hành|thông (?:báo|tin)|ưu tiên|dành|trích|thanh (?:toán|tra)|lưu trữ|quan trắc|điều (?:phối|hành|tra)|đầu tư|gặp mặt|tôn vinh|tuyển chọn|chọn|giúp đỡ|(?<!công |tiếp |ghi |xác |chứng )nhận|ủng hộ|đóng góp|phấn đấu|rút ngắn|khơi dậy|khích lệ|bám sát|nắm|đề ra|áp dụng|ứng dụng|tích hợp|liên thông|kê khai|tự (?:đánh giá|chấm|kiểm tra|rà soát)|rút kinh nghiệm|nghiệm thu|sắp xếp|luân chuyển|khám|cấp cứu|phục vụ|cảnh báo|nhắc nhở|đấu tranh|trấn áp|giáo dục|phòng ngừa|phòng chống|dự trù|hạch toán|kết hợp|tổng rà soát|thiết kế|hỗ trợ|nhập|đề nghị|yêu cầu|giao ban|hạn chế|khống chế|giảm|tăng|đối thoại|lắng nghe|tiết kiệm|bổ sung|thay thế|đồng bộ|cho ý kiến|ngồi|hiến|cắt giảm|đơn giản hoá|thăm|chụp|hoàn tất|kêu gọi|thuyết phục|trao(?! đổi$)|mời|cho vay|chi trả|thu (?:hộ|nợ|phí)|kết nạp|tổng (?:vệ sinh|kiểm tra|duyệt)|vệ sinh|nạo vét|khơi thông|cắm|tháo dỡ|sơn (?=lại|vạch|sửa)|di dời|phát quang|bảo (?:quản|toàn|mật)|tổ chức lại|rút gọn|tinh gọn|in (?=ấn|sao|bảng|phiếu|giấy)|phun|tiêm|điều trị|chẩn đoán|cứu (?:trợ|hộ|nạn)|hoà giải|tiếp (?:công dân|dân|xúc)|truy (?:quét|thu)|bắt giữ|tấn công|triệt (?:xoá|phá)|xoá|làm việc|thảo luận|họp|ký kết|giao ước|cân nhắc|hợp tác|liên kết|khai trương|khánh thành|gây quỹ|quyên góp|tình nguyện|tự nguyện|giáo dưỡng|phân luồng|tu (?:dưỡng|bổ)|ôn tập|dạy|bàn (?=bạc|biện)|tính toán|thống nhất|chốt|định hướng|lên (?:kế hoạch|lịch|danh sách|phương án)|dự (?:báo|toán|thảo)|soạn thảo|thể chế hoá|hiện đại hoá|nhắc|nhắn tin|vận chuyển|bốc xếp|sửa chữa|kiểm định|bảo lãnh|chứng thực|tra cứu|quét|đồng hoá|tích cực|nỗ lực|quyết tâm|kiên quyết|tuyệt đối|tham quan|học tập|rèn luyện|nêu cao|tự giác|đề cao|coi trọng|chú trọng|ưu đãi|phối kết hợp";

/** What an instruction tells somebody to do, or how; the list is of plain verbs, not of whole phrases. */
export const deed = `(?:${modal}|${verbs})(?![\\p{L}])`;
const opensWithDeed = re`^(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|qua đó|và)\s?[,:]?\s)?${deed}`;

const opensWithTime = re`^(?:(?:đồng thời|ngoài ra|riêng)\s?[,:]?\s)?(?:định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|trước|sau|từ|trong|đến|cuối|kết thúc|chậm nhất|căn cứ|trên cơ sở|vào|mỗi|theo(?! dõi)|khi|để|nhằm)\s[^;:.]{0,160}?,\s(?=(?<deed>${deed}))`;
/** "Hoàn thành trước ngày …": no task of its own, but when the one before it is to be done. */
export const onlyDone = re`^\s?(?:phấn đấu )?(?:hoàn thành|xong|thời (?:gian|hạn)(?: hoàn thành| thực hiện)?\s?:?)\s(?:xong )?(?:trước|trong|chậm|đến|vào|ngày|quý|tháng)`;
const opensWithPapers = re`^(?:hồ sơ|danh sách|bản đăng ký)[^;.]{0,90} (?:gửi|nộp)(?![\p{L}])`;
/** Whether words begin with what is to be done, or with when and then what. */
export const isInstruction = (key: string) =>
  has(opensWithDeed, key) || has(opensWithTime, key) || has(opensWithPapers, key);

const each = re`(?<![\p{L}])${deed}`;
const lists = re`^tổ chức (?:chính trị|xã hội|đoàn thể|đoàn(?! kết)|hội(?! nghị| thi| thảo| thao)|cơ sở|đảng|thành viên|kinh tế|tín dụng|công đoàn|tôn giáo|quần chúng|liên quan|có liên quan|,)`;
const named = re`(?:^|\s)(?:(?<!văn )phòng|ban|tổ|đội|trung tâm|bộ phận|hội đồng|tiểu ban|sở|uỷ ban|viện|công ty|trạm|hội) $`;
const joins = re`(?:^|\s)(?:và|chủ|tổng|-|các|những|mọi|công tác|công nghệ|cổng|trang|được|việc) $`;
/** "Phòng Kế hoạch tổng hợp", "Phòng Hành chính tổng hợp". */
const joinsCollating = re`(?:^|\s)(?:kế hoạch|hành chính|nghiệp vụ|chuyên) $`;
const serves = re`(?:^|\s)(?:cơ quan|đơn vị|người|bộ phận|cán bộ|công chức|viên chức|nhân viên|giáo viên) (?:chủ trì|phối hợp|tham gia|thực hiện|quản lý|sử dụng|đầu mối|phụ trách|thường trực)(?! (?:theo|phối|kiểm|hướng|tốt|nghiêm|các|việc|đúng))(?![\p{L}])`;
const neverNamed = re`^(?:đăng ký|gửi|nộp|báo cáo|trình|cử|lập)(?![\p{L}])`;
/** "Văn phòng tổng hợp là đầu mối": right before such a word stands the end of a name. */
const closesName = re`^ (?:là|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|được giao|tham mưu|chủ trì)(?![\p{L}])`;
const collates = re`^tổng hợp (?:bảo đảm|đảm bảo|phụ trách|theo dõi|hướng dẫn|chuẩn bị|bố trí|cân đối|phối hợp)(?![\p{L}])`;
const always = re`^(?:chỉ đạo|quản lý|giám sát)(?![\p{L}])`;

const fields =
  "thông tin|thống kê|quản lý|đào tạo|hợp tác|đầu tư|phát triển|tuyên truyền|kiểm (?:tra|soát|định)|giám sát|hỗ trợ|tổng hợp|truyền thông|giáo dục|bảo vệ|điều (?:hành|dưỡng|phối|trị)|phục vụ|thanh tra|vận (?:hành|động)|khai thác|xây dựng|thi công|khảo sát|thẩm định|nghiên cứu|huấn luyện|cấp cứu|phòng ngừa|tổ chức|tư vấn|chăm sóc|bồi dưỡng|thu (?:thập|nợ|phí)|cứu (?:trợ|hộ|nạn)|công nhận|đăng ký|lưu trữ|phổ biến|bảo trì|cung (?:cấp|ứng)|ứng dụng";
const startsAsField = re`^[\p{L}]+ (?:${fields})(?![\p{L}])`;
const ofField = re`^(?:${fields})(?![\p{L}])`;
/** "Phòng Thu thập thông tin thống kê": a name made of what the body deals with, and nothing told behind it. */
export const isField = (key: string, text: string): boolean =>
  /^\p{Lu}\p{Ll}* \p{Lu}/u.test(text) &&
  key.split(" ").length < 9 &&
  has(startsAsField, key) &&
  [...matchesIn(key, each, 0, key.length)].every(({ match }) => has(ofField, match[0]));

const doingBody = re`^(?:ban|tổ|đoàn|đội|tiểu ban|hội đồng|bộ phận) $`;
/** "Ban điều hành các khu phố:", "Tổ kiểm tra liên ngành:": a body named by the one thing it does. */
export function isDoingBody(key: string): boolean {
  const [only, ...others] = [...matchesIn(key, each, 0, key.length)];
  return (
    only !== undefined &&
    others.length === 0 &&
    key.split(" ").length < 9 &&
    has(doingBody, key.slice(0, only.start))
  );
}

/** Where the deed begins within the key of a sentence that opens with a body's name; -1 where none does. */
export function deedAt(key: string, text: string): number {
  const isCapital = text === text.toUpperCase();
  for (const { match, start } of matchesIn(key, each, 1, Math.min(key.length, 320))) {
    const before = key.slice(Math.max(0, start - 14), start);
    // Names write their verbs with a capital: "Phòng Tổ chức cán bộ", "Ban Chỉ đạo".
    if (!isCapital && /\p{Lu}/u.test(text.charAt(start))) continue;
    const isModal = has(re`^(?:${modal})$`, match[0]);
    const after = start + match[0].length;
    if (
      !isModal &&
      (has(joins, before) ||
        (match[0] === "tổng hợp" && has(joinsCollating, before)) ||
        has(collates, key.slice(start, start + 24)) ||
        has(closesName, key.slice(after, after + 20)))
    )
      continue;
    if (
      has(serves, key.slice(Math.max(0, start - 11), after + 8)) &&
      !isModal &&
      key.slice(after, after + 260).search(each) >= 0
    )
      continue;
    // "Phòng Phổ biến, giáo dục pháp luật chủ trì …": behind a comma a name goes on.
    const more = before.endsWith(", ") ? key.slice(after, after + 60) : "";
    if (
      !isModal &&
      /^[^,;:]{3,}/u.test(more) &&
      has(each, more.slice(0, (more.search(/[,;:]/u) + 61) % 61 || 60))
    )
      continue;
    if (has(lists, key.slice(start, start + 30)) || (match[0] === "tổ chức" && before.endsWith(", ")))
      continue;
    // "Ban chỉ đạo tỉnh …", "Phòng tổ chức cán bộ theo dõi …": another deed follows, so this one is a name's.
    if (has(named, before) && !isModal && !has(neverNamed, match[0])) {
      const rest = key.slice(after, after + 60);
      const next = rest.search(each);
      const sign = rest.search(/[,;:]/u);
      if (
        next > 1 &&
        (sign < 0 || next < sign) &&
        (has(always, match[0]) || rest.slice(0, next).split(" ").length > 2)
      )
        continue;
    }
    return start;
  }
  return -1;
}

const papers =
  "đăng ký|hồ sơ (?:đề nghị |xét |trình )?(?:khen|thi đua|công nhận)|thành tích|đề nghị (?:xét |khen)|khen thưởng";
/** What units hand in is told by the deadlines and recipients of registration and dossier. */
export const handsIn = re`^(?:[^,;]{0,60}, )?(?:có trách nhiệm )?(?:(?:gửi|nộp)(?![\p{L}])[^;]{0,90}?(?:hồ sơ|${papers})|(?:lập|hoàn thiện|bình xét|xét|chọn|lựa chọn|bình chọn)(?![\p{L}])[^;]{0,90}?(?:${papers}|tặng (?:bằng|giấy|cờ)))|^(?:thực hiện |tổ chức )?(?:cho [^,;]{3,50} )?đăng ký|^(?!(?:chủ trì|tổng hợp|tiếp nhận|nhận|là|làm|đầu mối|thường trực|thẩm định|hướng dẫn|đôn đốc)(?![\p{L}]))[^;]{0,90}(?:đăng ký|hồ sơ|danh sách)[^;]{0,90} (?:gửi|nộp) |(?:gửi|nộp) (?:bản )?đăng ký|^hồ sơ`;
/** Who is told to honour others is told under what is given. */
export const rewards = re`^\s?(?:xem xét |quyết định )?(?:tặng|khen|công nhận|truy tặng|xét (?:tặng|khen))(?![\p{L}])`;
