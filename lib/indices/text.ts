import type { Applicability, ImportStatus, IndexScope, IndexStatus } from "@/prisma/generated/enums";

export const scopeText: Record<IndexScope, string> = { INTERNAL: "Từng đơn vị", NATIONAL: "Cấp tỉnh" };
export const indexStatusText: Record<IndexStatus, string> = {
  DRAFT: "Bản nháp",
  SELF_SCORED: "Tự chấm",
  APPRAISED: "Đã thẩm định",
  RECOGNISED: "Đã công nhận",
  PUBLISHED: "Đã công bố",
  CORRECTED: "Đã thay thế",
};
export const applicabilityText: Record<Applicability, string> = {
  APPLICABLE: "Thuộc diện đánh giá",
  EXEMPT: "Không thuộc diện đánh giá",
};
/** How a value came about; a derived one is never compared with a measured one without saying so. */
export const basisText: Record<"measured" | "derived", string> = {
  measured: "Đo trực tiếp",
  derived: "Suy ra (bình quân của các đơn vị hợp nhất)",
};
/** Beside a value that was not measured. */
export const derivedMark = "Suy ra";
export const importStatusText: Record<ImportStatus, string> = {
  CHECKED: "Chờ xác nhận",
  APPLIED: "Đã nhập",
  DISCARDED: "Đã dừng, không nhập",
  UNDONE: "Đã hoàn tác",
};
