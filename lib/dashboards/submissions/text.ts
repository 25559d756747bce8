import { dayOf } from "@/lib/calendar";
import { lateText, statusTextOf } from "@/lib/filings/text";
import { formatDate, formatNumber } from "@/lib/vietnamese";
import type { PeriodSummary, Stand, Submission } from "./rules";

export const standText: Record<Stand, string> = {
  confirmed: "Đã xác nhận",
  submitted: "Đã trình, chờ xác nhận",
  owing: "Chưa trình",
  overdue: "Quá hạn",
};
/** The stand as the address names it. */
export const standSlug: Record<Stand, string> = {
  confirmed: "da-xac-nhan",
  submitted: "cho-xac-nhan",
  owing: "chua-trinh",
  overdue: "qua-han",
};

const small = (name: string) => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

/** `9/22 đơn vị chưa trình số liệu quý III/2026, trong đó 3 đơn vị quá hạn; 2 đơn vị trình muộn.` */
export function takeawayText({ name, counts, late }: PeriodSummary): string {
  const owing = counts.owing + counts.overdue;
  const all = owing + counts.submitted + counts.confirmed;
  if (all === 0) return "Chưa có đơn vị nào phải nộp số liệu trong phạm vi này.";
  const figures = `số liệu ${small(name)}`;
  const opening =
    owing === 0
      ? `${all > 1 ? `Cả ${formatNumber(all)} đơn vị` : "Đơn vị"} đã trình ${figures}`
      : `${formatNumber(owing)}/${formatNumber(all)} đơn vị chưa trình ${figures}`;
  const overdue = counts.overdue > 0 ? `, trong đó ${formatNumber(counts.overdue)} đơn vị quá hạn` : "";
  return `${opening}${overdue}${late > 0 ? `; ${formatNumber(late)} đơn vị trình muộn` : ""}.`;
}

export const stepHeads = ["Nhập số liệu", "Trình", "Thẩm định", "Xác nhận"] as const;

/** A cell of the year's table: `Đã trình lại`, `Trình muộn`, `Quá hạn`, `Chưa mở`. */
export function cellText(cell: Submission): string {
  if (cell.isOverdue && cell.status === null) return "Quá hạn, chưa nhập";
  if (cell.status === null) return cell.isOpen ? "Chưa nhập" : "Chưa mở";
  const status = statusTextOf({ status: cell.status, returnedAt: cell.returnedAt });
  if (cell.isOverdue) return `${status}, quá hạn`;
  return cell.late && cell.status !== "CONFIRMED" ? `${status}, ${small(lateText)}` : status;
}

export const dayText = (instant: Date | null) => (instant ? formatDate(dayOf(instant)) : undefined);
export const enteredText = ({ entered, expected }: Submission) =>
  `${formatNumber(entered)}/${formatNumber(expected)} chỉ tiêu`;
