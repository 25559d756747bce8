import { formatInstant } from "@/lib/vietnamese";
import type { PrintKind } from "../commands";

/** A signed file as a screen shows it. */
export type ListedCopy = {
  id: string;
  sha256: string;
  recordedAt: Date;
  recordedBy: string;
  isStale: boolean;
  file: { id: string; name: string };
};

export const notSignableText: Record<PrintKind, string> = {
  proposal: "Chỉ ghi nhận bản đã ký của tờ trình đã trình hoặc đã ký duyệt.",
  decision: "Chỉ ghi nhận bản đã ký của dự thảo hoặc quyết định đã ban hành, trước khi công bố.",
};
export const signedCopyStaleText =
  "Nội dung đã thay đổi sau khi trình ký. Lấy bản mới, trình ký lại rồi ghi nhận bản đã ký.";
export const signedCopyKnownText = (file: string, at: Date) =>
  `Tệp “${file}” đã được ghi nhận lúc ${formatInstant(at)}. Chọn bản ký khác.`;
