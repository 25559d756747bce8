"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { ErrorSummary } from "@/components/forms/fields";
import { sendFile } from "@/components/forms/send-file";
import { SpreadsheetField } from "@/components/forms/spreadsheet-field";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { templateForm } from "./form-schema";

const form = () => import("./form-schema").then((schema) => schema.templateForm);
const check = (values: z.input<typeof templateForm>) => sendFile("/api/v1/filing-imports", values);

export function TemplateForm({ here, periodId }: { here: string; periodId: string }) {
  const router = useRouter();
  const { submit, field, state } = useActionForm(
    form,
    check,
    { periodId },
    { onDone: ({ id }) => router.push(`${here}/${id}`) },
  );

  return (
    <form onSubmit={submit} noValidate method="post">
      <ErrorSummary problems={state.problems} before="trước khi kiểm tra" />
      <SpreadsheetField label="Mẫu Excel đã điền" accept=".xlsx" {...field("file")} />
      <SubmitBar label="Kiểm tra" pendingLabel="Đang đọc tệp…" {...state} />
    </form>
  );
}
