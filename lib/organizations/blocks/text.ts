import type { BlockObstacle } from "./rules";

export const blockObstacleText: Record<BlockObstacle, string> = {
  "code-taken": "Mã khối này đã dùng.",
  "has-units": "Khối đang có hoặc đã từng có đơn vị nên không xóa được. Có thể đổi tên khối.",
  "has-scales": "Khối có thang xếp loại riêng nên không xóa được.",
  "in-plans": "Có kế hoạch nêu khối này trong điều kiện nên không xóa được.",
  "in-results": "Khối đã có kết quả xét nên không xóa được.",
};
