import type { FilingStatus, LineMark, PinAnswer, ValueState } from "@/prisma/generated/enums";
import type { Standing } from "./marks/rules";
import type { FilingObstacle } from "./rules";

export const filingStatusText: Record<FilingStatus, string> = {
  DRAFT: "Bản nháp",
  AWAITING_HEAD: "Chờ lãnh đạo đơn vị duyệt",
  SUBMITTED: "Đã trình",
  UNDER_REVIEW: "Đang thẩm định",
  RETURNED: "Đã trả lại",
  CONFIRMED: "Đã xác nhận",
};
export const notOpenedText = "Chưa nhập";

/** A filing that comes again after a return says so until it is taken up. */
export const statusTextOf = (filing: { status: FilingStatus; returnedAt: Date | null }) =>
  filing.status === "SUBMITTED" && filing.returnedAt ? "Đã trình lại" : filingStatusText[filing.status];

export const valueStateText: Record<ValueState, string> = {
  REPORTED: "Có số liệu",
  NONE_ARISEN: "Không phát sinh",
  NOT_APPLICABLE: "Không áp dụng",
  NOT_YET_KNOWN: "Chưa có số liệu",
};
export const lineMarkText: Record<LineMark, string> = {
  AGREED: "Đồng ý",
  NEEDS_FIX: "Yêu cầu sửa",
  LACKS_EVIDENCE: "Thiếu tài liệu kiểm chứng",
  ADJUSTED: "Điều chỉnh theo tài liệu",
  CLEARED: "Chưa xem",
};
export const standingText: Record<Standing, string> = {
  open: "Chưa xem",
  agreed: "Đồng ý",
  adjusted: "Đã điều chỉnh",
  "needs-fix": "Yêu cầu sửa",
  "lacks-evidence": "Thiếu tài liệu",
};
export const pinAnswerText: Record<PinAnswer, string> = { FIXED: "Đã sửa", EXPLAINED: "Giải trình" };
export const newFindingText = "Phát hiện mới";
export const lateText = "Trình muộn";
export const lockedText = "Đã khóa";

export const filingObstacleText: Record<FilingObstacle, string> = {
  "round-closed": "Đợt thi đua đã kết thúc nên không nhập, trình số liệu được nữa.",
  "too-early": "Kỳ báo cáo chưa mở nên chưa nhập, trình số liệu được.",
  "period-locked": "Kỳ đã khóa. Đề nghị Sở Nội vụ mở lại kỳ cho đơn vị.",
  "has-errors": "Còn ô có lỗi. Sửa các ô nêu trong phần kiểm tra.",
  "needs-explanation": "Còn dòng cần giải trình hoặc tài liệu kiểm chứng, phần kiểm tra nêu từng dòng.",
  "pins-open":
    "Còn ý kiến của Sở Nội vụ chưa trả lời. Chọn “Đã sửa” hoặc “Giải trình” cho từng ô bị trả lại.",
  "late-needs-reason": "Đã quá hạn. Nêu lý do trình muộn, hệ thống ghi “Trình muộn”.",
  "own-work": "Người nhập hoặc trình số liệu không thẩm định số liệu đó. Chuyển cho người khác.",
  claimed: "Người khác đang giữ để thẩm định. Chọn “Tiếp quản” và nêu lý do nếu cần làm thay.",
  "infected-file":
    "Còn tệp kiểm chứng có mã độc. Ghi “Thiếu tài liệu kiểm chứng” ở dòng đó rồi trả lại đơn vị.",
  "lines-open": "Còn dòng chưa đồng ý hoặc chưa điều chỉnh theo tài liệu. Xem hết các dòng rồi xác nhận.",
  "nothing-to-return": "Chưa có dòng nào ghi “Yêu cầu sửa” hoặc “Thiếu tài liệu kiểm chứng”.",
  "locked-for-return": "Kỳ đã khóa nên đơn vị không sửa được. Mở lại kỳ cho đơn vị trước khi trả lại.",
};

/** Behind the address of a sheet: open it at the first returned cell that waits for an answer. */
export const returnedHash = "#o-bi-tra-lai";

type Place = { campaignId: string; periodCode: string };
/** Where a unit works on a period, and where the office verifies one unit's. */
export const sheetHref = ({ campaignId, periodCode }: Place) =>
  `/lam-viec/phong-trao/${campaignId}/so-lieu/${periodCode}`;
export const reviewHref = ({ campaignId, periodCode, unitCode }: Place & { unitCode: string }) =>
  `/lam-viec/phong-trao/${campaignId}/tham-dinh/${periodCode}/${encodeURIComponent(unitCode)}`;

export const filingLabel = (periodName: string, unitName: string) => `Số liệu ${periodName}, ${unitName}`;
export const noticeText = {
  handedOver: (period: string) => `Duyệt và trình số liệu ${period}`,
  sentBack: (period: string) => `Sửa số liệu ${period} theo yêu cầu của lãnh đạo đơn vị`,
  submitted: (unit: string, period: string) => `Tiếp nhận số liệu ${period} của ${unit}`,
  returned: (count: number, period: string, dueAt: string) =>
    `Sở Nội vụ trả lại ${count} nội dung của số liệu ${period}, đề nghị trình lại trước ${dueAt}`,
  confirmed: (period: string) => `Số liệu ${period} đã được xác nhận`,
  reopened: (period: string, throughDay: string) =>
    `Kỳ ${period} được mở lại cho đơn vị đến hết ngày ${throughDay}`,
  reopeningAsked: (unit: string, period: string) => `${unit} đề nghị mở lại kỳ ${period}`,
};
