"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { addIndicatorAction } from "../actions";
import { DefinitionFields } from "../definition-fields";

const newIndicatorInput = () =>
  import("@/lib/campaigns/catalogue/schema").then((schema) => schema.newIndicatorInput);

export function NewIndicatorForm({ today }: { today: string }) {
  const router = useRouter();
  const form = useActionForm(
    newIndicatorInput,
    addIndicatorAction,
    {
      code: "",
      name: "",
      kind: "ratio",
      numerator: "",
      denominator: "",
      unit: "%",
      countedThing: "",
      direction: "up",
      combine: "sum",
      evidence: "optional",
      decimals: 2,
      mayNotApply: false,
      validFrom: today,
      source: "",
    },
    {
      done: "Đã thêm chỉ tiêu vào danh mục.",
      onDone: ({ id }) => router.push(`/quan-tri/danh-muc/chi-tieu/${id}`),
    },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField label="Mã" hint="Chữ in hoa và số, ví dụ K23" {...form.field("code")} />
      <DefinitionFields field={form.field} />
      <SubmitBar label="Thêm chỉ tiêu" {...form.state}>
        <LinkButton href="/quan-tri/danh-muc/chi-tieu">Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
