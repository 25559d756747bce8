import type { RuleObstacle } from "@/lib/organizations/rules/rules";

/** Why a definition cannot be added, revised or ended: the obstacles dated rules know that can arise here. */
export const definitionObstacleText = {
  "later-version": "Chỉ tiêu đã có định nghĩa mới hơn. Mở định nghĩa mới nhất để sửa.",
  "before-start": "Ngày áp dụng phải sau ngày bắt đầu của định nghĩa đang có.",
  "in-force": "Định nghĩa đang áp dụng không sửa được. Chọn ngày áp dụng sau ngày bắt đầu của định nghĩa đó.",
  overlaps: "Mã này đã có định nghĩa trong thời gian này. Chọn mã khác hoặc ghi định nghĩa mới cho mã đó.",
  "ends-before-start": "Ngày ngừng áp dụng phải sau ngày bắt đầu áp dụng.",
  "over-already": "Chỉ tiêu này đã ngừng áp dụng.",
} satisfies Partial<Record<RuleObstacle, string>>;
export type DefinitionObstacle = keyof typeof definitionObstacleText;
