"use client";
import { FileField, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ActionResult } from "@/lib/action-result";
import type { SignedCopyInput } from "@/lib/commendations/prints/signed/schema";

const signedCopyInput = () =>
  import("@/lib/commendations/prints/signed/schema").then((schema) => schema.signedCopyInput);

type Props = { id: string; action: (input: SignedCopyInput) => Promise<ActionResult<unknown>> };

/** `Ghi nhận bản đã ký`: the file that came back, signed by hand and scanned or signed with a certificate. */
export function SignedCopyForm({ id, action }: Props) {
  const form = useActionForm(
    signedCopyInput,
    action,
    { id, fileId: undefined as never },
    { done: "Đã ghi nhận bản đã ký." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <FileField
        label="Bản đã ký"
        hint="Tệp PDF đã ký số, hoặc bản quét có chữ ký và dấu."
        purpose="decision"
        {...form.field("fileId")}
      />
      <SubmitBar label="Ghi nhận bản đã ký" {...form.state} />
    </form>
  );
}
