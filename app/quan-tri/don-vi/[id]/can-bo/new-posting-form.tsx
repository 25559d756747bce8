"use client";
import { DateField, SelectField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { NewPosting } from "@/lib/organizations/people/schema";
import { placeText } from "@/lib/organizations/people/text";
import { addPostingAction } from "./actions";

const newPostingInput = () =>
  import("@/lib/organizations/people/schema").then((schema) => schema.newPostingInput);
const choices = Object.entries(placeText).map(([value, label]) => ({ value, label }));

export function NewPostingForm({ unitId, today }: { unitId: string; today: string }) {
  const blank = {
    unitId,
    staffCode: "",
    fullName: "",
    post: "",
    place: "worker",
    validFrom: today,
  } as NewPosting;
  const form = useActionForm(newPostingInput, addPostingAction, blank, {
    done: "Đã thêm cán bộ.",
    onDone: () => form.form.reset({ ...blank, validFrom: form.form.getValues("validFrom") }),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <TextField label="Mã cán bộ" hint="Mỗi người một mã trong toàn tỉnh" {...form.field("staffCode")} />
      <TextField label="Họ và tên" {...form.field("fullName")} />
      <TextField label="Chức vụ" hint="Ví dụ: Trưởng phòng, Chuyên viên" {...form.field("post")} />
      <SelectField label="Vị trí" choices={choices} {...form.field("place")} />
      <DateField label="Công tác từ ngày" {...form.field("validFrom")} />
      <SubmitBar label="Thêm cán bộ" {...form.state} />
    </form>
  );
}
