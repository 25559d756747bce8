"use client";
import { CheckboxField, DateField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { addHolidayAction } from "./actions";

const holidayInput = () =>
  import("@/lib/organizations/holidays/schema").then((schema) => schema.holidayInput);

const blank = { day: "", name: "", working: false };

export function HolidayForm() {
  const form = useActionForm(holidayInput, addHolidayAction, blank, {
    done: "Đã thêm vào lịch.",
    onDone: () => form.form.reset(blank),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <DateField label="Ngày" {...form.field("day")} />
      <TextField label="Tên" hint="Ví dụ: Nghỉ bù Quốc khánh" {...form.field("name")} />
      <CheckboxField label="Đây là thứ Bảy, Chủ Nhật làm bù" {...form.field("working")} />
      <SubmitBar label="Thêm vào lịch" {...form.state} />
    </form>
  );
}
