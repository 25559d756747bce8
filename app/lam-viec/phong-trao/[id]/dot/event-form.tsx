"use client";
import { DateField, ErrorSummary, SubmitBar, TextAreaField, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { recordRoundEventAction } from "./actions";

const roundEvent = () => import("@/lib/campaigns/rounds/schema").then((schema) => schema.roundEvent);

type EventFormProps = {
  roundId: string;
  version: number;
  event: string;
  recorded: { occurredOn: string; document: string } | null;
};

/** Records the day of an event, or corrects the day recorded before with the reason. */
export function EventForm({ roundId, version, event, recorded }: EventFormProps) {
  const form = useActionForm(
    roundEvent,
    recordRoundEventAction,
    {
      roundId,
      version,
      event,
      occurredOn: recorded?.occurredOn ?? "",
      document: recorded?.document ?? "",
      reason: null,
    },
    { done: recorded ? "Đã đính chính." : "Đã ghi nhận." },
  );
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi ghi nhận" />
      <div className="grid gap-x-6 md:grid-cols-2">
        <DateField label="Ngày" {...form.field("occurredOn")} />
        <TextField
          label="Văn bản ghi nhận"
          hint="Ví dụ: Quyết định số 312/QĐ-UBND ngày 12/3/2026"
          {...form.field("document")}
        />
      </div>
      {recorded && <TextAreaField label="Lý do đính chính" rows={2} {...form.field("reason")} />}
      <SubmitBar label={recorded ? "Đính chính" : "Ghi nhận"} {...form.state} />
    </form>
  );
}
