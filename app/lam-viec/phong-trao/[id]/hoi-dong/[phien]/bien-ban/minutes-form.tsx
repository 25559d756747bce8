"use client";
import { useRouter } from "next/navigation";
import { SubmitBar, TextAreaField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { completeSessionAction } from "../../actions";

const minutesInput = () =>
  import("@/lib/commendations/sessions/schema").then((schema) => schema.minutesInput);

type Props = { id: string; version: number; text: string; back: string };

/** The secretary's wording of the discussion; signing it ends the session. */
export function MinutesForm({ id, version, text, back }: Props) {
  const router = useRouter();
  const form = useActionForm(
    minutesInput,
    completeSessionAction,
    { id, version, minutesText: text },
    { done: "Đã ký biên bản.", onDone: () => router.push(back) },
  );
  return (
    <form onSubmit={form.submit} noValidate>
      <TextAreaField
        label="Diễn biến, ý kiến thảo luận"
        rows={10}
        maxLength={20_000}
        {...form.field("minutesText")}
      />
      <SubmitBar label="Ký biên bản" {...form.state}>
        <LinkButton href={back}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
