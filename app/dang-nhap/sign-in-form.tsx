"use client";
import { signIn } from "next-auth/react";
import { TextField } from "@/components/forms/fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ActionResult } from "@/lib/action-result";
import { type SignInInput, signInInput } from "@/lib/identity/schema";

async function enter(input: Partial<SignInInput>): Promise<ActionResult> {
  const result = await signIn("credentials", { ...input, redirect: false });
  return result?.ok
    ? { ok: true, data: null }
    : { ok: false, message: result?.error ?? "Chưa đăng nhập được. Thử lại." };
}

export function SignInForm({ to }: { to: string }) {
  const form = useActionForm(
    signInInput,
    enter,
    { email: "", password: "", code: "" },
    { onDone: () => window.location.assign(to) },
  );

  return (
    <form onSubmit={form.submit} noValidate method="post">
      <TextField label="Tài khoản công vụ" type="email" autoComplete="username" {...form.field("email")} />
      <TextField
        label="Mật khẩu"
        type="password"
        autoComplete="current-password"
        {...form.field("password")}
      />
      <TextField
        label="Mã xác thực 6 số"
        hint="Chỉ cần khi tài khoản đã bật xác thực hai lớp."
        optional
        autoComplete="one-time-code"
        {...form.field("code")}
      />
      <SubmitBar label="Đăng nhập" {...form.state} />
    </form>
  );
}
