"use client";
import { useRouter } from "next/navigation";
import { SubmitBar, TextAreaField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import { completeSessionAction, sendMinutesAction } from "../../actions";

const minutesInput = () =>
  import("@/lib/commendations/sessions/schema").then((schema) => schema.minutesInput);

type Props = { id: string; version: number; text: string; attending: number; back: string };

/** The secretary's wording of the discussion: sent round to be confirmed, or signed, which ends the session. */
export function MinutesForm({ id, version, text, attending, back }: Props) {
  const router = useRouter();
  const form = useActionForm(
    minutesInput,
    completeSessionAction,
    { id, version, minutesText: text },
    { done: "Đã ký biên bản.", onDone: () => router.push(back) },
  );
  return (
    <>
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
      <div className="mt-3">
        <VerbButton
          label="Gửi thành viên xác nhận"
          action={sendMinutesAction}
          input={{ id, version, minutesText: form.form.watch("minutesText") }}
          confirm={{
            title: "Gửi thành viên xác nhận biên bản",
            effect: `${attending} thành viên tham gia phiên họp nhận việc xác nhận. Nếu nội dung đã sửa, ý kiến xác nhận trước đó được lấy lại từ đầu.`,
          }}
          done="Đã gửi biên bản."
        />
      </div>
    </>
  );
}
