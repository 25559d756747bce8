import type { PlanStatus } from "@/prisma/generated/enums";
import type { PlanObstacle } from "./rules";

export const planStatusText: Record<PlanStatus, string> = {
  DRAFT: "Bản nháp",
  SUBMITTED: "Chờ ban hành",
  PUBLISHED: "Đã ban hành",
  AMENDED: "Đã sửa đổi",
  WITHDRAWN: "Đã thu hồi",
};

export const planObstacleText: Record<PlanObstacle, string> = {
  "plan-has-errors": "Kế hoạch còn lỗi. Mở “Kiểm tra trước khi ban hành” và sửa các nội dung được nêu.",
  "warnings-open": "Còn cảnh báo chưa được chấp nhận. Sửa nội dung hoặc chấp nhận kèm lý do.",
  "own-draft": "Người soạn thảo không tự ban hành kế hoạch của mình. Đề nghị người khác ban hành.",
  "number-taken": "Số, ký hiệu này đã dùng cho một kế hoạch khác của cùng cơ quan trong năm.",
  "issued-in-future": "Ngày ban hành không được sau ngày hôm nay.",
  "not-reconsidered":
    "Còn nội dung lấy từ kế hoạch năm trước chưa rà soát. Mở “Rà soát nội dung năm trước” để sửa hoặc xác nhận.",
  "parent-not-in-force": "Kế hoạch cấp trên không còn hiệu lực. Chọn lại kế hoạch được dẫn chiếu.",
};
