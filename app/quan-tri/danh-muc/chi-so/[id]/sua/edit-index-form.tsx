"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { IndexEdit } from "@/lib/indices/catalogue/schema";
import { editIndexAction } from "../../actions";
import { NameFields } from "../../name-fields";

const editIndexInput = () => import("@/lib/indices/catalogue/schema").then((schema) => schema.editIndexInput);
const place = "/quan-tri/danh-muc/chi-so";

export function EditIndexForm({ index }: { index: IndexEdit }) {
  const router = useRouter();
  const form = useActionForm(editIndexInput, editIndexAction, index, {
    done: "Đã lưu tên chỉ số.",
    onDone: () => router.push(place),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <NameFields field={form.field} />
      <SubmitBar label="Lưu thay đổi" {...form.state}>
        <LinkButton href={place}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
