"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CheckboxField, DateField, ErrorSummary, SubmitBar, TextAreaField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { RuleRevision } from "@/lib/organizations/rules/schema";
import { ruleFields } from "@/lib/organizations/text";
import { reviseRuleAction } from "../actions";
import { ValueField } from "../rule-fields";
import { storedValue, typedValue, valueIssues } from "../rule-values";

const revisionOf = (kind: string) => () =>
  import("@/lib/organizations/rules/schema").then(({ reviseRuleInput, valueSchema }) =>
    reviseRuleInput.check(({ value: input, issues }) => {
      for (const issue of valueIssues(valueSchema(kind), input.value))
        issues.push({ code: "custom", input, ...issue });
    }),
  );

type RuleFormProps = {
  kind: string;
  rule: Pick<RuleRevision, "ruleId" | "version" | "value" | "source">;
  today: string;
};

export function RuleForm({ kind, rule, today }: RuleFormProps) {
  const router = useRouter();
  const list = `/quan-tri/danh-muc?loai=${kind}`;
  const [revision] = useState(() => revisionOf(kind));
  const form = useActionForm(
    revision,
    (input) => reviseRuleAction({ ...input, value: storedValue(input.value) }),
    { ...rule, value: typedValue(rule.value), validFrom: today, verified: false },
    { done: "Đã lưu nội dung mới.", onDone: () => router.push(list) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      {ruleFields(rule.value).map((field) => (
        <ValueField
          key={field}
          field={field}
          initial={rule.value[field] ?? null}
          binding={form.field(`value.${field}`)}
        />
      ))}
      <DateField label="Áp dụng từ ngày" {...form.field("validFrom")} />
      <TextAreaField
        label="Căn cứ"
        hint="Loại, số văn bản, điều khoản. Ví dụ: Nghị định số 152/2025/NĐ-CP, Điều 12"
        rows={2}
        {...form.field("source")}
      />
      <CheckboxField label="Đã đối chiếu với văn bản gốc" {...form.field("verified")} />
      <SubmitBar label="Lưu nội dung mới" {...form.state}>
        <LinkButton href={list}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
