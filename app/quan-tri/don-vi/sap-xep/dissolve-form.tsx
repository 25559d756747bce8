"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { dissolveAction } from "../actions";
import { FromUnits, type SuccessionFormProps, WhenAndWhy } from "./fields";

const dissolveInput = () =>
  import("@/lib/organizations/successions/schema").then((schema) => schema.dissolveInput);

export function DissolveForm({ units, first, today }: SuccessionFormProps) {
  const router = useRouter();
  const form = useActionForm(
    dissolveInput,
    dissolveAction,
    { kind: "DISSOLVE", fromUnitIds: [first], toName: "", effectiveOn: today, legalDocument: "" },
    { done: "Đã giải thể.", onDone: () => router.push("/quan-tri/don-vi") },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi giải thể" />
      <FromUnits
        label="Đơn vị giải thể"
        field={form.field}
        units={units}
        ids={form.form.watch("fromUnitIds")}
        onChange={(ids) => form.form.setValue("fromUnitIds", ids)}
      />
      <TextField
        label="Nơi tiếp nhận nhiệm vụ"
        hint="Ghi như văn bản, ví dụ: Các xã, phường trực thuộc tỉnh"
        {...form.field("toName")}
      />
      <WhenAndWhy field={form.field} />
      <SubmitBar label="Giải thể" danger {...form.state} />
    </form>
  );
}
