export type Reason =
  | "empty"
  | "old-word"
  | "not-word"
  | "damaged"
  | "too-large"
  | "scanned"
  | "encrypted"
  | "not-text";

const sentences: Record<Reason, string> = {
  empty: "Tệp không có nội dung. Chọn lại tệp.",
  "old-word": "Tệp .doc kiểu cũ không đọc được. Mở bằng Word rồi lưu thành .docx.",
  "not-word": "Tệp nén này không phải văn bản Word (.docx).",
  damaged: "Tệp bị hỏng hoặc chưa tải xong. Hãy chọn lại tệp gốc.",
  "too-large": "Văn bản quá dài để đọc. Hãy chọn tệp chỉ có kế hoạch.",
  scanned: "Tệp PDF này là bản quét (ảnh), không có chữ để đọc. Hãy dùng tệp Word hoặc PDF xuất từ Word.",
  encrypted: "Tệp đặt mật khẩu nên không đọc được. Bỏ mật khẩu rồi chọn lại.",
  "not-text": "Tên và nội dung tệp không phải của văn bản .txt, .docx hoặc .pdf. Chọn lại tệp.",
};

/** A file with no words to be had; the message is meant for the person who gave it. */
export class UnreadableFile extends Error {
  constructor(readonly reason: Reason) {
    super(sentences[reason]);
  }
}
