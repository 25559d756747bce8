"use client";
import { DateField, ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ProvinceRenaming } from "@/lib/organizations/provinces/schema";
import { renameProvinceAction } from "./actions";

const renameProvinceInput = () =>
  import("@/lib/organizations/provinces/schema").then((schema) => schema.renameProvinceInput);

export function RenameForm({ now }: { now: ProvinceRenaming }) {
  const form = useActionForm(renameProvinceInput, renameProvinceAction, now, { done: "Đã ghi tên mới." });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField label="Tên mới" {...form.field("name")} />
      <TextField label="Tên ngắn mới" {...form.field("shortName")} />
      <DateField label="Từ ngày" {...form.field("effectiveOn")} />
      <TextField
        label="Văn bản"
        hint="Ví dụ: Nghị quyết số 202/2025/QH15 của Quốc hội"
        {...form.field("legalDocument")}
      />
      <SubmitBar label="Ghi tên mới" {...form.state} />
    </form>
  );
}
