"use client";
import { TextField } from "@/components/forms/fields";
import { SubmitBar } from "@/components/forms/submit-bar";
import { useActionForm } from "@/components/forms/use-action-form";
import type { ActionResult } from "@/lib/action-result";
import type { SignInInput } from "@/lib/identity/schema";

const signInInput = () => import("@/lib/identity/schema").then((schema) => schema.signInInput);

/** What next-auth's own script does, which is larger than this page. */
async function enter(input: Partial<SignInInput>): Promise<ActionResult> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const response = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    body: new URLSearchParams({ ...input, csrfToken, json: "true" }),
  });
  const { searchParams } = new URL(((await response.json()) as { url: string }).url);
  if (response.ok && !searchParams.has("csrf")) return { ok: true, data: null };
  return { ok: false, message: searchParams.get("error") ?? "Chưa đăng nhập được. Thử lại." };
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
