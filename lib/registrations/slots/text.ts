import type { SlotObstacle } from "./rules";

export const slotObstacleText: Record<SlotObstacle, string> = {
  "not-preparer": "Chỉ lãnh đạo và cán bộ của đơn vị được ghi tên.",
  "not-accepted": "Chỉ ghi tên sau khi phiếu đăng ký đã được xác nhận.",
  "round-closed": "Đợt thi đua đã đóng nên không thay đổi được danh sách.",
  "person-outside": "Cá nhân này không thuộc đơn vị đăng ký. Chọn trong danh sách cán bộ của đơn vị.",
  "already-named": "Cá nhân này đã được ghi tên trong phiếu. Chọn người khác.",
  "all-slots-named": "Đã ghi tên đủ số lượng đăng ký. Bỏ tên một người trước khi ghi người khác.",
};

/** `Đã ghi tên 1/2`. */
export function namedText({ named, count }: { named: number; count: number }): string {
  return `Đã ghi tên ${named}/${count}`;
}
