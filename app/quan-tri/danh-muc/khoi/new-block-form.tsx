"use client";
import { NumberField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { addBlockAction } from "./actions";

const newBlockInput = () =>
  import("@/lib/organizations/blocks/schema").then((schema) => schema.newBlockInput);

export function NewBlockForm({ position }: { position: number }) {
  const blank = { code: "", name: "", position };
  const form = useActionForm(newBlockInput, addBlockAction, blank, {
    done: "Đã thêm khối.",
    onDone: () => form.form.reset({ ...blank, position: position + 1 }),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <TextField label="Tên khối" hint="Ví dụ: Khối các sở, ban, ngành" {...form.field("name")} />
      <TextField
        label="Mã khối"
        hint="Chữ cái không dấu, ví dụ: so-nganh. Mã không đổi được về sau."
        {...form.field("code")}
      />
      <NumberField label="Thứ tự" hint="Thứ tự trong bảng xếp hạng, danh sách" {...form.field("position")} />
      <SubmitBar label="Thêm khối" {...form.state} />
    </form>
  );
}
