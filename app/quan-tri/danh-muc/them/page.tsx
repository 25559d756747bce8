import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { isRuleKind } from "@/lib/organizations/rules/schema";
import { ruleKindName } from "@/lib/organizations/text";
import { NewRuleForm } from "./new-rule-form";

export const metadata: Metadata = { title: "Thêm quy định" };

export default async function NewRulePage({ searchParams }: PageProps<"/quan-tri/danh-muc/them">) {
  await requireActorFor("rule.manage");
  const { loai } = await searchParams;
  if (typeof loai !== "string" || !isRuleKind(loai)) notFound();

  return (
    <>
      <Breadcrumb items={[{ label: "Danh mục", href: "/quan-tri/danh-muc" }, { label: "Thêm quy định" }]} />
      <PageHeader
        title={`Thêm quy định: ${ruleKindName(loai)}`}
        description="Dùng khi chưa có nội dung nào áp dụng trong thời gian này. Nội dung đã có thì ghi nội dung mới từ một ngày."
      />
      <NewRuleForm kind={loai} today={dayOf(new Date())} />
    </>
  );
}
