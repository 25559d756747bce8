"use client";
import {
  DateField,
  ErrorSummary,
  SelectField,
  SubmitBar,
  TextAreaField,
  TextField,
} from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { fileObjectionAction } from "./actions";

const objectionInput = () =>
  import("@/lib/commendations/decisions/schema").then((schema) => schema.objectionInput);

// No case has this name: what is said is about the list as a whole.
const wholeList = "danh-sach";

type Props = {
  decisionId: string;
  byName: string;
  today: string;
  isOffice: boolean;
  cases: { value: string; label: string }[];
};

/** An objection to the draft list; the office enters those that came by letter. */
export function ObjectionForm({ decisionId, byName, today, isOffice, cases }: Props) {
  const form = useActionForm(
    objectionInput,
    fileObjectionAction,
    { decisionId, nominationId: wholeList, byName, content: "", receivedOn: today },
    { done: "Đã ghi nhận ý kiến." },
  );
  return (
    <form onSubmit={form.submit} noValidate className="max-w-reading">
      <ErrorSummary problems={form.state.problems} before="trước khi gửi" />
      <SelectField
        label="Về trường hợp"
        choices={[{ value: wholeList, label: "Danh sách nói chung" }, ...cases]}
        {...form.field("nominationId")}
      />
      <TextAreaField label="Nội dung ý kiến" rows={5} maxLength={4000} {...form.field("content")} />
      <TextField label="Cơ quan, người nêu ý kiến" {...form.field("byName")} />
      {isOffice && <DateField label="Ngày nhận" {...form.field("receivedOn")} />}
      <SubmitBar label="Gửi ý kiến" {...form.state} />
    </form>
  );
}
