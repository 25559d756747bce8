"use client";
import { useState } from "react";
import { ErrorSummary, SubmitBar, TextField } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button, LinkButton } from "@/components/ui/button";
import { createUserAction } from "../actions";
import { HandedOutPassword } from "../handed-out-password";
import { RoleFields, type UnitChoice } from "../role-fields";

const newUserInput = () => import("@/lib/identity/users/schema").then((schema) => schema.newUserInput);

type Made = { id: string; email: string; password: string };

export function NewUserForm({ units, today }: { units: UnitChoice[]; today: string }) {
  const [made, setMade] = useState<Made | null>(null);
  const blank = { email: "", name: "", unitId: "", firstDay: today, lastDay: null };
  const form = useActionForm(newUserInput, createUserAction, blank, {
    onDone: ({ id, password }) => setMade({ id, email: form.form.getValues("email"), password }),
  });

  if (made) {
    return (
      <>
        <HandedOutPassword email={made.email} password={made.password} />
        <div className="mt-4 flex flex-wrap gap-2">
          <LinkButton href={`/quan-tri/tai-khoan/${made.id}`}>Xem tài khoản</LinkButton>
          <Button
            onClick={() => {
              form.form.reset(blank);
              setMade(null);
            }}
          >
            Mở tài khoản khác
          </Button>
        </div>
      </>
    );
  }

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi mở tài khoản" />
      <TextField label="Họ và tên" autoComplete="off" {...form.field("name")} />
      <TextField
        label="Tài khoản công vụ"
        hint="Ví dụ: nguyenvana@sonha.gov.vn"
        type="email"
        autoComplete="off"
        {...form.field("email")}
      />
      <RoleFields units={units} field={form.field} />
      <SubmitBar label="Mở tài khoản" {...form.state}>
        <LinkButton href="/quan-tri/tai-khoan">Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
