"use client";
import {
  DateField,
  ErrorSummary,
  NumberField,
  RadioGroupField,
  SubmitBar,
  TextField,
} from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { issueDecisionAction } from "./actions";

const issueInput = () => import("@/lib/commendations/decisions/schema").then((schema) => schema.issueInput);

type Props = { id: string; version: number; symbol: string; today: string; signer: string };

export const signatureChoices = [
  { value: "NONE", label: "CHỦ TỊCH", hint: "Chủ tịch trực tiếp ký" },
  { value: "KT", label: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", hint: "Phó Chủ tịch ký thay" },
];

/** Number, day and hand; a commendation is decided in person, so there is no TM. to choose. */
export function IssueForm({ id, version, symbol, today, signer }: Props) {
  const form = useActionForm(
    issueInput,
    issueDecisionAction,
    { id, version, number: undefined, signedOn: today, signerName: signer, signatureForm: undefined },
    { done: "Đã ban hành quyết định." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi ban hành" />
      <NumberField
        label="Số quyết định"
        hint={`Chỉ nhập số; ký hiệu /${symbol} được thêm vào.`}
        whenEmpty={undefined}
        {...form.field("number")}
      />
      <DateField
        label="Ngày ký"
        hint="Tiền thưởng tính theo mức lương cơ sở có hiệu lực vào ngày này."
        {...form.field("signedOn")}
      />
      <RadioGroupField label="Thẩm quyền ký" choices={signatureChoices} {...form.field("signatureForm")} />
      <TextField label="Họ và tên người ký" {...form.field("signerName")} />
      <SubmitBar label="Ban hành" {...form.state} />
    </form>
  );
}
