"use client";
import { useRouter } from "next/navigation";
import {
  CheckboxField,
  DateField,
  ErrorSummary,
  SelectField,
  SubmitBar,
  TextAreaField,
  TextField,
} from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { type RuleRevision, reviseRuleInput } from "@/lib/organizations/rules/schema";
import { ruleFieldName, ruleFields, ruleWordText } from "@/lib/organizations/text";
import { reviseRuleAction } from "../actions";

type RuleFormProps = {
  rule: Pick<RuleRevision, "ruleId" | "version" | "value" | "source">;
  today: string;
};
const words: Record<string, string[]> = { ballot: ["open", "secret"], base: ["all-members", "present"] };

export function RuleForm({ rule, today }: RuleFormProps) {
  const router = useRouter();
  const form = useActionForm(
    reviseRuleInput,
    (input) => reviseRuleAction({ ...input, value: asStored(input.value) }),
    { ...rule, value: withCommas(rule.value), validFrom: today, verified: false },
    { done: "Đã lưu nội dung mới.", onDone: () => router.push("/quan-tri/danh-muc") },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      {ruleFields(rule.value).map((field) =>
        words[field] ? (
          <SelectField
            key={field}
            label={ruleFieldName(field)}
            choices={words[field].map((value) => ({ value, label: ruleWordText[value] ?? value }))}
            {...form.field(`value.${field}`)}
          />
        ) : (
          <TextField
            key={field}
            label={ruleFieldName(field)}
            optional={rule.value[field] === null}
            {...form.field(`value.${field}`)}
          />
        ),
      )}
      <DateField label="Áp dụng từ ngày" {...form.field("validFrom")} />
      <TextAreaField
        label="Căn cứ"
        hint="Loại, số văn bản, điều khoản. Ví dụ: Nghị định số 152/2025/NĐ-CP, Điều 12"
        rows={2}
        {...form.field("source")}
      />
      <CheckboxField label="Đã đối chiếu với văn bản gốc" {...form.field("verified")} />
      <SubmitBar label="Lưu nội dung mới" {...form.state}>
        <LinkButton href="/quan-tri/danh-muc">Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}

type Value = RuleRevision["value"];
const eachOf = (value: Value, change: (one: Value[string]) => Value[string]): Value =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]));

/** Decimals are typed with a comma. */
const withCommas = (value: Value) =>
  eachOf(value, (one) => (typeof one === "string" ? one.replace(/^(\d+)\.(\d+)$/u, "$1,$2") : one));

/** As stored: decimals with a point; an emptied field means that nothing is fixed. */
const asStored = (value: Value) =>
  eachOf(value, (one) =>
    typeof one === "string" ? one.trim().replace(/^(\d+),(\d+)$/u, "$1.$2") || null : one,
  );
