"use client";
import { DateField, ErrorSummary, SelectField, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { StaffMove } from "@/lib/organizations/staff/schema";
import { moveStaffAction } from "../actions";
import { PostFields } from "../post-fields";

const moveStaffInput = () =>
  import("@/lib/organizations/staff/schema").then((schema) => schema.moveStaffInput);

type MoveStaffFormProps = { move: StaffMove; units: { id: string; name: string }[] };

export function MoveStaffForm({ move, units }: MoveStaffFormProps) {
  const form = useActionForm(moveStaffInput, moveStaffAction, move, { done: "Đã ghi chuyển đơn vị." });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <SelectField
        label="Đơn vị mới"
        placeholder="Chọn"
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("unitId")}
      />
      <PostFields post={form.field("post")} group={form.field("group")} />
      <DateField label="Từ ngày" {...form.field("firstDay")} />
      <SubmitBar label="Ghi chuyển đơn vị" {...form.state} />
    </form>
  );
}
