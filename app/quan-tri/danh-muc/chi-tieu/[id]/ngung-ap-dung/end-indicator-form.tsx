"use client";
import { useRouter } from "next/navigation";
import { DateField, ErrorSummary, SubmitBar, TextAreaField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { IndicatorEnd } from "@/lib/campaigns/catalogue/schema";
import { endIndicatorAction } from "../../actions";

const endIndicatorInput = () =>
  import("@/lib/campaigns/catalogue/schema").then((schema) => schema.endIndicatorInput);

type EndIndicatorFormProps = { indicatorId: string; definition: Omit<IndicatorEnd, "reason"> };

export function EndIndicatorForm({ indicatorId, definition }: EndIndicatorFormProps) {
  const router = useRouter();
  const page = `/quan-tri/danh-muc/chi-tieu/${indicatorId}`;
  const form = useActionForm(
    endIndicatorInput,
    endIndicatorAction,
    { ...definition, reason: "" },
    { done: "Đã ghi ngày ngừng áp dụng.", onDone: () => router.push(page) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <DateField
        label="Ngừng áp dụng từ ngày"
        hint="Ngày đầu tiên không còn áp dụng."
        {...form.field("validTo")}
      />
      <TextAreaField
        label="Căn cứ"
        hint="Văn bản bãi bỏ hoặc thay thế: loại, số, điều khoản."
        rows={2}
        {...form.field("reason")}
      />
      <SubmitBar label="Ngừng áp dụng" {...form.state}>
        <LinkButton href={page}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
