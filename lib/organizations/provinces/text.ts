import { formatDate } from "@/lib/vietnamese";

/** Why the name of a province cannot be written so. */
export const provinceText = {
  later: "Ngày này chưa đến. Ghi tên mới từ ngày tên đó có hiệu lực.",
  notAfter: (from: string) => `Ngày này phải sau ngày bắt đầu của tên hiện tại (${formatDate(from)}).`,
  beforeEarlier: (from: string) => `Ngày này phải sau ngày bắt đầu của tên trước (${formatDate(from)}).`,
  nothingChanged: "Chưa có nội dung nào thay đổi.",
};
