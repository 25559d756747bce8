import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { findRuleById } from "@/lib/organizations/rules/queries";
import { ruleKeyText } from "@/lib/organizations/rules/text";
import { ruleKindName } from "@/lib/organizations/text";
import { formatDate } from "@/lib/vietnamese";
import { RuleForm } from "./rule-form";

export const metadata: Metadata = { title: "Nội dung mới của quy định" };

export default async function RulePage({ params }: PageProps<"/quan-tri/danh-muc/[id]">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.manage");
  const rule = await findRuleById(actor, id);
  if (!rule) notFound();
  const title = `${ruleKindName(rule.kind)}: ${ruleKeyText(rule.kind, rule.key)}`;

  return (
    <>
      <Breadcrumb items={[{ label: "Danh mục", href: "/quan-tri/danh-muc" }, { label: title }]} />
      <PageHeader
        title={title}
        description={`Nội dung hiện có áp dụng từ ${formatDate(rule.validFrom)}. Nội dung mới thay nó từ ngày được chọn; nội dung trước được giữ cho các việc của thời gian trước.`}
      />
      {rule.validTo === null ? (
        <RuleForm
          kind={rule.kind}
          rule={{ ruleId: rule.id, version: rule.version, value: rule.value, source: rule.source }}
          today={dayOf(new Date())}
        />
      ) : (
        <Notice kind="info">Quy định này đã có nội dung mới nên không sửa được nữa.</Notice>
      )}
    </>
  );
}
