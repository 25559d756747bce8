import { PlainDateField } from "@/components/forms/plain-date-field";
import { VerbButton } from "@/components/forms/verb-button";
import type { Overview } from "@/lib/filings/overview/queries";
import { stepOf } from "@/lib/filings/overview/rules";
import { exceptPeriodAction, lockPeriodAction } from "../../actions";

/** `Khóa kỳ`, with what it does and to how many. */
export function LockPart({ overview }: { overview: Overview }) {
  const { period, rows, mayLock, isPastDue, isRoundOpen } = overview;
  if (!mayLock || period.lockedAt || !isRoundOpen) return null;
  const open = rows.filter((row) => stepOf(row) !== "confirmed").length;
  return (
    <VerbButton
      label="Khóa kỳ"
      icon="locked"
      action={lockPeriodAction}
      input={{ periodId: period.id, version: period.version, reason: "" }}
      refusal={isPastDue ? null : "Khóa được sau hạn trình."}
      done="Đã khóa kỳ."
      confirm={{
        title: `Khóa kỳ ${period.name}`,
        effect: `Các đơn vị không nhập, sửa, trình được nữa. ${open} đơn vị chưa được xác nhận số liệu. Mở lại cho từng đơn vị cần lãnh đạo Sở Nội vụ.`,
        reason: { label: "Lý do khóa kỳ" },
      }}
    />
  );
}

type ExceptButtonProps = { periodId: string; unitId: string; unitName: string };

/** `Mở lại kỳ` for one unit and a few days. */
export function ExceptButton({ periodId, unitId, unitName }: ExceptButtonProps) {
  return (
    <VerbButton
      label="Mở lại kỳ"
      size="small"
      action={exceptPeriodAction}
      input={{ periodId, unitId, reason: "", throughDay: "" }}
      done="Đã mở lại kỳ cho đơn vị."
      confirm={{
        title: `Mở lại kỳ cho ${unitName}`,
        effect: "Đơn vị nhập và trình được trong thời gian này, số liệu ghi “Trình muộn”.",
        reason: { label: "Lý do mở lại" },
        fields: <PlainDateField name="throughDay" label="Mở đến hết ngày" required />,
      }}
    />
  );
}
