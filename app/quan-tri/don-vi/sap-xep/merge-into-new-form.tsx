"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { mergeIntoNewAction } from "../actions";
import { FromUnits, type SuccessionFormProps, SuccessorFields, WhenAndWhy } from "./fields";

const mergeIntoNewInput = () =>
  import("@/lib/organizations/successions/schema").then((schema) => schema.mergeIntoNewInput);

export function MergeIntoNewForm({ units, first, today }: SuccessionFormProps) {
  const router = useRouter();
  const form = useActionForm(
    mergeIntoNewInput,
    mergeIntoNewAction,
    {
      kind: "MERGE_INTO_NEW",
      fromUnitIds: [first, ""],
      into: { code: "", name: "", shortName: "" },
      effectiveOn: today,
      legalDocument: "",
    },
    { done: "Đã hợp nhất.", onDone: ({ toUnitIds }) => router.push(`/quan-tri/don-vi/${toUnitIds[0]}`) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi hợp nhất" />
      <FromUnits
        label="Các đơn vị hợp nhất"
        field={form.field}
        units={units}
        ids={form.form.watch("fromUnitIds")}
        onChange={(ids) => form.form.setValue("fromUnitIds", ids)}
      />
      <SuccessorFields label="Đơn vị mới" field={form.field} at="into" />
      <WhenAndWhy field={form.field} />
      <SubmitBar label="Hợp nhất" {...form.state} />
    </form>
  );
}
