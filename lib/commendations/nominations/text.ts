import type { NominationStatus } from "@/prisma/generated/enums";
import type { CaseObstacle, NominationObstacle, Relation, StandingObstacle } from "./rules";

export const nominationStatusText: Record<NominationStatus, string> = {
  PROPOSED: "Đề cử",
  DROPPED: "Đưa ra khỏi danh sách",
  COUNCIL_APPROVED: "Hội đồng thông qua",
  COUNCIL_REJECTED: "Hội đồng không thông qua",
  APPROVED: "Đã phê duyệt",
  RETURNED: "Đã trả lại",
  DEFERRED: "Để lại xem xét sau",
  AWARDED: "Đã khen thưởng",
};

export const nominationObstacleText: Record<NominationObstacle, string> = {
  "no-recognised-run": "Đợt này chưa có lần xét được công nhận. Công nhận kết quả xét trước khi đề cử.",
  "other-run": "Kết quả này không thuộc lần xét được công nhận của đợt. Chọn lại từ danh sách hiện hành.",
  "already-nominated": "Trường hợp này đã có trong danh sách đề cử.",
  "already-awarded":
    "Trường hợp này đã được khen thưởng ở đúng hạng mục này của đợt, không khen lần thứ hai.",
  "unit-dissolved": "Đơn vị đã kết thúc hoạt động nên không thuộc diện khen thưởng.",
  "led-unit-fails": "Đơn vị do cá nhân đứng đầu chưa đạt điều kiện nên không đề cử người đứng đầu.",
  "not-justified":
    "Thành tích trùng thời gian hoặc chưa đủ thời gian so với một lần khen trước. Nêu giải trình trước khi đề cử.",
};

export const standingObstacleText: Record<StandingObstacle, string> = {
  "in-voting": "Trường hợp này đang được lấy phiếu. Chờ Hội đồng chốt phiếu.",
  "open-hold": "Trường hợp này đang tạm dừng xét. Dỡ tạm dừng bằng văn bản trước.",
  "not-justified":
    "Thành tích trùng thời gian hoặc chưa đủ thời gian so với một lần khen trước và chưa có giải trình.",
  "dossier-incomplete": "Hồ sơ còn thiếu thành phần bắt buộc và chưa có lý do cho qua.",
};

/** Why a case cannot be put before the council. */
export const caseObstacleText = {
  ...standingObstacleText,
  "unit-dissolved": nominationObstacleText["unit-dissolved"],
} satisfies Record<CaseObstacle, string>;

/** In what an earlier award repeats a case; a former unit is named where it counts. */
export const relationText: Record<Relation, (unitName: string) => string> = {
  "taken-over": (unitName) => `${unitName} (nay thuộc đơn vị này) đã được khen`,
  "former-unit": (unitName) => `Đã được khen khi ở ${unitName}`,
  "too-soon": () => "Chưa đủ thời gian kế hoạch quy định kể từ lần khen cùng hình thức",
  "part-of-stage": () => "Đã được khen cho một năm trong giai đoạn này",
  "same-period": () => "Đã được khen cho đúng thời gian này",
  overlapping: () => "Đã được khen cho một phần thời gian này",
};
