"use client";
import { useRouter } from "next/navigation";
import { ComboboxField, ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { mergeIntoExistingAction } from "../actions";
import { FromUnits, type SuccessionFormProps, WhenAndWhy } from "./fields";

const mergeIntoExistingInput = () =>
  import("@/lib/organizations/successions/schema").then((schema) => schema.mergeIntoExistingInput);

export function MergeIntoExistingForm({ units, first, today }: SuccessionFormProps) {
  const router = useRouter();
  const form = useActionForm(
    mergeIntoExistingInput,
    mergeIntoExistingAction,
    {
      kind: "MERGE_INTO_EXISTING",
      fromUnitIds: [first],
      toUnitId: "",
      effectiveOn: today,
      legalDocument: "",
    },
    { done: "Đã sáp nhập.", onDone: ({ toUnitIds }) => router.push(`/quan-tri/don-vi/${toUnitIds[0]}`) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi sáp nhập" />
      <FromUnits
        label="Đơn vị sáp nhập"
        field={form.field}
        units={units}
        ids={form.form.watch("fromUnitIds")}
        onChange={(ids) => form.form.setValue("fromUnitIds", ids)}
      />
      <ComboboxField label="Vào đơn vị" choices={units} {...form.field("toUnitId")} />
      <WhenAndWhy field={form.field} />
      <SubmitBar label="Sáp nhập" {...form.state} />
    </form>
  );
}
