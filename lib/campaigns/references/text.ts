import type { Day } from "@/lib/calendar";
import { formatDate } from "@/lib/vietnamese";
import type { CascadeState } from "./rules";

export const cascadeStateText: Record<CascadeState, string> = {
  issued: "Đã ban hành",
  "to-review": "Đã ban hành, chưa rà soát theo bản sửa đổi",
  drafting: "Đang soạn thảo",
  withdrawn: "Đã thu hồi",
  none: "Chưa ban hành",
};

type Higher = { number: string | null; issuedOn: Day | null; title: string };
type Due = { phrase: string; lastDay: Day | null; isOver: boolean } | null;
/** ` trước ngày 30/6/2024`: the limit as the end of a clause; nothing where the plan names none. */
const until = (due: Due) => (due ? ` ${due.phrase}` : "");

/** `Hạn: trước ngày 30/6/2024 (hết 23:59 ngày 29/06/2024), đã quá hạn.` */
export const cascadeDueText = ({ phrase, lastDay, isOver }: NonNullable<Due>): string =>
  `Hạn: ${phrase}${lastDay ? ` (hết 23:59 ngày ${formatDate(lastDay)})` : ""}${isOver ? ", đã quá hạn" : ""}.`;

const paperOf = ({ number, issuedOn, title }: Higher) =>
  number ? `Kế hoạch số ${number}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ""}` : `Kế hoạch ${title}`;

/** A courteous reminder, ready for pasting into a message: to one unit or to all that have no plan yet. */
export function cascadeReminderText(
  { higher, due }: { higher: Higher; due: Due },
  { unitNames, today, href }: { unitNames: readonly string[]; today: Day; href: string },
): string {
  const to = unitNames.length === 1 ? unitNames[0] : `các đơn vị: ${unitNames.join(", ")}`;
  return [
    `Kính gửi ${to}.`,
    `${paperOf(higher)} giao đơn vị ban hành kế hoạch riêng${until(due)}. Đến ngày ${formatDate(today)} chưa ghi nhận kế hoạch của quý đơn vị.`,
    `Đề nghị quý đơn vị ban hành và cập nhật tại: ${href}`,
    "Trân trọng cảm ơn.",
  ].join("\n");
}

/** The same as a notice in the portal. */
export const cascadeNotice = ({ higher, due }: { higher: Higher; due: Due }): string =>
  `Ban hành kế hoạch riêng${until(due)} theo ${paperOf(higher)}: chưa ghi nhận kế hoạch của đơn vị.`;
