import { formatDate } from "@/lib/vietnamese";
import type { ParentChange, ParentChangeKind } from "./rules";

export const parentChangeNotice: Record<ParentChangeKind, (title: string) => string> = {
  amended: (title) => `Kế hoạch cấp trên đã sửa đổi: ${title}. Rà soát kế hoạch của đơn vị.`,
  withdrawn: (title) => `Kế hoạch cấp trên đã thu hồi: ${title}. Rà soát kế hoạch của đơn vị.`,
};

export const parentChangeTitle: Record<ParentChangeKind, string> = {
  amended: "Kế hoạch cấp trên đã sửa đổi, bổ sung",
  withdrawn: "Kế hoạch cấp trên đã thu hồi",
};

export const nothingToReview = "Kế hoạch cấp trên không thay đổi, hoặc đã có người xác nhận. Tải lại trang.";

/** `Kế hoạch số 30/KH-UBND (phiên bản 2), ngày 20/12/2026. Căn cứ: …` */
export function parentChangeText(
  change: Pick<ParentChange, "documentNumber" | "parentNumber" | "because" | "change" | "parentTitle"> & {
    on: string;
  },
): string {
  const { documentNumber, parentNumber, because, change: kind, parentTitle, on } = change;
  const paper = documentNumber ? `Kế hoạch số ${documentNumber}` : parentTitle;
  const label = kind === "amended" ? "Căn cứ" : "Lý do";
  return `${paper} (phiên bản ${parentNumber}), ngày ${formatDate(on)}.${because ? ` ${label}: ${because}` : ""}`;
}
