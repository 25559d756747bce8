import { dayOf, daysBetween } from "@/lib/calendar";
import { reviewHref, sheetHref } from "@/lib/filings/text";
import { formatNumber } from "@/lib/vietnamese";
import { type CampaignStep, currentStep, type Holdup, type StepCount, type WaitingItem } from "./rules";

export const campaignStepText: Record<CampaignStep, string> = {
  registered: "Trình phiếu đăng ký",
  accepted: "Xác nhận đăng ký",
  filled: "Nhập số liệu",
  submitted: "Trình số liệu",
  confirmed: "Xác nhận số liệu",
  judged: "Xét",
  nominated: "Đề cử",
  passed: "Hội đồng thông qua",
  approved: "Phê duyệt",
  awarded: "Khen thưởng",
};
/** What a step counts. */
export const countedText: Record<CampaignStep, string> = {
  registered: "đơn vị",
  accepted: "đơn vị",
  filled: "đơn vị",
  submitted: "đơn vị",
  confirmed: "đơn vị",
  judged: "đối tượng",
  nominated: "trường hợp",
  passed: "trường hợp",
  approved: "trường hợp",
  awarded: "trường hợp",
};

/** `Đang ở bước Trình số liệu: 18/24 đơn vị.` */
export function takeawayText(steps: readonly StepCount[]): string {
  const current = currentStep(steps);
  if (!current) return "Đợt này chưa có bước nào bắt đầu.";
  const { step, done, total } = current;
  const count = `${formatNumber(done)}/${formatNumber(total)} ${countedText[step]}`;
  return done === total
    ? `Đã xong bước ${campaignStepText[step]}: ${count}.`
    : `Đang ở bước ${campaignStepText[step]}: ${count}.`;
}

const holdupText: Record<Holdup, string> = {
  "registration-head": "Phiếu đăng ký chờ lãnh đạo đơn vị duyệt",
  "registration-office": "Phiếu đăng ký chờ xác nhận",
  "registration-unit": "Phiếu đăng ký bị trả lại, đơn vị đang sửa",
  "filing-head": "chờ lãnh đạo đơn vị duyệt",
  "filing-office": "chờ tiếp nhận",
  "filing-review": "đang thẩm định",
  "filing-unit": "bị trả lại, đơn vị đang sửa",
};
/** `Số liệu quý III/2026 chờ tiếp nhận`. */
export function itemText({ holdup, periodName }: Pick<WaitingItem, "holdup" | "periodName">): string {
  const words = holdupText[holdup];
  const period = periodName ? periodName.charAt(0).toLocaleLowerCase("vi") + periodName.slice(1) : "";
  return holdup.startsWith("filing") ? `Số liệu ${period} ${words}` : words;
}

export const daysWaiting = ({ since }: Pick<WaitingItem, "since">, now: Date) =>
  daysBetween(dayOf(since), dayOf(now));
/** `Lâu nhất: Sở Y tế, Số liệu quý III/2026 chờ tiếp nhận, 12 ngày.` */
export function oldestText([oldest]: readonly WaitingItem[], now: Date): string {
  if (!oldest) return "Không có việc nào đang nằm chờ.";
  return `Lâu nhất: ${oldest.unitName}, ${itemText(oldest)}, ${formatNumber(daysWaiting(oldest, now))} ngày.`;
}

type Place = { campaign: { id: string }; round: { code: string } };
/** Where an item lies: the unit's own sheet, or what the office looks at. */
export const itemHref =
  (actor: { unitId: string }, { campaign, round }: Place) =>
  ({ unitId, unitCode, periodCode }: WaitingItem): string => {
    const isOwn = unitId === actor.unitId;
    if (!periodCode)
      return `/lam-viec/phong-trao/${campaign.id}/dang-ky${isOwn ? "" : "/tong-hop"}?dot=${encodeURIComponent(round.code)}`;
    const place = { campaignId: campaign.id, periodCode };
    return isOwn ? sheetHref(place) : reviewHref({ ...place, unitCode });
  };
