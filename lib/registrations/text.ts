import { dayOf, daysBetween, type ResolvedDeadline } from "@/lib/calendar";
import { deadlineDistance, deadlineText, formatDate, formatInstant } from "@/lib/vietnamese";
import type { RegistrationStatus, RoundKind } from "@/prisma/generated/enums";
import type { Obstacle } from "./rules";

export const statusText: Record<RegistrationStatus, string> = {
  DRAFT: "Bản nháp",
  AWAITING_HEAD: "Chờ lãnh đạo đơn vị duyệt",
  SUBMITTED: "Đã trình",
  ACCEPTED: "Đã xác nhận",
  RETURNED: "Đã trả lại",
  REJECTED: "Đã từ chối",
};

export const roundKindText: Record<RoundKind, string> = {
  ANNUAL: "Hằng năm",
  STAGE: "Giai đoạn",
  TOPIC: "Chuyên đề",
};

export const obstacleText: Record<Obstacle, string> = {
  "no-registration": "Kế hoạch này không tổ chức đăng ký thi đua.",
  "unit-dissolved": "Đơn vị không còn hoạt động nên không đăng ký được. Đơn vị kế thừa thực hiện đăng ký.",
  "not-invited": "Kế hoạch không nêu đơn vị này trong đối tượng thi đua.",
  "round-closed": "Đợt thi đua đã đóng. Nội dung chỉ còn để xem.",
  "too-early": "Chưa đến thời hạn đăng ký.",
  "too-late": "Đã hết thời hạn đăng ký. Chọn “Đăng ký muộn” và nêu lý do.",
  "no-lines": "Phiếu chưa có tập thể, cá nhân nào. Ghi ít nhất một dòng rồi trình.",
  "own-registration": "Người lập hoặc trình phiếu không tự xác nhận phiếu của mình.",
  "not-late": "Phiếu trình đúng hạn thì không từ chối. Chọn “Trả lại” nếu cần sửa.",
  "not-preparer": "Chỉ lãnh đạo và cán bộ của đơn vị được lập phiếu đăng ký.",
  "already-sent": "Phiếu đã chuyển đi nên không sửa được. Rút lại phiếu rồi sửa.",
};

/** Status as shown: what went up again after a return says so. */
export function shownStatus({
  status,
  returnReason,
}: {
  status: RegistrationStatus;
  returnReason: string | null;
}): string {
  return status === "SUBMITTED" && returnReason ? "Đã trình lại" : statusText[status];
}

/** `Hạn: hết 23:59 ngày 29/03/2026 · còn 4 ngày`; without the distance where nothing is due any more. */
export function limitText(deadline: ResolvedDeadline | null, now: Date | null): string {
  if (!deadline) return "Kế hoạch không đặt hạn đăng ký.";
  const distance =
    now && deadline.closesAt ? ` · ${deadlineDistance({ closesAt: deadline.closesAt, now })}` : "";
  return `Hạn: ${deadlineText(deadline)}${distance}`;
}

export type Custody = { holder: string; since: Date };
/** `Đang ở: Sở Nội vụ, từ 12/10/2026 · 3 ngày`: nothing that was sent lies anywhere in silence. */
export function custodyText({ holder, since }: Custody, now: Date): string {
  const days = daysBetween(dayOf(since), dayOf(now));
  return `Đang ở: ${holder}, từ ${formatDate(dayOf(since))}${days > 0 ? ` · ${days} ngày` : ""}`;
}

/** `Đã trình lúc 16:25, 10/10/2026. Mã tiếp nhận: DK-2026-014.` */
export function receiptText({
  submittedAt,
  receiptCode,
}: {
  submittedAt: Date;
  receiptCode: string;
}): string {
  const [day, time] = formatInstant(submittedAt).split(", ");
  return `Đã trình lúc ${time}, ${day}. Mã tiếp nhận: ${receiptCode}.`;
}

/** What the log calls a registration: `Phiếu đăng ký của Sở Y tế, Năm 2026`. */
export function registrationLabel({
  unitName,
  roundTitle,
}: {
  unitName: string;
  roundTitle: string;
}): string {
  return `Phiếu đăng ký của ${unitName}, ${roundTitle}`;
}

type Reminder = {
  campaignTitle: string;
  roundTitle: string;
  unitNames: string[];
  limit: string;
  href: string;
};
/** A courteous reminder, ready for pasting into a message: to one unit, or to all that have not registered. */
export function reminderText({ campaignTitle, roundTitle, unitNames, limit, href }: Reminder): string {
  const [only, ...others] = unitNames;
  const to = others.length === 0 ? only : `các đơn vị: ${unitNames.join(", ")}`;
  return [
    `Kính gửi ${to}.`,
    `Đến nay chưa nhận được phiếu đăng ký thi đua của quý đơn vị (${campaignTitle}, ${roundTitle}).`,
    `${limit}. Đề nghị quý đơn vị đăng ký tại: ${href}`,
    "Trân trọng cảm ơn.",
  ].join("\n");
}

type Named = { unitName: string; roundTitle: string };
type Reminded = Named & { sender: string; limit: string };
/** What those are told whose turn it is, or whose registration was decided on. */
export const noticeText = {
  "registration.awaiting-head": ({ roundTitle }: Named) => `Duyệt và trình phiếu đăng ký, ${roundTitle}`,
  "registration.to-fix": ({ roundTitle }: Named) =>
    `Lãnh đạo đơn vị yêu cầu sửa phiếu đăng ký, ${roundTitle}`,
  "registration.submitted": ({ unitName, roundTitle }: Named) =>
    `Xác nhận phiếu đăng ký của ${unitName}, ${roundTitle}`,
  "registration.submitted-late": ({ unitName, roundTitle }: Named) =>
    `Chấp nhận hoặc từ chối phiếu đăng ký muộn của ${unitName}, ${roundTitle}`,
  "registration.accepted": ({ roundTitle }: Named) => `Phiếu đăng ký đã được xác nhận, ${roundTitle}`,
  "registration.returned": ({ roundTitle }: Named) =>
    `Phiếu đăng ký bị trả lại, ${roundTitle}. Sửa và trình lại`,
  "registration.rejected": ({ roundTitle }: Named) =>
    `Phiếu đăng ký muộn không được chấp nhận, ${roundTitle}`,
  "registration.reminder": ({ unitName, roundTitle, sender, limit }: Reminded) =>
    `${sender} nhắc: chưa nhận được phiếu đăng ký thi đua của ${unitName}, ${roundTitle}. ${limit}`,
};
export type NoticeKind = Exclude<keyof typeof noticeText, "registration.reminder">;
