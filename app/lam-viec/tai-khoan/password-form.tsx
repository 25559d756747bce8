"use client";
import { TextField } from "@/components/forms/fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import { changePasswordAction } from "./actions";

const changePasswordInput = () =>
  import("@/lib/identity/schema").then((schema) => schema.changePasswordInput);

export function PasswordForm() {
  const form = useActionForm(
    changePasswordInput,
    changePasswordAction,
    { current: "", next: "" },
    {
      done: "Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.",
      onDone: () => form.form.reset({ current: "", next: "" }),
    },
  );

  return (
    <form onSubmit={form.submit} noValidate method="post">
      <TextField
        label="Mật khẩu hiện tại"
        type="password"
        autoComplete="current-password"
        {...form.field("current")}
      />
      <TextField
        label="Mật khẩu mới"
        type="password"
        autoComplete="new-password"
        hint="Ít nhất 12 ký tự. Một câu dài dễ nhớ tốt hơn một từ khó nhớ."
        {...form.field("next")}
      />
      <SubmitBar label="Đổi mật khẩu" {...form.state} />
    </form>
  );
}
