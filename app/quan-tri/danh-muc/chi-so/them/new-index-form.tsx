"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, NumberField, SelectField, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { addIndexAction } from "../actions";
import { NameFields } from "../name-fields";

const newIndexInput = () => import("@/lib/indices/catalogue/schema").then((schema) => schema.newIndexInput);
const units = ["%", "điểm", "0–1"].map((unit) => ({ value: unit, label: unit }));
const place = "/quan-tri/danh-muc/chi-so";

export function NewIndexForm() {
  const router = useRouter();
  const form = useActionForm(
    newIndexInput,
    addIndexAction,
    { code: "", shortName: "", name: "", unit: "điểm", scaleMin: "0", scaleMax: "100", measuredBy: "" },
    { done: "Đã thêm chỉ số vào danh mục.", onDone: () => router.push(place) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField
        label="Mã"
        hint="Chữ in hoa không dấu, số và dấu gạch dưới, ví dụ ICT_INDEX"
        {...form.field("code")}
      />
      <NameFields field={form.field} />
      <div className="grid items-start gap-x-4 sm:grid-cols-3">
        <SelectField label="Đơn vị tính" choices={units} {...form.field("unit")} />
        <NumberField label="Điểm thấp nhất của thang" as="text" whenEmpty="" {...form.field("scaleMin")} />
        <NumberField label="Điểm cao nhất của thang" as="text" whenEmpty="" {...form.field("scaleMax")} />
      </div>
      <SubmitBar label="Thêm chỉ số" {...form.state}>
        <LinkButton href={place}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
