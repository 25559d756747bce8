import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { Overview } from "@/lib/filings/overview/queries";
import { isOwing, stepOf } from "@/lib/filings/overview/rules";
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

/** `Mở lại kỳ` for one of the units that still owe figures of a locked period, and for a few days. */
export function ExceptPart({ overview }: { overview: Overview }) {
  const { period, rows, mayExcept } = overview;
  const owing = rows.filter((row) => isOwing(row) && !row.reopenedUntil);
  if (!mayExcept || !period.lockedAt || owing.length === 0) return null;
  const asking = owing.filter(({ ask }) => ask);
  return (
    <VerbButton
      label="Mở lại kỳ"
      action={exceptPeriodAction}
      input={{ periodId: period.id, unitId: "", reason: "", throughDay: "" }}
      done="Đã mở lại kỳ cho đơn vị."
      confirm={{
        title: `Mở lại kỳ ${period.name} cho một đơn vị`,
        effect: "Đơn vị nhập và trình được trong thời gian này, số liệu ghi “Trình muộn”.",
        reason: { label: "Lý do mở lại" },
        fields: (
          <>
            {asking.map(({ unitId, name, ask }) => (
              <p key={unitId} className="text-sm">
                <strong>{name}</strong> đề nghị: {ask?.reason}
              </p>
            ))}
            <PlainSelect
              name="unitId"
              label="Đơn vị"
              all="Chọn đơn vị"
              required
              defaultValue={asking.length === 1 ? asking[0]?.unitId : undefined}
              choices={[...asking, ...owing.filter(({ ask }) => !ask)].map(({ unitId, name, ask }) => ({
                value: unitId,
                label: ask ? `${name} (đề nghị mở lại)` : name,
              }))}
            />
            <PlainDateField name="throughDay" label="Mở đến hết ngày" required />
          </>
        ),
      }}
    />
  );
}
