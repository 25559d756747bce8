"use client";
import { ErrorSummary, RadioGroupField, TextAreaField } from "@/components/forms/fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { Readings } from "@/lib/evaluation/judging/readings/rules";
import type { JudgementInput } from "@/lib/evaluation/schema";
import { outcomeText } from "@/lib/evaluation/text";
import { giveJudgementAction } from "../../actions";

const judgementInput = () => import("@/lib/evaluation/schema").then((schema) => schema.judgementInput);

type Subject = Omit<JudgementInput, "outcome" | "reason">;

/** A clause without a number: a person answers it, with a reason that stays in the record. */
export function JudgementForm({
  question,
  rubric,
  readings,
  defaults,
}: {
  question: string;
  rubric: string | null;
  readings: Readings | null;
  defaults: Subject;
}) {
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
      {rubric && <p className="text-ink-2">Hướng dẫn đánh giá: {rubric}</p>}
      {readings && <ReadingList readings={readings} />}
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

/** Who has read the clause. What others say shows once one has said one's own, so that nobody reads by another's answer. */
function ReadingList({ readings: { count, shown } }: { readings: Readings }) {
  if (count === 0) return <p className="text-ink-2">Hai người đánh giá độc lập. Chưa ai đánh giá.</p>;
  if (!shown)
    return (
      <p className="text-ink-2">
        Hai người đánh giá độc lập. Đã có {count} người đánh giá; ý kiến hiện ra sau khi anh/chị đánh giá.
      </p>
    );
  return (
    <div className="text-ink-2">
      <p>
        {new Set(shown.map(({ outcome }) => outcome)).size > 1
          ? "Các ý kiến khác nhau: đổi ý kiến kèm lý do, hoặc mời người thứ ba đánh giá."
          : count === 1
            ? "Đang chờ người thứ hai đánh giá."
            : "Các ý kiến thống nhất, dùng từ lần xét sau."}
      </p>
      <ul>
        {shown.map(({ id, by, outcome, reason }) => (
          <li key={id}>
            {by}: <b>{outcomeText[outcome]}</b>. {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
