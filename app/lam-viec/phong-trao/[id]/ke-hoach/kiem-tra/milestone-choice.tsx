"use client";
import { RadioGroupField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { chooseMilestoneAction } from "../soan/actions";

const milestoneChoice = () => import("@/lib/campaigns/plans/schema").then((schema) => schema.milestoneChoice);

type Option = { id: string; phrase: string; label: string };

/** Of two contradictory limits the one that applies; the note is printed on the plan's page. */
export function MilestoneChoice({
  planId,
  version,
  options,
}: {
  planId: string;
  version: number;
  options: Option[];
}) {
  const form = useActionForm(
    milestoneChoice,
    chooseMilestoneAction,
    { planId, version, milestoneId: "", note: "" },
    { done: "Đã chọn mốc áp dụng." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="mt-2">
      <RadioGroupField
        label="Mốc áp dụng"
        choices={options.map(({ id, phrase, label }) => ({
          value: id,
          label: `${label ? `${label}: ` : ""}“${phrase}”`,
        }))}
        {...form.field("milestoneId")}
      />
      <TextField label="Căn cứ chọn" hint="In thành ghi chú trên trang kế hoạch." {...form.field("note")} />
      <SubmitBar label="Chọn mốc áp dụng" {...form.state} />
    </form>
  );
}
