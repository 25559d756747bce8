import { formatDate } from "@/lib/vietnamese";
import type { Step } from "./rules";

export const stepText: Record<Step, string> = {
  "not-opened": "Chưa nhập",
  "with-unit": "Đang nhập, chờ duyệt",
  submitted: "Chờ tiếp nhận",
  "under-review": "Đang thẩm định",
  returned: "Đã trả lại",
  confirmed: "Đã xác nhận",
};
/** The step as the address names it. */
export const stepSlug: Record<Step, string> = {
  "not-opened": "chua-nhap",
  "with-unit": "dang-nhap",
  submitted: "cho-tiep-nhan",
  "under-review": "dang-tham-dinh",
  returned: "da-tra-lai",
  confirmed: "da-xac-nhan",
};

type Reminder = { units: readonly string[]; period: string; dueOn: string; isPastDue: boolean; link: string };

/** A courteous message for one unit or for all that are late, ready to be pasted elsewhere (UX §6.4). */
export function reminderText({ units, period, dueOn, isPastDue, link }: Reminder): string {
  const addressees =
    units.length === 1
      ? `Kính gửi ${units[0]},`
      : `Kính gửi các đơn vị:\n${units.map((unit) => `- ${unit}`).join("\n")}`;
  const due = formatDate(dueOn);
  const sentence = isPastDue
    ? `Số liệu ${period} đã quá hạn (đến hết ngày ${due}). Trân trọng đề nghị quý đơn vị trình sớm, nêu lý do trình muộn.`
    : `Số liệu ${period} có hạn trình đến hết ngày ${due}. Trân trọng đề nghị quý đơn vị hoàn thành và trình đúng hạn.`;
  return `${addressees}\n${sentence}\nNhập và trình tại: ${link}\nSở Nội vụ trân trọng cảm ơn.`;
}
