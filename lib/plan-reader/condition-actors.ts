import type { Population } from "./populations";
import { type Source, wordsOf } from "./source";
import { match, re } from "./text";

/** Words that only tell that people, bodies or places are meant. */
const general =
  /^(?:(?:các|những|mỗi|từng|một|tập thể|cá nhân|cơ quan|đơn vị|tổ chức|địa phương|xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận|tỉnh|thôn|bản|ấp|khu phố|tổ dân phố|người|và|hoặc)(?:,? |$))+$/u;
const opening = /^(?:(?:còn|là|riêng|xét tặng|tặng|đối với|với|cho|từng|mỗi)\s)+/iu;
/** Where what they do begins: "công đoàn cơ sở | kết nạp từ 200 đoàn viên". */
const deeds =
  /(?<!công tác|nhiệm vụ|chuyên trách|tham gia|(?:^|\s)chủ)\s(?:kết nạp|thu gom|đầu tư|vận động|huy động|ủng hộ|đóng góp|hiến|nộp|đón|tạo|thoát|tiếp nhận|phối hợp|cập nhật|xử lý|giải quyết|giảm|kéo giảm|tăng|vượt|về trước|hỗ trợ|giúp|lắp đặt|trồng|bảo vệ (?:tốt|từ|rừng)|đứng|dẫn đầu|tự nguyện|bê tông|trị giá|đều|do|chỉ|tính|thì|làm lợi|chấm điểm|kiểm tra các|xây dựng|thực hiện|tổ chức|mở|hướng dẫn|đảm nhận|tiết kiệm|phát triển|đưa|đề nghị|muốn|làm sạch|sửa chữa|chăm sóc|phục vụ (?!sản|hành|khách)|bàn giao|giải ngân|tham mưu|áp dụng)(?=\s|$).*$/isu;
/** "tổ chức đối thoại định kỳ" is what is done. */
const isDeed = /^tổ chức (?!cơ sở|đảng|đoàn|hội|chính trị|công đoàn|kinh tế|tín dụng|xã hội|cá nhân)\p{L}/iu;

/** "Chi hội thuộc xã biên giới: …": where they are belongs to who they are. */
const whereFrom = re`^ (?:thuộc|ở|tại) [^:;.,()\d]{2,50}?(?=:|,| (?:phải|cần|được|có|đạt|từ|trên|dưới|tối thiểu|ít nhất|hoàn thành|không)(?![\p{L}]))`;

/** "hướng dẫn viên, lái đò được …": another, whom no list of actors knows. */
const andOther = re`^, (?!(?:phải|có|đạt|được|không|gương|tích|trong|hằng|hàng|nếu|khi|để|thì|đã|trực|hoàn|thực|chấp|tham|là|nhất|ít|từ|tối|với)(?![\p{L}]))[\p{L}]+(?: [\p{L}]+)?(?= (?:có|được|phải)(?![\p{L}]))`;

/** "Tập thể Lao động xuất sắc" is what somebody is called, not who. */
const title =
  /^(?:tập thể|đơn vị|chiến sĩ) (?:lao động (?:xuất sắc|tiên tiến)|quyết thắng|tiên tiến|thi đua)/iu;

/** Who acts, in the text's words, where these say more than whether people, bodies or places do; else null. */
export function actorNamed({ plain }: Source, { from, to }: Population): string | null {
  const rest = plain.key.slice(to, to + 70);
  const end = to + ((match(whereFrom, rest) ?? match(andOther, rest))?.[0].length ?? 0);
  const words = wordsOf(plain, from, end)
    .replace(opening, "")
    .replace(deeds, "")
    .replace(/[\s"”,(]+$/u, "");
  return words.length < 3 || title.test(words) || general.test(words.toLowerCase()) || isDeed.test(words)
    ? null
    : words;
}
