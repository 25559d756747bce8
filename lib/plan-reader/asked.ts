import type { Clause } from "./clauses";
import type { Source } from "./source";
import { has, re } from "./text";

const wanted = re`phấn đấu|bảo đảm|đảm bảo|tối thiểu|ít nhất|trở lên|trở xuống|chỉ tiêu|mục tiêu|không quá|không vượt|(?:giảm|tăng|vượt|tiết kiệm) (?:trên|từ|thêm|dưới)|cắt giảm|rút ngắn|100\s?%|đạt (?:từ|trên|tối)|không thấp hơn|không dưới|duy trì|giảm (?:bình quân|trung bình)|(?:còn|xuống) (?:dưới|không quá)|giảm xuống|[≥≤]|đến (?:hết |cuối )*(?:năm \d{4}|(?:(?:ngày )?\d{1,2}\/|tháng )\d{1,2}\/\d{4})[,:]? [^.;:]{0,90}?(?:giảm|tăng|đạt|có|còn|nâng|hoàn thành|xoá)(?![\p{L}])`;
/** What a sentence sets out to reach by a day may be told as a deed with its number. */
export const aims = re`phấn đấu|mục tiêu|chỉ tiêu|đến (?:ngày )?\d{1,2}\/\d{1,2}\/\d{4}:|đến (?:hết |cuối )?(?:ngày \d{1,2}\/\d{1,2}\/\d{4}|năm \d{4}|tháng \d{1,2}\/\d{4}),? [^.;]{0,60}(?:hoàn thành|có|xoá|xây|trồng)(?![\p{L}])`;
const reported = re`đã đạt|đã có|đã (?:được )?(?:hoàn thành|giải quyết|tiếp nhận|thực hiện|giảm|tăng|xử lý|triển khai)|đạt được (?:nhiều|những|kết quả)|tính đến|đến nay|cùng kỳ|trong (?:6|9|sáu|chín) tháng|(?:6|9) tháng đầu|năm qua|thời gian qua|hiện nay|(?<![\p{L}])hiện (?:có|đạt)|kết quả (?:cho thấy|khảo sát|năm|cụ thể)|xếp (?:thứ|hạng)\s\d|đứng (?:thứ|đầu)|bình quân chung|theo công bố|chiếm tỷ lệ|trước đó|năm trước đạt|vượt kế hoạch|ước đạt|đạt kế hoạch`;
const rewarded = re`danh hiệu cấp \p{L}+ phải|chiến sĩ thi đua|lao động tiên tiến|tiêu chuẩn (?:công nhận|bình xét|xét)|khen thưởng|bằng khen|giấy khen|cờ thi đua|xét tặng|(?<!đạt )(?<!nhận )(?<!vững )danh hiệu|xét khen|tỷ lệ phiếu|số phiếu|phiếu (?:đồng ý|bầu|tín nhiệm)|hội đồng thi đua|xét chọn|đề nghị tặng|được tặng|đề nghị khen|được khen`;
const money = re`kinh phí|quỹ thi đua|mức thưởng|lương cơ sở|tiền thưởng|mức chi|giải (?:nhất|nhì|ba)|triệu đồng\/giải`;
const gives = re`khen thưởng|bằng khen|giấy khen|xét|đề nghị|được tặng|phiếu|hội đồng`;

/** "d) Trồng 10 triệu cây xanh" in a list of what is to be done. */
const deed = re`^[\s•+-]*(?:[a-hđ][.)]\s)?(?:trồng|xây dựng|thành lập|kết nạp|hoàn thành|xoá|hỗ trợ|sửa chữa|lắp đặt)(?: mới)? \d`;
/** The commonest of what is not to be, wherever a plan lists what is to be done. */
export const late = re`không (?:để |có |còn |phát sinh |xảy ra )+(?:tình trạng )?hồ sơ(?: [\p{L}]+){0,6} (?:quá hạn|trễ hạn|trễ hẹn|chậm hạn)`;

const targetTopics = new Set(["targets", "criteria", "content", "tasks"]);

/** Whether the numbers of a clause are asked for, not told, given away or paid; `goesOn` with a list of aims. */
export function asks(source: Source, clause: Clause, goesOn = false): boolean {
  const { key, topic } = clause;
  const sentence = source.plain.key.slice(clause.sentence.from, clause.sentence.to);
  if (
    topic === "results" ||
    topic === "awards" ||
    topic === "funds" ||
    topic === "dossier" ||
    topic === "audience" ||
    (topic === "organisation" && !has(re`phấn đấu|chỉ tiêu`, key))
  )
    return false;
  if (has(money, key) || has(re`tặng (?:bằng|giấy|cờ|danh)`, key)) return false;
  // "Mục tiêu là … (năm 2022 xếp thứ 59); 100% kiến nghị …": what was reached is told in one clause only.
  const told = has(re`phấn đấu|chỉ tiêu|mục tiêu`, sentence) ? key : sentence;
  if (has(reported, told) && !has(re`phấn đấu|chỉ tiêu|mục tiêu|bảo đảm|đảm bảo|tối thiểu|ít nhất`, key))
    return false;
  if (
    has(rewarded, sentence) &&
    topic !== "targets" &&
    !(has(re`phấn đấu`, sentence) && !has(gives, sentence))
  )
    return false;
  return (
    goesOn ||
    topic === "targets" ||
    has(wanted, key) ||
    (topic === "content" && (has(late, key) || has(deed, key))) ||
    has(re`phấn đấu|chỉ tiêu|mục tiêu|ít nhất|tối thiểu`, sentence) ||
    has(aims, sentence) ||
    (topic !== null &&
      targetTopics.has(topic) &&
      has(re`đạt|trên|dưới|giảm|tăng|còn|không quá|tối (?:thiểu|đa)`, key))
  );
}
