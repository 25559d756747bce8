"use client";
import { VerbButton } from "@/components/forms/verb-button";
import type { ButtonLook } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { reminderResultText } from "@/lib/registrations/reminders/text";
import { remindUnitsAction } from "./actions";

type RemindButtonProps = Pick<ButtonLook, "size" | "variant"> & {
  label: string;
  roundId: string;
  unitIds: string[];
  /** The one unit it is about. */
  name?: string;
  refusal?: string | null;
};

/** Has the portal remind units, by notice and e-mail; who was reminded today is not asked again. */
export function RemindButton({ label, roundId, unitIds, name, refusal = null, ...look }: RemindButtonProps) {
  async function send(input: { roundId: string; unitIds: string[] }) {
    const result = await remindUnitsAction(input);
    if (result.ok) toast(reminderResultText(result.data));
    return result;
  }
  return (
    <VerbButton
      {...look}
      label={label}
      action={send}
      input={{ roundId, unitIds }}
      refusal={refusal}
      confirm={{
        title: `Gửi lời nhắc đến ${name ?? `${unitIds.length} đơn vị`}`,
        effect:
          "Lãnh đạo và cán bộ của đơn vị nhận thông báo trong Cổng và thư điện tử. Mỗi đơn vị chỉ được nhắc một lần trong ngày.",
      }}
    />
  );
}
