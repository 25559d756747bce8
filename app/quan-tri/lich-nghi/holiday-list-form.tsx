"use client";
import { SubmitBar, TextAreaField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { toast } from "@/components/ui/toast";
import { holidaysAddedText } from "@/lib/organizations/text";
import { addHolidaysAction } from "./actions";

const holidayList = () => import("@/lib/organizations/holidays/schema").then((schema) => schema.holidayList);

/** A whole year at once: pasted from the announcement, or the days the law fixes to start from. */
export function HolidayListForm({ start }: { start: string }) {
  const form = useActionForm(
    holidayList,
    addHolidaysAction,
    { text: start },
    {
      onDone: (added) => {
        toast(holidaysAddedText(added));
        form.form.reset({ text: "" });
      },
    },
  );
  return (
    <form onSubmit={form.submit} noValidate>
      <TextAreaField
        label="Danh sách ngày"
        hint="Mỗi dòng một ngày, ví dụ: 01/01/2027 Tết Dương lịch. Ngày làm bù ghi: 09/01/2027 Làm bù ngày 04/01. Dán được từ Excel."
        rows={start ? 14 : 6}
        {...form.field("text")}
      />
      <SubmitBar label="Thêm danh sách vào lịch" {...form.state} />
    </form>
  );
}
