"use client";
import { useState } from "react";
import { RemindButton } from "@/components/forms/remind-button";
import { CopyButton } from "@/components/ui/copy-button";
import { reminderText } from "@/lib/filings/overview/text";
import { remindOfFilingsAction } from "../../actions";

type Owing = {
  unitId: string;
  name: string;
  /** Whether the portal may remind it now: it can still file, and was not reminded today. */
  isOpen: boolean;
};
type ReminderProps = {
  periodId: string;
  units: readonly Owing[];
  about: { period: string; dueOn: string; isPastDue: boolean; link: string };
};

/** A reminder for every unit that still owes something, or for one of them: sent by the portal, or copied to be pasted elsewhere. */
export function Reminder({ periodId, units, about }: ReminderProps) {
  const [chosen, setChosen] = useState("");
  const meant = units.filter(({ unitId }) => !chosen || unitId === chosen);
  const open = meant.filter(({ isOpen }) => isOpen);
  const names = meant.map(({ name }) => name);
  return (
    <span className="inline-flex min-w-0 max-w-full flex-wrap items-start gap-2">
      <select
        className="input w-auto min-w-0 max-w-full"
        aria-label="Đơn vị được nhắc"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">Tất cả {units.length} đơn vị chưa trình</option>
        {units.map(({ unitId, name }) => (
          <option key={unitId} value={unitId}>
            {name}
          </option>
        ))}
      </select>
      <RemindButton
        label="Gửi lời nhắc"
        action={remindOfFilingsAction}
        input={{ periodId, unitIds: open.map(({ unitId }) => unitId) }}
        to={chosen ? names.join() : `${open.length} đơn vị`}
        refusal={open.length === 0 ? "Đã nhắc hôm nay, hoặc kỳ đang khóa." : null}
      />
      <CopyButton label="Sao chép lời nhắc" size="regular" text={reminderText({ ...about, units: names })} />
    </span>
  );
}
