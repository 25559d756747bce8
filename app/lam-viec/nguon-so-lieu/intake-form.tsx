"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { DateField, ErrorSummary, SelectField } from "@/components/forms/fields";
import { sendFile } from "@/components/forms/send-file";
import { SpreadsheetField } from "@/components/forms/spreadsheet-field";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { intakeForm } from "./form-schema";

const form = () => import("./form-schema").then((schema) => schema.intakeForm);
const send = (values: z.input<typeof intakeForm>) => sendFile("/api/v1/snapshot-imports/files", values);

export function IntakeForm({ sources }: { sources: { value: string; label: string }[] }) {
  const router = useRouter();
  const { submit, field, state } = useActionForm(
    form,
    send,
    { sourceCode: sources.length === 1 ? (sources[0]?.value ?? "") : "" },
    { onDone: ({ id }) => router.push(`/lam-viec/nguon-so-lieu/${id}`) },
  );

  return (
    <form onSubmit={submit} noValidate method="post">
      <ErrorSummary problems={state.problems} before="trước khi gửi" />
      <SelectField label="Nguồn số liệu" choices={sources} {...field("sourceCode")} />
      <DateField label="Ngày lấy số liệu" {...field("takenOn")} />
      <SpreadsheetField
        label="Tệp số liệu (XLSX hoặc CSV)"
        hint="Mỗi dòng: đơn vị, chỉ tiêu, kỳ, tử số và mẫu số hoặc kết quả. Tối đa 250.000 dòng, 20 MB."
        {...field("file")}
      />
      <SubmitBar label="Kiểm tra" pendingLabel="Đang gửi tệp…" {...state} />
    </form>
  );
}
