"use client";
import { useRouter } from "next/navigation";
import { DateField, ErrorSummary, SubmitBar, TextAreaField, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { RuleEnd } from "@/lib/organizations/rules/schema";
import { endRuleAction } from "../../actions";

const endRuleInput = () => import("@/lib/organizations/rules/schema").then((schema) => schema.endRuleInput);

type EndRuleFormProps = {
  kind: string;
  rule: Pick<RuleEnd, "ruleId" | "version" | "validTo">;
  replaced: boolean;
};

export function EndRuleForm({ kind, rule, replaced }: EndRuleFormProps) {
  const router = useRouter();
  const list = `/quan-tri/danh-muc?loai=${kind}`;
  const form = useActionForm(
    endRuleInput,
    endRuleAction,
    { ...rule, replacedBy: null, reason: "" },
    { done: "Đã ghi ngày hết hiệu lực.", onDone: () => router.push(list) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <DateField
        label="Hết hiệu lực từ ngày"
        hint="Ngày đầu tiên không còn áp dụng."
        {...form.field("validTo")}
      />
      {replaced && (
        <TextField
          label="Văn bản thay thế"
          hint="Ví dụ: Nghị định số 152/2025/NĐ-CP"
          optional
          {...form.field("replacedBy")}
        />
      )}
      <TextAreaField
        label="Căn cứ"
        hint="Văn bản bãi bỏ hoặc thay thế: loại, số, điều khoản."
        rows={2}
        {...form.field("reason")}
      />
      <SubmitBar label="Ghi hết hiệu lực" {...form.state}>
        <LinkButton href={list}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
