import type { Clock, DossierObstacle } from "./rules";

export const dossierObstacleText: Record<DossierObstacle, string> = {
  "not-open": "Đợt này chưa mở nhận hồ sơ.",
  "past-day": "Hạn phải sau ngày hôm nay.",
  shorter: "Hạn mới không được sớm hơn hạn đã thông báo.",
  "no-case": "Đơn vị không có trường hợp nào còn nhận hồ sơ trong đợt này.",
  "no-part": "Thành phần này không có trong hồ sơ của trường hợp đã chọn.",
  "request-open": "Đơn vị còn một yêu cầu bổ sung chưa trả lời. Gộp mọi nội dung vào một yêu cầu.",
  "still-missing": "Hồ sơ vẫn thiếu thành phần. Nộp đủ trước khi báo đã bổ sung.",
  "beyond-council": "Trường hợp này đã qua Hội đồng.",
};

export const partFromText = { plan: "Theo kế hoạch", law: "Theo quy định" } as const;

/** `Đã dùng 7/25 ngày làm việc` */
export function clockText(clock: Clock): string {
  if (clock.state === "not-complete") return "Chưa tính thời hạn: hồ sơ chưa đủ";
  const used = `Đã dùng ${clock.used}/${clock.limit} ngày làm việc`;
  if (clock.state === "waiting") return `${used}, tạm dừng trong lúc chờ bổ sung`;
  return clock.state === "over" ? `${used}, quá thời hạn thẩm định` : used;
}

export const dossierHref = (campaignId: string, roundId: string) =>
  `/lam-viec/phong-trao/${campaignId}/ho-so?dot=${roundId}`;
export const intakeNotice = (roundTitle: string, due: string) =>
  `Nộp hồ sơ khen thưởng ${roundTitle} đến hết ngày ${due}.`;
export const supplementNotice = (roundTitle: string, due: string) =>
  `Bổ sung hồ sơ khen thưởng ${roundTitle} đến hết ngày ${due}.`;
export const answerNotice = (unitName: string, roundTitle: string) =>
  `${unitName} đã bổ sung hồ sơ khen thưởng ${roundTitle}.`;
