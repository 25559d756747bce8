"use client";
import { type ReactNode, useId, useRef, useState, useTransition } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { inProgress } from "@/components/ui/verb-text";
import type { ActionResult } from "@/lib/action-result";
import { PlainTextArea } from "./plain-fields";
import { useProven } from "./proof";
import { unanswered } from "./unanswered";
import { useKeptPlace } from "./use-kept-place";
import { useRefusal } from "./use-refusal";

export type Confirmation = {
  title: string;
  /** What will happen and to how many: `48 đơn vị nhận việc Đăng ký, hạn 29/3/2026.` */
  effect?: ReactNode;
  /** Asks for a reason and sends it as the input's `reason`. */
  reason?: { label: string; hint?: string; optional?: boolean };
  /** Further plain fields, sent under their names, such as a due date. */
  fields?: ReactNode;
};

type VerbButtonProps<I extends object> = Omit<ButtonLook, "children"> & {
  label: string;
  /** Receives `input` and the dialog's fields together. */
  action: (input: I) => Promise<ActionResult>;
  /** What the action needs beside what the dialog asks for. */
  input: NoInfer<Partial<I>>;
  confirm?: Confirmation;
  pendingLabel?: string;
  /** Said in passing after a success. */
  done?: string;
  /** Why the verb cannot be used now; shown beside the inactive button. */
  refusal?: string | null;
};

// The answer may have been lost after the act was done: nobody is told that nothing changed.
const unreachable =
  "Mất kết nối, chưa rõ đã thực hiện được chưa. Tải lại trang để xem kết quả trước khi thử lại.";

/** A button for one verb: asks first where `confirm` is given, sends once, and shows a refusal in place. */
export function VerbButton<I extends object>(props: VerbButtonProps<I>) {
  const { label, action, input, confirm, pendingLabel, done, refusal, ...look } = props;
  const [asking, setAsking] = useState(false);
  const told = useRefusal();
  const [pending, startTransition] = useTransition();
  const proven = useProven();
  const sending = useRef(false);
  const root = useRef<HTMLSpanElement>(null);
  const place = useKeptPlace(root);
  const effectId = useId();

  function run(fields: Record<string, string>, form?: HTMLFormElement) {
    // Two clicks may come before the first redraw.
    if (sending.current) return;
    sending.current = true;
    told.say(null);
    place.remember();
    startTransition(async () => {
      const send = () => action({ ...input, ...fields } as I);
      const result: ActionResult = await proven(send).catch(unanswered(unreachable));
      sending.current = false;
      if (!result.ok) {
        place.forget();
        return told.refuse(form, result);
      }
      setAsking(false);
      if (done) toast(done);
    });
  }

  function press() {
    if (pending || refusal) return;
    told.say(null);
    if (confirm) setAsking(true);
    else run({});
  }

  function close() {
    if (pending) return;
    told.say(null);
    setAsking(false);
  }

  return (
    <span ref={root} className="inline-grid justify-items-start gap-1">
      <Button {...look} onClick={press} aria-disabled={pending || Boolean(refusal) || undefined}>
        {pending && !asking ? (pendingLabel ?? inProgress(label)) : label}
      </Button>
      {refusal && <span className="max-w-72 text-sm text-ink-2">{refusal}</span>}
      {told.message && !asking && (
        <Notice kind="error" announce>
          {told.message}
        </Notice>
      )}
      {told.beside}
      {confirm && (
        <ConfirmDialog
          open={asking}
          onClose={close}
          title={confirm.title}
          verb={label}
          pendingVerb={pendingLabel}
          danger={look.variant === "danger"}
          pending={pending}
          message={told.message}
          describedBy={confirm.effect ? effectId : undefined}
          onConfirm={(data, form) => run(textIn(data), form)}
        >
          {confirm.effect && <div id={effectId}>{confirm.effect}</div>}
          {confirm.reason && (
            <PlainTextArea name="reason" rows={3} required={!confirm.reason.optional} {...confirm.reason} />
          )}
          {confirm.fields}
        </ConfirmDialog>
      )}
    </span>
  );
}

function textIn(data: FormData): Record<string, string> {
  return Object.fromEntries(
    [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
