"use client";
import { useState } from "react";
import {
  CheckboxField,
  DateField,
  ErrorSummary,
  SelectField,
  SubmitBar,
  TextField,
} from "@/components/forms/fields";
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
    rounds: { code: string; title: string; opens: boolean }[];
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
      isOldPaper: false,
      calendar: "moha",
      openRounds: effect.rounds.flatMap(({ code, opens }) => (opens ? [code] : [])),
      appliesTo: effect.appliesTo,
    },
    { done: "Đã ban hành kế hoạch.", onDone },
  );
  const takes = form.form.watch("appliesTo") ?? [];
  const opens = form.form.watch("openRounds") ?? [];
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi ban hành" />
      <p className="mb-4">
        {opens.length > 0 && `${effect.invited} đơn vị nhận việc Đăng ký. `}
        Trang công khai mở ngay. Nội dung đã ban hành không sửa được.
      </p>
      <TextField label="Số, ký hiệu" hint="Ví dụ: 24/KH-UBND." {...form.field("documentNumber")} />
      <DateField label="Ngày ban hành" {...form.field("issuedOn")} />
      <CheckboxField
        label="Số hóa văn bản cũ, bản gốc không ghi số hoặc không ghi ngày"
        {...form.field("isOldPaper")}
      />
      {effect.rounds.length > 0 && (
        <Ticks
          title="Đợt mở cùng lúc"
          hint="Đợt không chọn mở sau, ở mục Đợt."
          choices={effect.rounds.map(({ code, title }) => ({ value: code, title }))}
          ticked={opens}
          onTick={(next) => form.form.setValue("openRounds", next)}
        />
      )}
      {opens.length > 0 && reporting && (
        <p className="mb-4">Kỳ báo cáo theo kế hoạch: {reportingText(reporting)}.</p>
      )}
      {opens.length > 0 && !reporting && (
        <SelectField
          label="Kỳ báo cáo"
          choices={Object.entries(reportingCalendarText).map(([value, label]) => ({ value, label }))}
          {...form.field("calendar")}
        />
      )}
      {effect.openRounds.length > 0 && (
        <Ticks
          title="Áp dụng bản sửa đổi cho đợt đang mở"
          hint="Đợt không chọn giữ nguyên phiên bản đã mở."
          choices={effect.openRounds.map(({ id, title }) => ({ value: id, title }))}
          ticked={takes}
          onTick={(next) => form.form.setValue("appliesTo", next)}
        />
      )}
      <SubmitBar label="Ban hành" {...form.state}>
        <Button onClick={onBack}>Quay lại</Button>
      </SubmitBar>
    </form>
  );
}

type TicksProps = {
  title: string;
  hint: string;
  choices: { value: string; title: string }[];
  ticked: readonly string[];
  onTick: (next: string[]) => void;
};

function Ticks({ title, hint, choices, ticked, onTick }: TicksProps) {
  return (
    <fieldset className="field">
      <legend className="field-label">{title}</legend>
      <p className="field-hint">{hint}</p>
      {choices.map(({ value, title }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={({ target }) =>
              onTick(target.checked ? [...ticked, value] : ticked.filter((one) => one !== value))
            }
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
