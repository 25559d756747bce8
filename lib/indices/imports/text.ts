import { quoted } from "@/lib/vietnamese";
import { type ChosenColumns, type Field, missingIn } from "./columns/rules";
import type { CheckedRow, RowProblem } from "./rules";

/** One sentence for what is wrong with a row, naming the field and the value. */
export function problemText(problem: RowProblem): string {
  switch (problem.code) {
    case "unit-unknown":
      return `Không tìm thấy đơn vị “${problem.given}” trong năm đánh giá. Kiểm tra tên hoặc mã đơn vị.`;
    case "unit-twice":
      return `Đơn vị “${problem.given}” đã có ở dòng ${problem.row}. Mỗi đơn vị một dòng.`;
    case "value-unreadable":
      return `“${problem.given}” chưa đúng dạng số. Ví dụ: 89,95.`;
    case "score-negative":
      return `Điểm ${problem.given} nhỏ hơn 0.`;
    case "score-too-large":
      return `Điểm ${problem.given} quá lớn.`;
    case "score-above":
      return `Điểm ${problem.given} lớn hơn điểm tối đa ${problem.maximum}.`;
    case "criterion-code":
      return problem.given
        ? `Chưa rõ mã tiêu chí ở “${problem.given}”. Ghi mã như 1, 1.1 hoặc 1.1.2.`
        : "Chưa có mã tiêu chí. Ghi mã như 1, 1.1 hoặc 1.1.2.";
    case "criterion-twice":
      return `Tiêu chí ${problem.given} của đơn vị này đã có ở dòng ${problem.row}. Mỗi tiêu chí một lần.`;
    case "total-missing":
      return `Chưa có giá trị chỉ số của “${problem.given}”. Thêm một dòng tổng có cột Giá trị, hoặc nhập kết quả chung trước.`;
    case "exempt-with-criteria":
      return "Ghi không thuộc diện đánh giá nhưng lại có điểm từng tiêu chí.";
    case "value-outside":
      return `Giá trị ${problem.given} nằm ngoài thang từ ${problem.min} đến ${problem.max}.`;
    case "grade-unknown":
      return problem.known.length
        ? `Xếp loại “${problem.given}” không có trong thang: ${problem.known.join(", ")}.`
        : `Có xếp loại “${problem.given}” nhưng chưa có thang xếp loại của chỉ số trong năm này.`;
    case "grade-differs":
      return `Xếp loại “${problem.given}” không khớp giá trị; theo thang là “${problem.computed}”.`;
    case "nothing-given":
      return "Dòng này chưa có giá trị, xếp loại hoặc “Không thuộc diện đánh giá”.";
    case "exempt-with-value":
      return `Ghi không thuộc diện đánh giá nhưng lại có giá trị ${problem.given}.`;
  }
}

/** Every error of a unit's criteria in one sentence each, with the row and the criterion. */
export const criterionProblemTexts = ({ criteria = [] }: Pick<CheckedRow, "criteria">): string[] =>
  criteria.flatMap(({ row, code, name, problems }) =>
    problems.map((problem) => `Dòng ${row}, tiêu chí ${code || name}: ${problemText(problem)}`),
  );

export const changeText: Record<CheckedRow["change"], string> = {
  new: "Nhập mới",
  changed: "Thay đổi",
  same: "Giữ nguyên",
};

export const remarkTitle = "Ghi chú kiểm tra";

export const fieldText: Record<Field, string> = {
  unit: "Đơn vị",
  code: "Mã đơn vị",
  value: "Giá trị",
  grade: "Xếp loại",
  applicability: "Diện đánh giá",
  self: "Tự chấm",
  appraised: "Thẩm định",
  survey: "Điều tra xã hội học",
  criterionCode: "Mã tiêu chí",
  criterion: "Tiêu chí",
  maximum: "Điểm tối đa",
  basis: "Cách xác định",
  note: "Ghi chú",
};

const missingText = { who: "cột đơn vị", what: "cột giá trị (hoặc xếp loại)" };
const mostHeadings = 12;

/** Why no row of a file could be judged: which columns were not known, and which headings it has instead. */
export function unknownColumnsText({ columns, headings, headingNumber }: ChosenColumns): string {
  const missing = missingIn(columns).map((one) => missingText[one]);
  const read = headings.slice(0, mostHeadings).map((heading) => quoted(heading.slice(0, 60)));
  const more = headings.length > mostHeadings ? ` và ${headings.length - mostHeadings} tiêu đề khác` : "";
  return `Chưa nhận ra ${missing.join(" và ")}. Tiêu đề đọc được ở dòng ${headingNumber}: ${read.join(", ")}${more}. Chọn các cột này ở mục Ghép cột.`;
}

/** Why a file has no table that columns could be chosen in. */
export const noTableText = (read: string) =>
  `Không thấy bảng có cột đơn vị và cột giá trị (hoặc xếp loại) trong 15 dòng đầu. ${read} Kiểm tra lại tệp.`;

export const importText = {
  "recognised-in-future": "Ngày công nhận không được sau ngày hôm nay.",
  "recognised-too-early": "Ngày công nhận không được trước năm đánh giá.",
  "no-rows": "Tệp không có dòng đơn vị nào dưới tiêu đề.",
  "has-errors": "Còn dòng có lỗi. Sửa tệp rồi nhập lại, hoặc chọn nhập các dòng hợp lệ.",
  "nothing-valid": "Không có dòng hợp lệ nào để nhập.",
  "used-by-run":
    "Một lần xét chính thức đã dùng kết quả này nên không hoàn tác được. Nhập bản đính chính thay thế.",
  "replaced-since": "Kết quả nhập lần này đã được thay bằng bản mới hơn nên không hoàn tác được.",
} as const;
