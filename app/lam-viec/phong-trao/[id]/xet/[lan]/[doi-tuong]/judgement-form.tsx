"use client";
import { ErrorSummary, RadioGroupField, TextAreaField } from "@/components/forms/fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { JudgementInput } from "@/lib/evaluation/schema";
import { giveJudgementAction } from "../../actions";

const judgementInput = () => import("@/lib/evaluation/schema").then((schema) => schema.judgementInput);

type Subject = Omit<JudgementInput, "outcome" | "reason">;

/** A clause without a number: a person answers it, with a reason that stays in the record. */
export function JudgementForm({ question, defaults }: { question: string; defaults: Subject }) {
  const form = useActionForm(
    judgementInput,
    giveJudgementAction,
    { ...defaults, reason: "" },
    { done: "Đã ghi nhận. Kết luận này được dùng từ lần xét sau." },
  );

  return (
    <form
      onSubmit={form.submit}
      noValidate
      method="post"
      className="rounded-md border border-line bg-surface p-4 print:hidden"
    >
      <h3>Kết luận: {question}</h3>
      <ErrorSummary problems={form.state.problems} before="trước khi ghi nhận" />
      <RadioGroupField
        label="Kết luận"
        {...form.field("outcome")}
        choices={[
          { value: "MET", label: "Đạt" },
          { value: "NOT_MET", label: "Chưa đạt" },
          { value: "NOT_APPLICABLE", label: "Không áp dụng" },
        ]}
      />
      <TextAreaField
        label="Lý do"
        hint="Nêu việc làm, sáng kiến hoặc tài liệu làm căn cứ."
        rows={3}
        {...form.field("reason")}
      />
      <SubmitBar label="Ghi nhận kết luận" {...form.state} />
    </form>
  );
}
