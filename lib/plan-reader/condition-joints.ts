import { head } from "./measure-names";
import { heads } from "./population-words";
import type { Population } from "./populations";
import { has, matchesIn, re } from "./text";

/** Words that begin something new that is asked: a measure, or a deed. */
const begins = `(?:${head}|với|phải|cần|có|đạt|được|không|vượt|giảm|tăng|kéo giảm|huy động|hiến|ủng hộ|đóng góp|giúp|vận động|hỗ trợ|xây dựng|tổ chức (?:ít|tối|từ|được|thành)|hoàn thành|thực hiện|giải quyết|xử lý|phát hiện|kết nạp|thu hút|thu hồi|nộp|thanh toán|tiết kiệm|trồng|lắp đặt|đăng tải|đào tạo|tạo việc|sáng tác|viết|tham gia|trực tiếp|làm lợi|nợ|tự nguyện|duy trì|bảo đảm|đảm bảo|cung cấp|tiếp nhận|bàn giao|giải ngân|phân loại|giá trị|trong đó|riêng|còn|đối với|cập nhật|số hoá|đồng thời|trên|dưới|từ|ít nhất|tối thiểu|không quá|\\d)(?![\\p{L}])`;
/** Two words that only together name a thing. */
const pairs = re`(?:phí, lệ phí|chính trị, quân sự|quân sự, chính trị|khá, giỏi|xanh, sạch|sạch, đẹp|xanh - sạch|tổ chức, công dân|tổ chức, cá nhân|người dân, doanh nghiệp|trước, đúng|trước và đúng|tập thể, cá nhân|công khai, minh bạch|gia đình, dòng họ)`;
const joints = re`;\s|,\s|\s(?:và|hoặc|nhưng|đồng thời|cùng)\s|\s(?=với (?:tỷ lệ|tổng|số|mức|điểm|kết quả) )|\)\s?|\s\(|:\s|\.\s`;

const speaks = re`^(?:${begins}|(?:các |những )?${heads}(?![\p{L}])[^,;.]{0,60}?(?::|đạt|có|phải|từ|trên|dưới|tối thiểu|ít nhất))`;

/** The places where one thing that is said ends and the next begins; `isNew` where that says something of its own. */
export function jointsIn(key: string, from: number, to: number, people: Population[] = []) {
  const whole = [
    ...matchesIn(key, pairs, Math.max(0, from - 20), to + 20),
    ...people.map((one) => ({ start: one.from, end: one.to })),
  ];
  return [...matchesIn(key, joints, from, to)]
    .filter(({ start }) => !whole.some((pair) => pair.start < start && pair.end > start))
    .map(({ start, end }) => ({
      start,
      end,
      isNew: has(speaks, key.slice(end, Math.min(to + 12, end + 90))),
    }));
}

/** Where the words of one number end and those of the next begin. */
export function boundary(key: string, from: number, to: number, people: Population[]): number | null {
  const all = jointsIn(key, from, to, people);
  return (all.findLast(({ isNew }) => isNew) ?? all.at(-1))?.end ?? null;
}
