import { quoted } from "@/lib/vietnamese";
import { type Cell, cellText } from "./cells";
import type { SpreadsheetProblem } from "./problems";

export const spreadsheetProblemText: Record<SpreadsheetProblem, string> = {
  "not-a-spreadsheet": "Chỉ nhận tệp bảng tính XLSX hoặc CSV. Lưu lại đúng dạng rồi chọn lại tệp.",
  "old-format": "Tệp ở dạng Excel cũ (.xls). Mở tệp, lưu lại ở dạng XLSX rồi chọn lại.",
  empty: "Tệp không có dòng số liệu nào. Chọn lại tệp.",
  "too-large": "Bảng tính quá lớn. Chỉ giữ trang có số liệu rồi chọn lại tệp.",
  "too-many-rows": "Bảng tính có quá nhiều dòng. Chia thành nhiều tệp rồi nhập từng tệp.",
  "too-many-columns": "Bảng tính có quá nhiều cột. Xóa các cột không dùng rồi chọn lại tệp.",
  encrypted: "Tệp đặt mật khẩu nên không đọc được. Bỏ mật khẩu rồi chọn lại tệp.",
  corrupt: "Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Mở lại tệp để kiểm tra, lưu lại rồi chọn lại.",
  unsafe: "Cấu trúc bên trong tệp không an toàn. Lưu thành tệp XLSX mới, không có macro, rồi chọn lại.",
  "bad-encoding": "Tệp không ở dạng CSV UTF-8. Trong Excel chọn “CSV UTF-8” khi lưu, rồi chọn lại tệp.",
};

/** What Excel says when a cell of a template is filled with something its column does not take. */
export const cellRuleText = {
  title: "Giá trị chưa hợp lệ",
  choice: "Chọn một giá trị trong danh sách.",
  number: "Nhập số, ví dụ 1.234,5.",
  date: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026.",
};

const mostCells = 12;

/** What a file whose columns nobody knows has in its first rows instead of the headings looked for. */
export function firstCellsText(rows: readonly { cells: readonly Cell[] }[]): string {
  const words = rows.slice(0, 15).flatMap(({ cells }) => cells.map((cell) => cellText(cell).trim()));
  const read = words.filter(Boolean).slice(0, mostCells);
  if (read.length === 0) return "Các dòng đầu không có chữ.";
  return `Các ô đọc được: ${read.map((word) => quoted(word.slice(0, 40))).join(", ")}.`;
}
