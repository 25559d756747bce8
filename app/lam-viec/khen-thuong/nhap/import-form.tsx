"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { ErrorSummary } from "@/components/forms/fields";
import { sendFile } from "@/components/forms/send-file";
import { SpreadsheetField } from "@/components/forms/spreadsheet-field";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { importForm } from "./form-schema";

const form = () => import("./form-schema").then((schema) => schema.importForm);
const check = (values: z.input<typeof importForm>) => sendFile("/api/v1/award-imports", values);

export function AwardImportForm({ here }: { here: string }) {
  const router = useRouter();
  const { submit, field, state } = useActionForm(
    form,
    check,
    {},
    { onDone: ({ id }) => router.push(`${here}/${id}`) },
  );
  return (
    <form onSubmit={submit} noValidate method="post">
      <ErrorSummary problems={state.problems} before="trước khi kiểm tra" />
      <SpreadsheetField label="Tệp khen thưởng (XLSX hoặc CSV)" {...field("file")} />
      <SubmitBar label="Kiểm tra" pendingLabel="Đang đọc tệp…" {...state} />
    </form>
  );
}
