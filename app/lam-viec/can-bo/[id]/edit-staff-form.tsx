"use client";
import { ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { StaffEdit } from "@/lib/organizations/staff/schema";
import { editStaffAction } from "../actions";
import { PostFields } from "../post-fields";

const editStaffInput = () =>
  import("@/lib/organizations/staff/schema").then((schema) => schema.editStaffInput);

export function EditStaffForm({ member }: { member: StaffEdit }) {
  const form = useActionForm(editStaffInput, editStaffAction, member, { done: "Đã lưu thông tin." });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <TextField label="Họ và tên" {...form.field("fullName")} />
      <PostFields post={form.field("post")} group={form.field("group")} />
      <SubmitBar label="Lưu thông tin" {...form.state} />
    </form>
  );
}
