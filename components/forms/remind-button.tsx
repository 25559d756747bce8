"use client";
import { VerbButton } from "@/components/forms/verb-button";
import type { ButtonLook } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import { type ReminderResult, reminderResultText } from "@/lib/registrations/reminders/text";

type RemindButtonProps<I extends object> = Pick<ButtonLook, "size" | "variant"> & {
  label: string;
  action: (input: I) => Promise<ActionResult<ReminderResult>>;
  input: NoInfer<I>;
  /** Whom it goes to: `Sở Tài chính`, `12 đơn vị`. */
  to: string;
  refusal?: string | null;
};

/** Has the portal remind units, by notice and e-mail; who was reminded today is not asked again. */
export function RemindButton<I extends object>({
  action,
  to,
  refusal = null,
  ...look
}: RemindButtonProps<I>) {
  async function send(input: I) {
    const result = await action(input);
    if (result.ok) toast(reminderResultText(result.data));
    return result;
  }
  return (
    <VerbButton
      {...look}
      action={send}
      refusal={refusal}
      confirm={{
        title: `Gửi lời nhắc đến ${to}`,
        effect:
          "Lãnh đạo và cán bộ của đơn vị nhận thông báo trong Cổng và thư điện tử. Mỗi đơn vị chỉ được nhắc một lần trong ngày.",
      }}
    />
  );
}
