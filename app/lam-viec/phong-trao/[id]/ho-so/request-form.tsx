"use client";
import { DateField, ErrorSummary, SubmitBar, TextAreaField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { requestSupplementAction } from "./actions";

const supplementInput = () =>
  import("@/lib/commendations/dossiers/schema").then((schema) => schema.supplementInput);

/** `Yêu cầu bổ sung`: everything a unit's dossier lacks in one request; what is missing is listed by itself. */
export function RequestForm({
  roundId,
  unitId,
  missing,
}: {
  roundId: string;
  unitId: string;
  missing: string;
}) {
  const form = useActionForm(
    supplementInput,
    requestSupplementAction,
    { roundId, unitId, dueOn: "", reason: missing },
    { done: "Đã gửi yêu cầu bổ sung cho đơn vị." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi gửi" />
      <TextAreaField
        label="Nội dung cần bổ sung"
        hint="Gộp mọi nội dung vào một yêu cầu. Thời hạn thẩm định tạm dừng cho đến khi đơn vị bổ sung."
        rows={4}
        maxLength={2000}
        {...form.field("reason")}
      />
      <DateField label="Bổ sung đến hết ngày" {...form.field("dueOn")} />
      <SubmitBar label="Yêu cầu bổ sung" {...form.state} />
    </form>
  );
}
