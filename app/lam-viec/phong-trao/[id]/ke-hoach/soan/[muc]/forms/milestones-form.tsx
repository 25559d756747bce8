"use client";
import { useWatch } from "react-hook-form";
import { CheckboxField, NumberField, SelectField, TextField } from "@/components/forms/fields";
import { Section } from "@/components/ui/section";
import { isDay } from "@/lib/calendar";
import { firstDayOf, type Milestone, type PlanTerms } from "@/lib/plans";
import { milestoneActText, roundKindText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import type { PartFormProps } from "../draft/draft-form";
import { Entries } from "../entries";
import { CheckGroup, ClauseField, MaybeText } from "../fields";
import { Contradictions } from "./contradictions";
import { RegistrationFields } from "./registration-fields";
import { ReportingFields } from "./reporting-fields";
import { RuleField } from "./rule-field";

const choices = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const blank = {
  act: "registration",
  label: "",
  rounds: ["annual"],
  rule: { kind: "through", day: "" },
  phrase: "",
  applies: true,
  note: null,
};

/** Mốc thời gian: each limit by its phrase with the moment it comes to; contradictions are shown together. */
export function MilestonesForm({ form, options }: PartFormProps) {
  const milestones: PlanTerms["milestones"] =
    useWatch({ control: form.form.control, name: "terms.milestones" }) ?? [];
  return (
    <>
      <Contradictions form={form} milestones={milestones} />
      <Entries form={form} name="terms.milestones" noun="Mốc" prefix="moc" blank={blank}>
        {(path, index) => (
          <>
            <div className="grid gap-x-6 md:grid-cols-2">
              <TextField label="Việc phải làm" {...form.field(`${path}.label`)} />
              <SelectField
                label="Loại việc"
                choices={choices(milestoneActText)}
                {...form.field(`${path}.act`)}
              />
            </div>
            <CheckGroup
              label="Trong đợt"
              choices={choices(roundKindText)}
              {...form.field(`${path}.rounds`)}
            />
            <RuleField form={form} path={path} holidays={options.holidays} />
            {milestones[index]?.rounds?.includes("annual") &&
              milestones[index]?.rule?.kind !== "after-event" && (
                <Yearly form={form} path={path} milestone={milestones[index]} />
              )}
            <ClauseField form={form} path={path} />
            {milestones[index]?.applies === false && (
              <CheckboxField label="Áp dụng mốc này" {...form.field(`${path}.applies`)} />
            )}
            {milestones[index]?.note && (
              <MaybeText label="Ghi chú in trên trang kế hoạch" {...form.field(`${path}.note`)} />
            )}
          </>
        )}
      </Entries>
      <div className="mt-8">
        <Section title="Kỳ báo cáo số liệu">
          <ReportingFields form={form} />
        </Section>
      </div>
      <div className="mt-8">
        <Section title="Cách đăng ký">
          <RegistrationFields form={form} />
        </Section>
      </div>
    </>
  );
}

/** A limit that comes every year, in which year of its round, and the first day it falls on. */
function Yearly({
  form,
  path,
  milestone,
}: Pick<PartFormProps, "form"> & { path: string; milestone: Milestone }) {
  const terms = useWatch({ control: form.form.control, name: "terms" }) as PlanTerms;
  const { rule } = milestone;
  const days = [terms.period.from, terms.period.through, rule.kind === "after-event" ? "" : rule.day];
  // While a day is being typed there is none to count from.
  const first = days.every(isDay) ? firstDayOf(milestone, terms) : null;
  return (
    <>
      <CheckboxField
        label="Lặp lại hằng năm: mỗi đợt năm có ngày này trong năm của mình"
        {...(first && { hint: `Lần đầu: ${formatDate(first)}` })}
        {...form.field(`${path}.yearly`)}
      />
      {milestone.yearly && (
        <NumberField
          label="Số năm sau năm của đợt"
          hint="0: ngay trong năm của đợt; 1: năm sau, như “trước ngày 15/01 năm sau”."
          whenEmpty={undefined}
          {...form.field(`${path}.yearOffset`)}
        />
      )}
    </>
  );
}
