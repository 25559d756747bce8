import type { PeriodCombination } from "./condition";
import type { QuotaReason } from "./quota";
import type { QuotaScope } from "./terms";
import type { Note, Reason, Source } from "./verdict";

export const reasonText: Record<Reason, string> = {
  "value-meets": "Kết quả đạt ngưỡng của kế hoạch.",
  "value-fails": "Kết quả chưa đạt ngưỡng của kế hoạch.",
  exempt: "Không thuộc diện đánh giá chỉ số này theo văn bản.",
  "outside-clause": "Điều kiện không áp dụng với đối tượng này.",
  "applicability-unknown": "Chưa có văn bản xác định có thuộc diện áp dụng hay không.",
  "value-not-published": "Kết quả chưa được công bố.",
  "only-other-scope": "Chỉ có kết quả của phạm vi khác, không dùng để xét điều kiện này.",
  "predecessor-only":
    "Chỉ có kết quả của đơn vị trước khi sắp xếp. Người có thẩm quyền quyết định việc kế thừa.",
  "scale-missing": "Chưa có thang xếp loại của chỉ số trong năm này.",
  "grade-not-in-scale": "Xếp loại không có trong thang xếp loại của chỉ số.",
  "value-unreadable": "Số liệu không đọc được. Kiểm tra lại số liệu đã nhập.",
  "indicator-unknown": "Kế hoạch không có chỉ tiêu này.",
  "none-arose": "Trong kỳ không phát sinh.",
  "cell-not-applicable": "Đơn vị báo cáo không áp dụng chỉ tiêu này.",
  "not-applicable-not-allowed": "Kế hoạch không cho chọn “Không áp dụng” với chỉ tiêu này.",
  "period-missing": "Còn kỳ chưa có số liệu.",
  "no-period": "Đợt này chưa có kỳ báo cáo.",
  registered: "Đăng ký thi đua đã được xác nhận.",
  "registration-pending": "Đăng ký thi đua chưa được xác nhận.",
  "not-registered": "Không đăng ký thi đua trong thời hạn.",
  "registration-rejected": "Đăng ký thi đua không được chấp nhận.",
  "filings-complete": "Đã nộp đủ số liệu các kỳ.",
  "filing-missing": "Còn kỳ chưa nộp số liệu.",
  "filing-late": "Có kỳ nộp số liệu muộn.",
  "filing-pending": "Có kỳ đã nộp nhưng chưa được xác nhận.",
  "not-judged": "Điều kiện không có số liệu, cần Hội đồng xem xét.",
  "one-reading": "Mới có một người đánh giá, cần người thứ hai đánh giá độc lập.",
  "readings-differ": "Hai người đánh giá khác nhau, cần thống nhất lại hoặc người thứ ba đánh giá.",
  judged: "Đã có ý kiến của người có thẩm quyền.",
  "no-hold": "Không có trường hợp tạm dừng xét.",
  "open-hold": "Đang tạm dừng xét.",
  "unit-meets": "Đơn vị công tác đạt điều kiện.",
  "unit-fails": "Đơn vị công tác chưa đạt điều kiện.",
  "unit-open": "Đơn vị công tác chưa có kết luận.",
  "unit-unknown": "Chưa xác định được đơn vị công tác hoặc kết quả xét của đơn vị.",
  "led-unit-fails": "Đơn vị do cá nhân đứng đầu chưa đạt điều kiện.",
  "units-disagree": "Thời gian công tác ở các đơn vị bằng nhau nhưng kết quả của các đơn vị khác nhau.",
  "year-missing": "Chưa có số liệu của năm này.",
  "year-not-applicable": "Có năm không áp dụng nên không xác định được tính liên tục.",
  "parts-meet": "Các điều kiện bên trong đạt.",
  "part-fails": "Có điều kiện bên trong chưa đạt.",
  "part-missing": "Có điều kiện bên trong thiếu dữ liệu.",
  "part-to-judge": "Có điều kiện bên trong cần Hội đồng xem xét.",
  "nothing-applies": "Không điều kiện nào áp dụng. Không có căn cứ không đồng nghĩa với đạt.",
  "too-few-apply": "Số điều kiện được áp dụng ít hơn số kế hoạch yêu cầu.",
};

export const noteText: Record<Note, string> = {
  "derived-value": "Giá trị tính từ các đơn vị trước khi sắp xếp, không phải kết quả đo trực tiếp.",
  "adjusted-by-verifier": "Cơ quan thẩm định đã điều chỉnh theo tài liệu.",
  "unrecognised-value": "Chỉ số chưa được công nhận.",
  "unverified-figure": "Số liệu chưa được xác nhận.",
  "cumulative-period": "Số liệu lũy kế, không cộng với các kỳ nằm trong đó.",
};

export const combinationText: Record<PeriodCombination, string> = {
  sum: "Cộng tử số và mẫu số",
  last: "Lấy kỳ cuối",
  average: "Bình quân",
  every: "Từng kỳ đều phải đạt",
};
export const sourceTypeText: Record<Source["type"], string> = {
  "index-result": "Kết quả chỉ số",
  "filing-value": "Số liệu kỳ",
  filing: "Báo cáo kỳ",
  registration: "Phiếu đăng ký",
  judgement: "Ý kiến xem xét",
  attribute: "Diện áp dụng",
  hold: "Tạm dừng xét",
  "unit-verdict": "Kết quả xét của đơn vị",
};
/** Where a limit on how many counts. */
export const quotaPlaceText: Record<QuotaScope["per"], string> = {
  block: "mỗi khối thi đua",
  unit: "mỗi đơn vị",
  campaign: "toàn phong trào",
};
const cutText = "Ngoài số lượng khen thưởng";
const tieText = "Bằng kết quả ở ranh giới số lượng, cần Hội đồng lựa chọn";
/** Whether a place is inside, and which of several limits it is outside of. */
export const placeText: Record<"inside" | QuotaReason, string> = {
  inside: "Trong số lượng khen thưởng",
  cut: cutText,
  "cut-block": `${cutText} tính theo khối thi đua`,
  "cut-unit": `${cutText} tính theo đơn vị`,
  "cut-campaign": `${cutText} của toàn phong trào`,
  "tie-at-quota": tieText,
  "tie-at-quota-block": `${tieText} (theo khối thi đua)`,
  "tie-at-quota-unit": `${tieText} (theo đơn vị)`,
  "tie-at-quota-campaign": `${tieText} (toàn phong trào)`,
};
export * from "./reading/text";
export { gapText, valueText, workingText } from "./values/text";
