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
import { EndRuleForm } from "./end-rule-form";

export const metadata: Metadata = { title: "Ghi hết hiệu lực" };

export default async function EndRulePage({ params }: PageProps<"/quan-tri/danh-muc/[id]/het-hieu-luc">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.manage");
  const rule = await findRuleById(actor, id);
  if (!rule) notFound();
  const today = dayOf(new Date());
  const title = `${ruleKindName(rule.kind)}: ${ruleKeyText(rule.kind, rule.key)}`;

  return (
    <>
      <Breadcrumb
        items={[{ label: "Danh mục", href: "/quan-tri/danh-muc" }, { label: "Ghi hết hiệu lực" }]}
      />
      <PageHeader
        title={title}
        description={`Áp dụng từ ${formatDate(rule.validFrom)}. Việc của các ngày trước khi hết hiệu lực vẫn theo nội dung này.`}
      />
      {rule.validTo !== null && rule.validTo <= today ? (
        <Notice kind="info">Quy định này đã hết hiệu lực.</Notice>
      ) : (
        <EndRuleForm
          kind={rule.kind}
          rule={{ ruleId: rule.id, version: rule.version, validTo: rule.validTo ?? "" }}
          replaced={"replacedBy" in rule.value}
        />
      )}
    </>
  );
}
