"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { addUnitAction } from "../actions";
import { type UnitChoices, UnitFields } from "../unit-fields";

const newUnitInput = () => import("@/lib/organizations/units/schema").then((schema) => schema.newUnitInput);

export function NewUnitForm({
  units,
  blocks,
  today,
  position,
}: UnitChoices & { today: string; position: number }) {
  const router = useRouter();
  const form = useActionForm(
    newUnitInput,
    addUnitAction,
    {
      code: "",
      name: "",
      shortName: "",
      parentId: units[0]?.id ?? null,
      blockId: null,
      position,
      effectiveOn: today,
      legalDocument: "",
    },
    { done: "Đã thêm đơn vị.", onDone: ({ id }) => router.push(`/quan-tri/don-vi/${id}`) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField label="Mã đơn vị" hint="Chữ cái không dấu, ví dụ: STC" {...form.field("code")} />
      <UnitFields units={units} blocks={blocks} field={form.field} />
      <SubmitBar label="Thêm đơn vị" {...form.state}>
        <LinkButton href="/quan-tri/don-vi">Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
