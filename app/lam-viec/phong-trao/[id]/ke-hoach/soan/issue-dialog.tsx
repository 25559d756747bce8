"use client";
import { useState } from "react";
import { DateField, ErrorSummary, SelectField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Reporting } from "@/lib/plans/terms";
import { reportingCalendarText, reportingText } from "@/lib/plans/text";
import { publishPlanAction } from "./actions";

const publication = () => import("@/lib/campaigns/publishing/schema").then((schema) => schema.publication);

type IssueProps = {
  planId: string;
  version: number;
  number: string | null;
  issuedOn: string | null;
  /** What the plan itself says about its reporting periods; otherwise it is chosen here. */
  reporting: Reporting | undefined;
  effect: {
    invited: number;
    rounds: string[];
    openRounds: { id: string; title: string; endsOn: string }[];
    appliesTo: string[];
  };
  refusal: string | null;
};

/** Ban hành: number and date of the paper, what will happen and to how many. */
export function IssueDialog({ refusal, ...facts }: IssueProps) {
  const [open, setOpen] = useState(false);
  return (
    <span className="inline-grid justify-items-start gap-1">
      <Button
        variant="primary"
        aria-disabled={Boolean(refusal) || undefined}
        onClick={() => !refusal && setOpen(true)}
      >
        Ban hành
      </Button>
      {refusal && <span className="max-w-72 text-sm text-ink-2">{refusal}</span>}
      <Dialog open={open} onClose={() => setOpen(false)} title="Ban hành kế hoạch">
        <IssueForm {...facts} onDone={() => setOpen(false)} onBack={() => setOpen(false)} />
      </Dialog>
    </span>
  );
}

type IssueFormProps = Omit<IssueProps, "refusal"> & { onDone: () => void; onBack: () => void };

function IssueForm(props: IssueFormProps) {
  const { planId, version, number, issuedOn, reporting, effect, onDone, onBack } = props;
  const form = useActionForm(
    publication,
    publishPlanAction,
    {
      planId,
      version,
      documentNumber: number ?? "",
      issuedOn: issuedOn ?? "",
      calendar: "moha",
      openRounds: null,
      appliesTo: effect.appliesTo,
    },
    { done: "Đã ban hành kế hoạch.", onDone },
  );
  const takes: string[] = form.form.watch("appliesTo") ?? [];
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi ban hành" />
      <p className="mb-4">
        {effect.invited} đơn vị nhận việc Đăng ký.{" "}
        {effect.rounds.length > 0 ? `Mở đợt: ${effect.rounds.join(", ")}. ` : "Không mở đợt mới. "}
        Trang công khai mở ngay. Nội dung đã ban hành không sửa được.
      </p>
      <TextField
        label="Số, ký hiệu"
        hint="Ví dụ: 24/KH-UBND. Chỉ để trống khi số hóa văn bản cũ mà bản gốc không ghi."
        {...form.field("documentNumber")}
      />
      <DateField label="Ngày ban hành" {...form.field("issuedOn")} />
      {effect.rounds.length > 0 && reporting && (
        <p className="mb-4">Kỳ báo cáo theo kế hoạch: {reportingText(reporting)}.</p>
      )}
      {effect.rounds.length > 0 && !reporting && (
        <SelectField
          label="Kỳ báo cáo"
          choices={Object.entries(reportingCalendarText).map(([value, label]) => ({ value, label }))}
          {...form.field("calendar")}
        />
      )}
      {effect.openRounds.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">Áp dụng bản sửa đổi cho đợt đang mở</legend>
          <p className="field-hint">Đợt không chọn giữ nguyên phiên bản đã mở.</p>
          {effect.openRounds.map(({ id, title }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={takes.includes(id)}
                onChange={(event) =>
                  form.form.setValue(
                    "appliesTo",
                    event.target.checked ? [...takes, id] : takes.filter((one) => one !== id),
                  )
                }
              />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      )}
      <SubmitBar label="Ban hành" {...form.state}>
        <Button onClick={onBack}>Quay lại</Button>
      </SubmitBar>
    </form>
  );
}
