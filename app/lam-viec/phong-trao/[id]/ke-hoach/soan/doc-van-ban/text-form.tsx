"use client";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { PlanTextFields } from "@/components/plans/plan-text-fields";
import { keepTextAction } from "./actions";

const textInput = () => import("@/lib/campaigns/reading/schema").then((schema) => schema.textInput);

type Props = { planId: string; version: number; text: string };

/** The official text of a draft, to be read again. */
export function TextForm({ planId, version, text }: Props) {
  const form = useActionForm(textInput, keepTextAction, { planId, version, text });
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi đọc" />
      <PlanTextFields
        binding={form.field("text")}
        onText={(words) => form.form.setValue("text", words, { shouldDirty: true })}
      />
      <SubmitBar label="Đọc văn bản" pendingLabel="Đang đọc…" {...form.state} />
    </form>
  );
}
