"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { DateField, ErrorSummary, RadioGroupField, SelectField, TextField } from "@/components/forms/fields";
import { sendFile } from "@/components/forms/send-file";
import { SpreadsheetField } from "@/components/forms/spreadsheet-field";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { importForm } from "./form-schema";

const form = () => import("./form-schema").then((schema) => schema.importForm);

const check = (values: z.input<typeof importForm>) => sendFile("/api/v1/index-imports", values);

export function ImportForm({ here, indices }: { here: string; indices: { value: string; label: string }[] }) {
  const router = useRouter();
  const { submit, field, state } = useActionForm(
    form,
    check,
    { document: "", scope: "INTERNAL" },
    { onDone: ({ id }) => router.push(`${here}/${id}`) },
  );

  return (
    <form onSubmit={submit} noValidate method="post">
      <ErrorSummary problems={state.problems} before="trước khi kiểm tra" />
      <SelectField label="Chỉ số" choices={indices} {...field("indexCode")} />
      <TextField label="Năm đánh giá" inputMode="numeric" {...field("year")} />
      <RadioGroupField
        label="Phạm vi"
        hint="Kết quả cấp tỉnh và kết quả từng đơn vị không bao giờ trộn lẫn."
        choices={[
          { value: "INTERNAL", label: "Từng đơn vị" },
          { value: "NATIONAL", label: "Cấp tỉnh (do trung ương công bố)" },
        ]}
        {...field("scope")}
      />
      <TextField
        label="Số, ký hiệu văn bản công nhận"
        hint="Ví dụ: Quyết định số 312/QĐ-UBND."
        {...field("document")}
      />
      <DateField label="Ngày công nhận" {...field("recognisedOn")} />
      <SpreadsheetField label="Tệp kết quả (XLSX hoặc CSV)" {...field("file")} />
      <SubmitBar label="Kiểm tra" pendingLabel="Đang đọc tệp…" {...state} />
    </form>
  );
}
