import { quoted } from "@/lib/vietnamese";
import type { MappedThing, SnapshotStatus } from "@/prisma/generated/enums";
import type { SnapshotProblem } from "./rules";

export const snapshotStatusText: Record<SnapshotStatus, string> = {
  QUEUED: "Đang kiểm tra",
  CHECKED: "Chờ xác nhận",
  APPLYING: "Đang ghi",
  APPLIED: "Đã ghi",
  DISCARDED: "Đã bỏ",
  FAILED: "Chưa đọc được",
};

export const mappedThingText: Record<MappedThing, string> = {
  UNIT: "Đơn vị",
  INDICATOR: "Chỉ tiêu",
  PERIOD: "Kỳ báo cáo",
};

/** One sentence for what is wrong with a row, naming the column and the value. */
export function snapshotProblemText(problem: SnapshotProblem): string {
  const column = "column" in problem && problem.column;
  return column ? `Cột “${column}”: ${sentenceOf(problem)}` : sentenceOf(problem);
}

function sentenceOf(problem: SnapshotProblem): string {
  switch (problem.code) {
    case "unit-unknown":
      return `Chưa ghép được đơn vị “${problem.given}”. Ghép mã hoặc tên này với một đơn vị.`;
    case "indicator-unknown":
      return `Chưa ghép được chỉ tiêu “${problem.given}”. Ghép mã hoặc tên này với một chỉ tiêu.`;
    case "period-unknown":
      return `Chưa ghép được kỳ “${problem.given}”. Ghép kỳ này với ngày đầu và ngày cuối.`;
    case "period-ambiguous":
      return `Kỳ “${problem.given}” có nhiều khoảng ngày khác nhau. Ghép kỳ này với ngày đầu và ngày cuối.`;
    case "value-unreadable":
      return `“${problem.given}” chưa đúng dạng số lượng. Ví dụ: 1.234,5.`;
    case "value-negative":
      return `${problem.given} là số âm. Số liệu đối chiếu phải không âm.`;
    case "value-too-precise":
      return `${problem.given} có quá nhiều chữ số thập phân, tối đa 4 chữ số.`;
    case "day-unreadable":
      return `“${problem.given}” chưa đúng dạng ngày. Ghi ngày/tháng/năm.`;
    case "numerator-above-denominator":
      return `Tử số (${problem.given}) lớn hơn mẫu số (${problem.denominator}).`;
    case "nothing-given":
      return "Dòng này không có tử số, mẫu số hoặc kết quả.";
    case "row-twice":
      return "Đơn vị, chỉ tiêu và kỳ này đã có ở dòng khác của tệp. Giữ một dòng.";
  }
}

export const snapshotText = {
  "taken-in-future": "Ngày lấy số liệu không được sau ngày hôm nay.",
  "no-rows": "Tệp không có dòng số liệu nào dưới tiêu đề.",
  "has-errors": "Còn dòng có lỗi. Ghép mã còn thiếu hoặc chọn ghi các dòng hợp lệ.",
  "nothing-valid": "Không có dòng hợp lệ nào để ghi.",
  "source-unknown": "Không tìm thấy nguồn số liệu này. Khai báo nguồn trước.",
  "code-taken": "Mã nguồn này đã có.",
  "line-gone": "Số liệu đối chiếu hoặc ô của đơn vị vừa thay đổi. Tải lại trang rồi chọn lại.",
} as const;

/** Why a file has no table of figures. */
export const noColumnsText = (read: string) =>
  `Không thấy đủ cột đơn vị, chỉ tiêu, kỳ và số liệu trong các dòng đầu. ${read} Đặt tiêu đề rồi gửi lại tệp.`;

/** Why a file is not written as a whole, by its first wrong row. */
export const hasErrorsText = (
  file: string,
  errors: number,
  first: { number: number; found: SnapshotProblem[] },
) =>
  `Tệp ${quoted(file)} còn ${errors} dòng có lỗi. Dòng ${first.number}: ${first.found.map(snapshotProblemText).join(" ")} Sửa, ghép mã còn thiếu hoặc chọn ghi các dòng hợp lệ.`;

export const differenceNotice = {
  unit: (source: string, period: string, count: number) =>
    `${source}: ${count} chỉ tiêu khác số liệu ${period} đơn vị đã trình. Xem và giải trình nếu cần.`,
  office: (source: string, count: number) =>
    `${source}: ${count} chỉ tiêu khác số liệu các đơn vị đã trình. Số đã trình giữ nguyên.`,
};
export const comparisonHref = (campaignId: string, periodCode: string, unitCode?: string) =>
  `/lam-viec/phong-trao/${campaignId}/so-lieu/${periodCode}/doi-chieu${unitCode ? `?don-vi=${encodeURIComponent(unitCode)}` : ""}`;
