import {
  awardClassText,
  countingText,
  unitKindText as planKindText,
  signatureFormText,
  subjectKindText,
} from "@/lib/plans/labels";
import type { ContentItem } from "@/lib/plans/lint/law";
import { quoted } from "@/lib/vietnamese";
import type { SuccessionKind, UnitKind } from "@/prisma/generated/enums";
import type { HolidayLineProblem, HolidayObstacle, HolidayProblem } from "./holidays/rules";
import type { RuleObstacle } from "./rules/rules";
import type { UnitObstacle } from "./units/rules";

export const unitKindText: Record<UnitKind, string> = planKindText;

export const successionText: Record<SuccessionKind, string> = {
  MERGE_INTO_NEW: "Hợp nhất thành đơn vị mới",
  MERGE_INTO_EXISTING: "Sáp nhập vào đơn vị khác",
  SPLIT: "Chia tách",
  RENAME: "Đổi tên",
  DISSOLVE: "Giải thể",
};

/** "(nay thuộc …)" after a name of its time; a renamed unit is still itself. */
export const presentNameText = (kind: SuccessionKind, toName: string) =>
  kind === "RENAME" ? `(nay là ${toName})` : `(nay thuộc ${toName})`;

/** The dated attributes a plan may ask for. */
export const attributeText: Record<string, string> = { SUBJECT_TO_DDCI: "Thuộc diện đánh giá DDCI" };
export const attributeName = (attribute: string) => attributeText[attribute] ?? attribute;

export const unitObstacleText: Record<UnitObstacle, string> = {
  "not-in-force": "Đơn vị không hoạt động vào ngày này.",
  "later-version": "Đơn vị đã có thay đổi từ ngày này trở đi. Chọn ngày sau thay đổi đó.",
  "used-after":
    "Đã có phiếu đăng ký hoặc số liệu trình sau ngày này với tên đơn vị hiện tại. Chọn ngày muộn hơn.",
  "parent-not-in-force": "Đơn vị cấp trên không hoạt động vào ngày này.",
  "parent-below": "Đơn vị cấp trên đang trực thuộc chính đơn vị này.",
  "nothing-changed": "Chưa có nội dung nào thay đổi.",
  "has-units-below": "Còn đơn vị trực thuộc. Chuyển hoặc sắp xếp các đơn vị đó trước.",
  "receiver-not-in-force": "Đơn vị tiếp nhận không hoạt động vào ngày này.",
  "code-taken": "Mã đơn vị này đã dùng.",
  "block-unknown": "Không tìm thấy khối thi đua đã chọn.",
  "attribute-as-before": "Thuộc tính đã ghi nhận như vậy vào ngày này, hoặc có ghi nhận muộn hơn.",
};

/** In the order they are shown. */
export const ruleKindText: Record<string, string> = {
  "legal-instrument": "Văn bản pháp luật",
  "award-authority": "Thẩm quyền khen thưởng",
  "dossier-parts": "Thành phần hồ sơ khen thưởng",
  "council-vote": "Biểu quyết của Hội đồng",
  "time-limit": "Thời hạn giải quyết",
  "base-salary": "Lương cơ sở",
  "award-coefficient": "Hệ số tiền thưởng",
  "award-fund": "Quỹ thi đua, khen thưởng",
  "plan-content": "Nội dung bắt buộc của kế hoạch",
  "launch-authority": "Thẩm quyền phát động",
  "signing-power": "Thể thức ký kế hoạch",
  "retired-term": "Cụm từ không còn dùng",
};
export const ruleKindName = (kind: string) => ruleKindText[kind] ?? kind;

export const timeLimitText: Record<string, string> = {
  appraisal: "Thẩm định hồ sơ Bằng khen",
  "appraisal-with-consultation": "Thẩm định hồ sơ phải lấy ý kiến hiệp y",
  "public-comment": "Lấy ý kiến công khai",
  "review-request": "Đơn vị đề nghị xem xét lại kết quả xét",
  "registration-head": "Lãnh đạo đơn vị duyệt đăng ký",
  "registration-office": "Sở Nội vụ xác nhận đăng ký",
  "filing-head": "Lãnh đạo đơn vị duyệt số liệu",
  "filing-office": "Sở Nội vụ tiếp nhận số liệu",
  "filing-review": "Sở Nội vụ thẩm định số liệu",
  "held-up-again": "Nhắc lại khi vẫn chưa xử lý",
};
export const signingPowerText: Record<string, string> = {
  committee: "Cơ quan làm việc theo chế độ tập thể",
  head: "Cơ quan làm việc theo chế độ thủ trưởng",
  deputy: "Cấp phó",
};

/** Fields of a rule's value, and the words among their values. */
export const ruleFieldText: Record<string, string> = {
  title: "Tên văn bản",
  issuer: "Cơ quan ban hành",
  issuedOn: "Ngày ban hành",
  replacedBy: "Văn bản thay thế",
  decidedBy: "Người quyết định",
  class: "Loại",
  subjects: "Đối tượng",
  parts: "Thành phần hồ sơ",
  copies: "Số bộ",
  days: "Số ngày",
  counting: "Cách tính ngày",
  items: "Nội dung",
  issuers: "Cơ quan ban hành có tên bắt đầu bằng",
  signers: "Chức vụ bắt đầu bằng",
  signatures: "Thể thức ký",
  words: "Cụm từ",
  replacement: "Thay bằng",
  ballot: "Hình thức bỏ phiếu",
  thresholdPercent: "Tỷ lệ đồng ý tối thiểu (% hoặc phân số)",
  base: "Căn cứ tính tỷ lệ",
  quorumPercent: "Tỷ lệ thành viên dự họp tối thiểu (% hoặc phân số)",
  amount: "Mức lương cơ sở (đồng)",
  fund: "Quỹ của năm (đồng)",
  individual: "Hệ số đối với cá nhân",
  collective: "Hệ số đối với tập thể",
};
/** The fields of a value in the order people read them. */
export function ruleFields(value: Record<string, unknown>): string[] {
  const order = Object.keys(ruleFieldText);
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.keys(value).sort((one, other) => place(one) - place(other));
}
export const ruleFieldName = (field: string) => ruleFieldText[field] ?? field;
export const contentItemText: Record<ContentItem, string> = {
  participants: "Đối tượng",
  contents: "Nội dung thi đua",
  criteria: "Tiêu chí, chỉ tiêu",
  awards: "Khen thưởng",
  objective: "Mục đích, mục tiêu",
  measures: "Biện pháp tổ chức",
  inspection: "Kiểm tra, giám sát",
  publicity: "Tuyên truyền, nhân rộng điển hình",
  "summing-up": "Sơ kết, tổng kết",
};
/** The words a field chooses among, by the field's name: one of them, or several where the value is a list. */
export const ruleChoices: Record<string, Record<string, string>> = {
  ballot: { open: "Biểu quyết ghi danh", secret: "Bỏ phiếu kín" },
  base: { "all-members": "Tổng số thành viên Hội đồng", present: "Số thành viên có mặt" },
  class: awardClassText,
  subjects: subjectKindText,
  counting: countingText,
  items: contentItemText,
  signatures: signatureFormText,
};

export const ruleObstacleText: Record<RuleObstacle, string> = {
  "later-version": "Quy định đã có nội dung mới áp dụng từ ngày này trở đi. Chọn ngày sau đó.",
  "before-start": "Ngày áp dụng phải sau ngày bắt đầu của nội dung đang có.",
  "in-force": "Nội dung đang có hiệu lực không sửa được. Chọn ngày áp dụng sau ngày bắt đầu của nội dung đó.",
  overlaps:
    "Đã có nội dung áp dụng trong thời gian này. Chọn ngày khác hoặc ghi nội dung mới cho quy định đó.",
  "ends-before-start": "Ngày hết hiệu lực phải sau ngày bắt đầu áp dụng.",
  "over-already": "Quy định này đã hết hiệu lực.",
  "key-missing": "Ghi quy định áp dụng cho nội dung nào.",
  "verified-already": "Quy định này đã được đối chiếu.",
};

export const holidayObstacleText: Record<HolidayObstacle, string> = {
  "not-a-weekend": "Chỉ thứ Bảy, Chủ Nhật mới ghi là ngày làm bù.",
  "already-listed": "Ngày này đã có trong lịch nghỉ.",
};
const holidayProblemText: Record<HolidayProblem, string> = {
  ...holidayObstacleText,
  "not-a-line": "chưa có ngày ở đầu dòng, ví dụ 01/01/2027 Tết Dương lịch.",
  "no-such-day": "ngày chưa đúng dạng ngày/tháng/năm hoặc không tồn tại.",
  "already-listed":
    "ngày này đã có trong lịch với tên hoặc loại khác; bỏ dòng này hoặc sửa ngày đó trong bảng.",
  "no-name": "ghi tên ngày nghỉ sau ngày.",
  twice: "ngày này đã có ở dòng trên.",
};
/** What stands against the lines of a pasted list, line by line. */
export const holidayListText = (problems: readonly HolidayLineProblem[]): string =>
  problems
    .map(({ line, text, problem }) => `Dòng ${line} ${quoted(text)}: ${holidayProblemText[problem]}`)
    .join(" ");
/** What became of a pasted list. */
export const holidaysAddedText = ({ added, same }: { added: number; same: number }): string =>
  same > 0 ? `Đã thêm ${added} ngày, ${same} ngày đã có trong lịch.` : `Đã thêm ${added} ngày vào lịch.`;
