"use client";
import { DateField, ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { openIntakeAction } from "./actions";

const intakeInput = () => import("@/lib/commendations/dossiers/schema").then((schema) => schema.intakeInput);

/** Opens the round for dossiers, or gives more days. */
export function IntakeForm({ roundId, dueOn }: { roundId: string; dueOn: string | null }) {
  const form = useActionForm(
    intakeInput,
    openIntakeAction,
    { roundId, dueOn: dueOn ?? "" },
    { done: dueOn ? "Đã gia hạn nộp hồ sơ." : "Đã mở nhận hồ sơ và thông báo cho các đơn vị." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi mở" />
      <DateField
        label="Hạn nộp hồ sơ"
        hint="Nhận đến hết ngày này. Hạn đã thông báo chỉ được lùi lại, không rút ngắn."
        {...form.field("dueOn")}
      />
      <SubmitBar label={dueOn ? "Gia hạn" : "Mở nhận hồ sơ"} {...form.state} />
    </form>
  );
}
