"use client";
import { useState } from "react";
import { ErrorSummary, FileField, SelectField, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { attachDossierFileAction } from "./actions";

const dossierFileInput = () =>
  import("@/lib/commendations/dossiers/schema").then((schema) => schema.dossierFileInput);

type Choice = { value: string; label: string };
type Props = { roundId: string; cases: Choice[]; parts: Choice[] };

/** Hands in papers one after another: each for a part of one case's dossier, or of all the unit's cases at once. */
export function DossierForm(props: Props) {
  const [handedIn, setHandedIn] = useState(0);
  return <PaperForm key={handedIn} {...props} onDone={() => setHandedIn(handedIn + 1)} />;
}

function PaperForm({ roundId, cases, parts, onDone }: Props & { onDone: () => void }) {
  const form = useActionForm(
    dossierFileInput,
    attachDossierFileAction,
    { roundId, nominationId: "", partId: parts[0]?.value ?? "", fileId: "" },
    { done: "Đã nộp tài liệu vào hồ sơ.", onDone },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi nộp" />
      <SelectField label="Thành phần hồ sơ" choices={parts} {...form.field("partId")} />
      <SelectField
        label="Của trường hợp"
        hint="Tờ trình, biên bản thường dùng chung; báo cáo thành tích là của từng trường hợp."
        placeholder="Mọi trường hợp của đơn vị"
        choices={cases}
        {...form.field("nominationId")}
      />
      <FileField label="Tệp" purpose="filing" {...form.field("fileId")} />
      <SubmitBar label="Nộp vào hồ sơ" {...form.state} />
    </form>
  );
}
