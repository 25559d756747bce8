import { formatDate } from "@/lib/vietnamese";
import type { ImportStatus } from "@/prisma/generated/enums";
import type { CheckedRow, RowNote, RowProblem } from "./rules";

const missingText = {
  name: "Nhập tên tập thể hoặc họ tên cá nhân.",
  award: "Nhập danh hiệu hoặc hình thức khen thưởng.",
  decision: "Nhập số quyết định.",
  signedOn: "Nhập ngày ký quyết định.",
} as const;

/** One sentence for what is wrong with a row. */
export function problemText(problem: RowProblem): string {
  switch (problem.code) {
    case "missing":
      return missingText[problem.field];
    case "decision-unreadable":
      return `“${problem.given}” chưa đúng dạng số quyết định. Ví dụ: 515/QĐ-UBND.`;
    case "day-unreadable":
      return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(problem.given)
        ? `Ngày ${problem.given} không tồn tại. Nhập theo dạng ngày/tháng/năm.`
        : `“${problem.given}” chưa đúng dạng ngày. Ví dụ: 03/04/2024.`;
    case "signed-in-future":
      return `Ngày ký ${formatDate(problem.given)} sau ngày hôm nay. Kiểm tra lại ngày này.`;
    case "unit-unknown":
      return problem.given
        ? `Không tìm thấy đơn vị “${problem.given}”. Ghi tên hiện nay hoặc tên trước đây của đơn vị.`
        : "Nhập đơn vị của cá nhân.";
    case "period-backwards":
      return `Thời gian thành tích từ ${formatDate(problem.from)} đến ${formatDate(problem.through)}: ngày đầu sau ngày cuối.`;
    case "own-decision":
      return `Quyết định ${problem.given} ban hành trên Cổng, không nhập lại.`;
    case "twice":
      return `Trùng với dòng ${problem.row}.`;
  }
}

export const noteText: Record<RowNote, string> = {
  "person-unmatched":
    "Chưa ghép được với hồ sơ cán bộ: chỉ tra cứu, không dùng để phát hiện khen trùng. Ghi mã cán bộ để ghép.",
  "award-outside-list": "Ngoài danh mục của Cổng, giữ nguyên tên ghi trong tệp.",
  "period-from-signing": "Không ghi thời gian thành tích: tính theo ngày ký.",
};
export const changeText: Record<CheckedRow["change"], string> = { new: "Nhập mới", same: "Đã có" };
export const importStatusText: Record<ImportStatus, string> = {
  CHECKED: "Chờ xác nhận",
  APPLIED: "Đã nhập",
  DISCARDED: "Đã dừng",
  UNDONE: "Đã hoàn tác",
};
/** Why a file is not a list of awards. */
export const noColumnsText = (read: string) =>
  `Không thấy các cột bắt buộc trong 15 dòng đầu: Tên, Danh hiệu hoặc Hình thức, Số quyết định. ${read} Chọn lại tệp.`;

export const importText = {
  "no-file": "Chọn tệp khen thưởng trước đây.",
  "no-rows": "Tệp không có dòng nào dưới tiêu đề.",
  "has-errors": "Còn dòng có lỗi. Sửa tệp rồi nhập lại, hoặc chọn nhập các dòng hợp lệ.",
  "nothing-valid": "Không có dòng mới hợp lệ nào để nhập.",
} as const;
