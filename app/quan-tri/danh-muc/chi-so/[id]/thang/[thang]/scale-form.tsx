"use client";
import { useRouter } from "next/navigation";
import { useFieldArray } from "react-hook-form";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { ScaleCorrection } from "@/lib/indices/catalogue/schema";
import { correctScaleAction } from "../../../actions";
import { BandFields } from "../band-fields";

const correctScaleInput = () =>
  import("@/lib/indices/catalogue/schema").then((schema) => schema.correctScaleInput);
const place = "/quan-tri/danh-muc/chi-so";

export function ScaleForm({ scale }: { scale: ScaleCorrection }) {
  const router = useRouter();
  const form = useActionForm(correctScaleInput, correctScaleAction, scale, {
    done: "Đã lưu thang xếp loại.",
    onDone: () => router.push(place),
  });
  const bands = useFieldArray({ control: form.form.control, name: "bands" });

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <BandFields bands={bands} field={form.field} />
      <SubmitBar label="Lưu thang xếp loại" {...form.state}>
        <LinkButton href={place}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
