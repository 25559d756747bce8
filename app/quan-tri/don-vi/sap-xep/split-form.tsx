"use client";
import { useRouter } from "next/navigation";
import { ComboboxField, ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { splitAction } from "../actions";
import { type SuccessionFormProps, SuccessorFields, WhenAndWhy } from "./fields";

const splitInput = () => import("@/lib/organizations/successions/schema").then((schema) => schema.splitInput);

const blank = { code: "", name: "", shortName: "" };

export function SplitForm({ units, first, today }: SuccessionFormProps) {
  const router = useRouter();
  const form = useActionForm(
    splitInput,
    splitAction,
    { kind: "SPLIT", fromUnitIds: [first], into: [blank, blank], effectiveOn: today, legalDocument: "" },
    { done: "Đã chia tách.", onDone: () => router.push("/quan-tri/don-vi") },
  );
  const into = form.form.watch("into");

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi chia tách" />
      <ComboboxField label="Đơn vị chia tách" choices={units} {...form.field("fromUnitIds.0")} />
      {into
        .map((_, at) => ({ label: `Đơn vị mới thứ ${at + 1}`, at: `into.${at}` }))
        .map((place) => (
          <SuccessorFields key={place.at} {...place} field={form.field} />
        ))}
      <div className="mb-5">
        <Button size="small" icon="plus" onClick={() => form.form.setValue("into", [...into, blank])}>
          Thêm một đơn vị mới
        </Button>
      </div>
      <WhenAndWhy field={form.field} />
      <SubmitBar label="Chia tách" {...form.state} />
    </form>
  );
}
