"use client";
import { SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import type { UserEdit } from "@/lib/identity/users/schema";
import { editUserAction } from "../actions";

const editUserInput = () => import("@/lib/identity/users/schema").then((schema) => schema.editUserInput);

type EditUserFormProps = { user: UserEdit; namesakes: { staffCode: string; fullName: string }[] };

export function EditUserForm({ user, namesakes }: EditUserFormProps) {
  const alike = namesakes.map(({ staffCode, fullName }) => `${staffCode} (${fullName})`).join(", ");
  const form = useActionForm(editUserInput, editUserAction, user, {
    done: "Đã lưu.",
    onDone: ({ version }) => form.form.setValue("version", version),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <TextField label="Họ và tên" autoComplete="off" {...form.field("name")} />
      <TextField label="Tài khoản công vụ" type="email" autoComplete="off" {...form.field("email")} />
      <TextField
        label="Mã cán bộ"
        optional
        hint={`Gắn tài khoản với người trong danh sách cán bộ: người được xét không bỏ phiếu về mình.${alike ? ` Cùng tên, chưa có tài khoản: ${alike}.` : ""}`}
        autoComplete="off"
        {...form.field("staffCode")}
      />
      <SubmitBar label="Lưu" {...form.state} />
    </form>
  );
}
