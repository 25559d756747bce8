"use client";
import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { reminderText } from "@/lib/filings/overview/text";

type ReminderProps = {
  units: readonly string[];
  about: { period: string; dueOn: string; isPastDue: boolean; link: string };
};

/** A message for every unit that still owes something, or for one of them, ready to be pasted elsewhere. */
export function Reminder({ units, about }: ReminderProps) {
  const [chosen, setChosen] = useState("");
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <select
        className="input w-auto"
        aria-label="Đơn vị được nhắc"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">Tất cả {units.length} đơn vị chưa trình</option>
        {units.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <CopyButton
        label="Sao chép lời nhắc"
        text={reminderText({ ...about, units: chosen ? [chosen] : units })}
      />
    </span>
  );
}
