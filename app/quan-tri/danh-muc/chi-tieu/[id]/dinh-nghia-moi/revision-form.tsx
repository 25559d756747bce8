"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { IndicatorRevision } from "@/lib/campaigns/catalogue/schema";
import { reviseIndicatorAction } from "../../actions";
import { DefinitionFields } from "../../definition-fields";

const reviseIndicatorInput = () =>
  import("@/lib/campaigns/catalogue/schema").then((schema) => schema.reviseIndicatorInput);

type RevisionFormProps = { indicatorId: string; definition: IndicatorRevision };

export function RevisionForm({ indicatorId, definition }: RevisionFormProps) {
  const router = useRouter();
  const page = `/quan-tri/danh-muc/chi-tieu/${indicatorId}`;
  const form = useActionForm(reviseIndicatorInput, reviseIndicatorAction, definition, {
    done: "Đã lưu định nghĩa mới.",
    onDone: () => router.push(page),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <DefinitionFields field={form.field} />
      <SubmitBar label="Lưu định nghĩa mới" {...form.state}>
        <LinkButton href={page}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
