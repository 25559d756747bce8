"use client";
import "./without-eval";
import { createContext, type ReactNode, useContext, useRef, useState, useTransition } from "react";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { ActionResult } from "@/lib/action-result";
import { PlainTextField } from "./plain-fields";
import { useRefusal } from "./use-refusal";

type Proof = { password: string; code: string };
type Answer = (proven: boolean) => void;

const ProofContext = createContext<(() => Promise<boolean>) | null>(null);

/** Wraps the workspace: whatever is answered "prove it is you" opens one dialog and is then tried again. */
export function ProofProvider({
  action,
  children,
}: {
  action: (proof: Proof) => Promise<ActionResult>;
  children: ReactNode;
}) {
  const answer = useRef<Answer | null>(null);
  const [open, setOpen] = useState(false);
  const told = useRefusal();
  const [pending, startTransition] = useTransition();

  function ask() {
    told.say(null);
    setOpen(true);
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  }

  function close(proven: boolean) {
    setOpen(false);
    answer.current?.(proven);
    answer.current = null;
  }

  function prove(fields: FormData, form: HTMLFormElement) {
    startTransition(async () => {
      const text = (name: string) => String(fields.get(name) ?? "");
      const result = await action({ password: text("password"), code: text("code") });
      if (result.ok) close(true);
      else told.refuse(form, result);
    });
  }

  return (
    <ProofContext value={ask}>
      {children}
      {told.beside}
      <ConfirmDialog
        open={open}
        onClose={() => close(false)}
        title="Xác nhận bằng mật khẩu"
        verb="Xác nhận"
        pending={pending}
        message={told.message}
        onConfirm={prove}
      >
        <p>Việc này có hiệu lực pháp lý. Nhập lại mật khẩu để tiếp tục.</p>
        <PlainTextField
          name="password"
          type="password"
          label="Mật khẩu"
          autoComplete="current-password"
          required
        />
        <PlainTextField
          name="code"
          label="Mã xác thực 6 số"
          hint="Chỉ cần khi tài khoản đã bật xác thực hai lớp."
          inputMode="numeric"
          autoComplete="one-time-code"
          optional
        />
      </ConfirmDialog>
    </ProofContext>
  );
}

const isUnproven = (result: ActionResult) =>
  !result.ok && (result.reason === "unproven" || result.reason === "proof-needed");

/** Runs an action; when it wants the password first, asks for it and runs the action once more. */
export function useProven() {
  const ask = useContext(ProofContext);
  return async <T,>(run: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> => {
    const result = await run();
    if (!ask || !isUnproven(result)) return result;
    return (await ask()) ? run() : result;
  };
}
