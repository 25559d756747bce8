import type { FileProblem } from "./rejection";

const accepted = "Chỉ nhận PDF, DOCX, XLSX, JPG, PNG, tối đa 20 MB.";

export const fileProblemText: Record<FileProblem, string> = {
  empty: "Tệp không có nội dung (0 byte). Chọn lại tệp.",
  "too-large": accepted,
  "unknown-type": accepted,
  "wrong-extension": "Phần mở rộng của tên tệp không đúng với nội dung. Đổi lại tên tệp hoặc chọn tệp khác.",
  corrupt: "Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Mở lại tệp để kiểm tra, lưu lại rồi chọn lại.",
  encrypted: "Tệp đặt mật khẩu nên không đọc được. Bỏ mật khẩu rồi chọn lại tệp.",
  macros: "Tệp có macro. Lưu lại ở dạng DOCX hoặc XLSX không có macro.",
  "active-content": "Tệp chứa mã lệnh, tệp chạy hoặc liên kết tự tải. Xuất lại ra PDF rồi chọn lại.",
  "archive-bomb": "Tệp quá lớn sau khi giải nén. Giảm bớt nội dung hoặc xuất ra PDF.",
  "unsafe-archive": "Cấu trúc bên trong tệp không an toàn. Mở tệp, lưu thành tệp mới rồi chọn lại.",
  polyglot: "Tệp chứa thêm dữ liệu của một loại tệp khác. Xuất lại tệp rồi chọn lại.",
  "no-pages": "Tệp không có nội dung (0 trang). Chọn lại tệp.",
  "too-many-pixels": "Ảnh lớn hơn 50 triệu điểm ảnh. Giảm kích thước ảnh rồi chọn lại.",
};

/** The name of a file whose own name has nothing that may be kept. */
export const unnamedFile = "tài liệu";
