"use client";
import { ErrorSummary, FileField, SelectField, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { attachDossierFileAction } from "./actions";

const dossierFileInput = () =>
  import("@/lib/commendations/dossiers/schema").then((schema) => schema.dossierFileInput);

type Choice = { value: string; label: string };

/** Hands in one paper: for a part of one case's dossier, or of all the unit's cases at once. */
export function DossierForm(props: { roundId: string; cases: Choice[]; parts: Choice[] }) {
  const { roundId, cases, parts } = props;
  const form = useActionForm(
    dossierFileInput,
    attachDossierFileAction,
    { roundId, nominationId: "", partId: parts[0]?.value ?? "", fileId: "" },
    { done: "Đã nộp tài liệu vào hồ sơ." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi nộp" />
      <SelectField label="Thành phần hồ sơ" choices={parts} {...form.field("partId")} />
      <SelectField
        label="Của trường hợp"
        hint="Tờ trình, biên bản thường dùng chung; báo cáo thành tích là của từng trường hợp."
        choices={[{ value: "", label: "Mọi trường hợp của đơn vị" }, ...cases]}
        {...form.field("nominationId")}
      />
      <FileField label="Tệp" purpose="filing" {...form.field("fileId")} />
      <SubmitBar label="Nộp vào hồ sơ" {...form.state} />
    </form>
  );
}
