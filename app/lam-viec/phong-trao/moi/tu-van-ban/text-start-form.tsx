"use client";
import { useRouter } from "next/navigation";
import { ComboboxField, ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { PlanTextFields } from "@/components/plans/plan-text-fields";
import { LinkButton } from "@/components/ui/button";
import { startFromTextAction } from "./actions";

const textStart = () => import("@/lib/campaigns/reading/schema").then((schema) => schema.textStart);

type Props = { owners: { id: string; name: string }[]; likelyOwnerId: string };

/** A plan that begins as a text: the draft is made, and the text waits in it to be read. */
export function TextStartForm({ owners, likelyOwnerId }: Props) {
  const router = useRouter();
  const form = useActionForm(
    textStart,
    startFromTextAction,
    { text: "", ownerUnitId: likelyOwnerId },
    { onDone: ({ id }) => router.push(`/lam-viec/phong-trao/${id}/ke-hoach/soan/doc-van-ban`) },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi đọc" />
      {owners.length > 1 && (
        <ComboboxField
          label="Cơ quan ban hành"
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("ownerUnitId")}
        />
      )}
      <PlanTextFields
        binding={form.field("text")}
        onText={(words) => form.form.setValue("text", words, { shouldDirty: true })}
      />
      <SubmitBar label="Đọc văn bản" pendingLabel="Đang đọc…" {...form.state}>
        <LinkButton href="/lam-viec/phong-trao/moi">Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
