"use client";
import { useRouter } from "next/navigation";
import { useFieldArray } from "react-hook-form";
import { ErrorSummary, SelectField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { NewScale } from "@/lib/indices/catalogue/schema";
import { addScaleAction } from "../../actions";
import { BandFields } from "./band-fields";

const addScaleInput = () => import("@/lib/indices/catalogue/schema").then((schema) => schema.addScaleInput);
const place = "/quan-tri/danh-muc/chi-so";

type NewScaleFormProps = {
  indexId: string;
  year: number;
  bands: NewScale["bands"];
  blocks: { id: string; name: string }[];
};

export function NewScaleForm({ indexId, year, bands: before, blocks }: NewScaleFormProps) {
  const router = useRouter();
  const form = useActionForm(
    addScaleInput,
    addScaleAction,
    { indexId, year, blockId: null, document: "", bands: before },
    { done: "Đã thêm thang xếp loại.", onDone: () => router.push(place) },
  );
  const bands = useFieldArray({ control: form.form.control, name: "bands" });

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <div className="grid items-start gap-x-4 sm:grid-cols-2">
        <TextField label="Năm" inputMode="numeric" {...form.field("year")} />
        <SelectField
          label="Khối thi đua"
          optional
          placeholder="Mọi khối"
          whenEmpty={null}
          choices={blocks.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("blockId")}
        />
      </div>
      <BandFields bands={bands} field={form.field} />
      <SubmitBar label="Thêm thang xếp loại" {...form.state}>
        <LinkButton href={place}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
