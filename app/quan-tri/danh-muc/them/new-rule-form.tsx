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
import { keylessKinds } from "@/lib/organizations/rules/rules";
import type { RuleKind } from "@/lib/organizations/rules/schema";
import { ruleKeys } from "@/lib/organizations/rules/text";
import { ruleObstacleText } from "@/lib/organizations/text";
import { addRuleAction } from "../actions";
import { ValueField } from "../rule-fields";
import { blankValues, storedValue, valueIssues } from "../rule-values";

const keyMissing = { path: ["key"], message: ruleObstacleText["key-missing"] };
const newRuleInput = () =>
  import("@/lib/organizations/rules/schema").then(({ newRuleInput: rule, valueSchema }) =>
    rule.check(({ value: input, issues }) => {
      const { kind, key, value } = input;
      const isKeyless = key === "" && !keylessKinds.has(kind);
      for (const issue of [...(isKeyless ? [keyMissing] : []), ...valueIssues(valueSchema(kind), value)])
        issues.push({ code: "custom", input, ...issue });
    }),
  );

export function NewRuleForm({ kind, today }: { kind: RuleKind; today: string }) {
  const router = useRouter();
  const value = blankValues[kind];
  const list = `/quan-tri/danh-muc?loai=${kind}`;
  const form = useActionForm(
    newRuleInput,
    (input) => addRuleAction({ ...input, value: storedValue(input.value) }),
    { kind, key: "", value, validFrom: today, validTo: null, source: "", verified: false },
    { done: "Đã thêm quy định.", onDone: () => router.push(list) },
  );
  const matters = Object.entries(ruleKeys[kind] ?? {}).map(([value, label]) => ({ value, label }));

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      {keylessKinds.has(kind) ? null : matters.length > 0 ? (
        <SelectField label="Áp dụng cho" choices={matters} {...form.field("key")} />
      ) : (
        <TextField
          label={kind === "legal-instrument" ? "Số, ký hiệu" : "Tên gọi"}
          {...(kind === "legal-instrument" && { hint: "Ví dụ: 152/2025/NĐ-CP" })}
          {...form.field("key")}
        />
      )}
      {Object.entries(value).map(([field, initial]) => (
        <ValueField key={field} field={field} initial={initial} binding={form.field(`value.${field}`)} />
      ))}
      <DateField label="Áp dụng từ ngày" {...form.field("validFrom")} />
      <DateField
        label="Hết hiệu lực từ ngày"
        hint="Ngày đầu tiên không còn áp dụng."
        optional
        whenEmpty={null}
        {...form.field("validTo")}
      />
      <TextAreaField
        label="Căn cứ"
        hint="Loại, số văn bản, điều khoản. Ví dụ: Nghị định số 152/2025/NĐ-CP, Điều 12"
        rows={2}
        {...form.field("source")}
      />
      <CheckboxField label="Đã đối chiếu với văn bản gốc" {...form.field("verified")} />
      <SubmitBar label="Thêm quy định" {...form.state}>
        <LinkButton href={list}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
