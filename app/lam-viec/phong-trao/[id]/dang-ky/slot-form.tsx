"use client";
import { type Choice, ComboboxField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { bindSlotAction } from "./actions";

const slotBinding = () => import("@/lib/registrations/slots/schema").then((schema) => schema.slotBinding);

type SlotFormProps = { registrationId: string; lineId: string; people: Choice[] };

/** Puts one person on the next free slot. */
export function SlotForm({ registrationId, lineId, people }: SlotFormProps) {
  const slot = useActionForm(
    slotBinding,
    bindSlotAction,
    { registrationId, lineId, personId: "", reason: "" },
    { done: "Đã ghi tên." },
  );
  return (
    <form onSubmit={slot.submit} noValidate className="mt-3">
      <ComboboxField {...slot.field("personId")} label="Cá nhân" choices={people} />
      <TextField
        {...slot.field("reason")}
        label="Lý do chọn"
        hint="Ví dụ: Phòng họp bình chọn ngày 12/11/2026."
      />
      <SubmitBar label="Ghi tên" {...slot.state} />
    </form>
  );
}
