"use client";
import { DateField, SelectField, TextAreaField, TextField } from "@/components/forms/fields";
import { formText, scopeText, signatureFormText } from "@/lib/plans/text";
import type { PartFormProps } from "../draft/draft-form";
import { MaybeText } from "../fields";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** Thông tin văn bản: who issues, what it is called, how it is signed, for how long it runs. */
export function HeaderForm({ form }: PartFormProps) {
  return (
    <>
      <TextAreaField label="Trích yếu" rows={2} {...form.field("terms.header.title")} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <TextField label="Cơ quan ban hành" {...form.field("terms.header.issuer")} />
        <MaybeText label="Cơ quan chủ quản" {...form.field("terms.header.parentIssuer")} />
        <MaybeText
          label="Địa danh"
          hint="Ghi cùng ngày, tháng trên văn bản."
          {...form.field("terms.header.place")}
        />
        <SelectField
          label="Thể thức ký"
          choices={choices(signatureFormText)}
          {...form.field("terms.header.signatureForm")}
        />
        <MaybeText label="Chức vụ người ký" {...form.field("terms.header.signerTitle")} />
        <MaybeText label="Họ và tên người ký" {...form.field("terms.header.signerName")} />
        <SelectField label="Hình thức thi đua" choices={choices(formText)} {...form.field("terms.form")} />
        <SelectField label="Phạm vi" choices={choices(scopeText)} {...form.field("terms.scope")} />
        <DateField label="Thi đua từ ngày" {...form.field("terms.period.from")} />
        <DateField label="Đến hết ngày" {...form.field("terms.period.through")} />
      </div>
      <p className="text-sm text-ink-2">Số, ký hiệu và ngày ban hành được ghi khi ban hành.</p>
    </>
  );
}
