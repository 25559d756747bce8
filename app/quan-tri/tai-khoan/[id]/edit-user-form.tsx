"use client";
import { SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { UserEdit } from "@/lib/identity/users/schema";
import { editUserAction } from "../actions";

const editUserInput = () => import("@/lib/identity/users/schema").then((schema) => schema.editUserInput);

export function EditUserForm({ user }: { user: UserEdit }) {
  const form = useActionForm(editUserInput, editUserAction, user, {
    done: "Đã lưu.",
    onDone: ({ version }) => form.form.setValue("version", version),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <TextField label="Họ và tên" autoComplete="off" {...form.field("name")} />
      <TextField label="Tài khoản công vụ" type="email" autoComplete="off" {...form.field("email")} />
      <SubmitBar label="Lưu" {...form.state} />
    </form>
  );
}
