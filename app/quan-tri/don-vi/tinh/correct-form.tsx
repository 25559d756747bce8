"use client";
import { DateField, ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ProvinceCorrection } from "@/lib/organizations/provinces/schema";
import { correctProvinceAction } from "./actions";

const correctProvinceInput = () =>
  import("@/lib/organizations/provinces/schema").then((schema) => schema.correctProvinceInput);

export function CorrectForm({ now }: { now: ProvinceCorrection }) {
  const form = useActionForm(correctProvinceInput, correctProvinceAction, now, { done: "Đã lưu." });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField label="Tên tỉnh" {...form.field("name")} />
      <TextField label="Tên ngắn" hint="Dùng trong bảng, tiêu đề" {...form.field("shortName")} />
      <DateField label="Ngày bắt đầu" {...form.field("firstDay")} />
      <TextField label="Văn bản thành lập, đổi tên" optional {...form.field("legalDocument")} />
      <SubmitBar label="Lưu đính chính" {...form.state} />
    </form>
  );
}
