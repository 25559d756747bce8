import { formatDate } from "@/lib/vietnamese";
import { filesPerValue, type LinkFacts, type LinkObstacle } from "./rules";

export const linkObstacleText: Record<LinkObstacle, (facts: LinkFacts) => string> = {
  "page-beyond-file": ({ pages }) => `Tệp chỉ có ${pages ?? 1} trang. Nhập lại số trang.`,
  "too-many-files": () => `Mỗi chỉ tiêu gắn tối đa ${filesPerValue} tệp. Gỡ bớt tệp không cần thiết.`,
  expired: ({ validThrough }) =>
    `Tài liệu hết hiệu lực ngày ${formatDate(validThrough ?? "")}, trước khi kỳ bắt đầu. Chọn tài liệu còn hiệu lực.`,
  infected: () => "Tệp có mã độc nên không gắn được. Chọn tệp khác.",
};

/** What the virus scanner has said of a file, where that is worth saying. */
export const scanStateText: Record<string, string> = {
  pending: "Đang kiểm tra mã độc",
  infected: "Có mã độc",
};
