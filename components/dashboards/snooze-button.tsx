"use client";
import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { ActionResult } from "@/lib/action-result";
import { type Day, daysBetween } from "@/lib/calendar";
import type { SnoozeInput, TaskInput } from "@/lib/dashboards/tasks/snoozes/schema";
import { formatDate } from "@/lib/vietnamese";

export type SnoozeActions = {
  snooze: (input: SnoozeInput) => Promise<ActionResult>;
  wake: (input: TaskInput) => Promise<ActionResult>;
};
type SnoozeButtonProps = Pick<SnoozeActions, "snooze"> & {
  matter: { kind: string; id: string };
  title: string;
  /** The days it may come back on; none where it cannot wait. */
  days: readonly Day[];
  today: Day;
};

/** Nhắc lại sau: puts a task off, never past its limit. */
export function SnoozeButton({ matter, title, days, today, snooze }: SnoozeButtonProps) {
  if (days.length === 0) return null;
  const choices = days.map((day) => {
    const left = daysBetween(today, day);
    return { value: day, label: `${left === 1 ? "Ngày mai" : `Sau ${left} ngày`}, ${formatDate(day)}` };
  });
  return (
    <VerbButton
      label="Nhắc lại sau"
      variant="quiet"
      size="small"
      action={snooze}
      input={{ kind: matter.kind, matterId: matter.id }}
      done="Đã để việc này lại sau."
      confirm={{
        title: "Nhắc lại sau",
        effect: `${title}. Việc vẫn còn đó và không thể để quá hạn.`,
        fields: <PlainSelect name="day" label="Nhắc lại từ" choices={choices} />,
      }}
    />
  );
}
