import { findingText } from "@/lib/indicators/text";
import { formatDate, formatNumber, quoted } from "@/lib/vietnamese";
import type { ValueState } from "@/prisma/generated/enums";
import { valueStateText } from "../text";
import type { LineProblem, LineProblemCode } from "./lines/rules";
import { type Field, fields, type TemplateProblem } from "./rules";

/** The titles of the figures sheet, which re-import goes by. */
export const notTemplateText =
  "Chỉ nhận mẫu Excel (.xlsx) tải từ trang số liệu của kỳ. Tải mẫu rồi nhập lại.";

export const fieldTitles: Record<Field, string> = {
  number: "STT",
  code: "Mã",
  name: "Chỉ tiêu",
  threshold: "Ngưỡng",
  unit: "Đơn vị tính",
  earlierNumerator: "Kỳ trước: tử số",
  earlierDenominator: "Kỳ trước: mẫu số",
  earlierAmount: "Kỳ trước: kết quả",
  state: "Tình trạng",
  numerator: "Tử số",
  denominator: "Mẫu số",
  amount: "Kết quả",
  explanation: "Giải trình",
  expectedOn: "Ngày dự kiến có",
};
export const titles = fields.map((field) => fieldTitles[field]);
export const remarkTitle = "Ghi chú khi nhập";

const again = "Tải mẫu mới của đúng trang này rồi nhập lại.";
/** Why a file is not the template of this sheet, in one sentence. */
export function templateProblemText(problem: TemplateProblem): string {
  switch (problem.code) {
    case "not-a-template":
      return "Tệp không phải mẫu tải từ trang này. Chọn “Tải mẫu Excel”, điền vào mẫu rồi nhập lại.";
    case "other-province":
      return `Tệp là mẫu của tỉnh khác. ${again}`;
    case "other-unit":
      return `Tệp là mẫu của ${problem.given}, trang này là của ${problem.wanted}. ${again}`;
    case "other-campaign":
      return `Tệp là mẫu của “${problem.given}”, trang này thuộc “${problem.wanted}”. ${again}`;
    case "other-period":
      return `Tệp là mẫu của kỳ ${problem.given}, trang này là kỳ ${problem.wanted}. Mở trang của kỳ đó hoặc tải mẫu mới.`;
    case "checksum":
      return `Phần khóa của mẫu đã bị sửa nên không đối chiếu được. ${again}`;
    case "heading-changed":
      return problem.given
        ? `Tiêu đề cột “${problem.wanted}” đã bị đổi thành “${problem.given}”. Ghi lại đúng tiêu đề, hoặc tải mẫu mới của trang này, rồi nhập lại.`
        : `Không thấy tiêu đề cột “${problem.wanted}” trong tệp. ${again}`;
    case "row-changed":
      return `Dòng ${problem.row} không còn là chỉ tiêu ${problem.wanted} như mẫu đã tải. ${again}`;
    case "row-added":
      return `Dòng ${problem.row} không có trong mẫu. Xóa dòng thêm vào rồi nhập lại.`;
  }
}

const sentences: Record<LineProblemCode, (value: string, by: string) => string> = {
  "not-a-number": (value) => `“${value}” chưa đúng dạng số. Ví dụ: 1.234,5.`,
  "dot-decimal": (value) => `“${value}” chưa rõ dấu thập phân. Ghi theo dạng 1.234,5.`,
  "is-a-rate": (value) => `“${value}” là tỷ lệ, ô này cần số lượng. Nhập tử số và mẫu số.`,
  negative: (value) => `${value} là số âm. Nhập số không âm.`,
  "too-precise": (value) => `${value} có quá nhiều chữ số thập phân. Nhập tối đa 4 chữ số.`,
  "wrong-column": (value) => `Chỉ tiêu này không nhập số ở cột đó, đang ghi “${value}”. Xóa ô này.`,
  "unknown-state": (value) => `Tình trạng “${value}” không có trong danh sách. Chọn một giá trị trong ô.`,
  "state-not-allowed": (value) => `Kế hoạch không cho chọn “${value}” với chỉ tiêu này.`,
  "figures-beside-state": (value) => `Đã chọn tình trạng khác nhưng vẫn ghi ${value}. Xóa số hoặc chọn lại.`,
  "not-a-day": (value) => `“${value}” chưa đúng dạng ngày. Ghi ngày/tháng/năm.`,
  "day-without-state": () => "Ngày dự kiến chỉ dùng khi chọn “Chưa có số liệu”.",
  "too-long": (value) => `Giải trình ${quoted(value)} dài ${formatNumber(value.length)} ký tự, tối đa 2.000.`,
  locked: () => "Dòng này đang khóa nên không sửa được. Giữ như trong mẫu đã tải.",
  "changed-since": (_, by) =>
    `Ô này được sửa trên cổng${by ? ` bởi ${by}` : ""} sau khi tải mẫu. Tải mẫu mới hoặc sửa trên trang.`,
};

/** What is wrong with one cell, and what to do; `label` is the code of its indicator. */
export const lineProblemText = (problem: LineProblem, label: string): string =>
  problem.kind === "finding"
    ? findingText(problem.finding, { label })
    : sentences[problem.code](problem.value, problem.by ?? "");

export const importStateText = {
  CHECKED: "Chờ xác nhận",
  APPLIED: "Đã nhập",
  DISCARDED: "Đã bỏ",
  UNDONE: "Đã hoàn tác",
} as const;

export const importRefusalText = {
  "has-errors": "Tệp còn ô có lỗi nên chưa nhập ô nào. Sửa tệp rồi nhập lại.",
  "nothing-to-apply": "Tệp không thay đổi ô nào.",
  "other-plan": "Kế hoạch đã sửa đổi sau khi tải mẫu nên không nhập được. Tải mẫu mới.",
  "changed-since": "Số liệu vừa được sửa sau khi kiểm tra tệp. Kiểm tra lại tệp trước khi nhập.",
} as const;

/** What stands in a cell of the preview; null where nothing does. */
export function cellWords(field: Field, value: string | null): string | null {
  if (value === null || value === "") return null;
  if (field === "state") return valueStateText[value as ValueState];
  if (field === "expectedOn") return formatDate(value);
  return field === "explanation" ? value : formatNumber(value);
}
