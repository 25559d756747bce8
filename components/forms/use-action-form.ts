"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { type BaseSyntheticEvent, useId, useState } from "react";
import {
  type Control,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import { z } from "zod";
import { vi } from "zod/locales";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import type { FieldBinding } from "./binding";
import { type FormProblem, problemsIn } from "./problems";
import { useProven } from "./proof";

// Without `jitless`, zod probes `new Function`, which the content security policy reports as a violation.
z.config({ ...vi(), jitless: true });

type Schema = z.ZodType<FieldValues, FieldValues>;

type Options<T> = {
  /** Said in passing after a success; leave out where a receipt is shown. */
  done?: string;
  onDone?: (data: T) => void;
};

export type FormState = {
  pending: boolean;
  /** The refusal of the server, for a place above the button. */
  message: string | null;
  problems: FormProblem[];
};

const unreachable = "Chưa gửi được. Nội dung vẫn giữ trên màn hình này. Kiểm tra kết nối rồi thử lại.";

/**
 * A form over one schema and one server action. Checks in the browser first, puts the server's `fields`
 * beside their fields and its `message` above the button, keeps what was typed, and sends only once at a time.
 */
export function useActionForm<S extends Schema, T>(
  schema: S,
  action: (input: z.input<S>) => Promise<ActionResult<T>>,
  defaults: DefaultValues<z.input<S>>,
  { done, onDone }: Options<T> = {},
) {
  type Values = z.input<S>;
  const formId = useId();
  const form: UseFormReturn<Values> = useForm<Values>({
    // `raw` sends what was typed: the server parses it again with the same schema.
    resolver: zodResolver(schema, undefined, { raw: true }) as never,
    defaultValues: defaults,
    shouldFocusError: false,
  });
  const [message, setMessage] = useState<string | null>(null);
  const proven = useProven();
  const idOf = (name: string) => `${formId}-${name.replaceAll(".", "-")}`;

  async function send(values: Values, event?: BaseSyntheticEvent) {
    setMessage(null);
    const result = await proven(() => action(values)).catch(
      (): ActionResult<T> => ({ ok: false, message: unreachable }),
    );
    if (result.ok) {
      form.reset(values);
      if (done) toast(done);
      onDone?.(result.data);
      return;
    }
    setMessage(result.message);
    for (const [name, text] of Object.entries(result.fields ?? {})) {
      form.setError(name as Path<Values>, { type: "server", message: text });
    }
    showProblems(event);
  }

  const { errors, isSubmitting, isDirty } = form.formState;
  const state: FormState = {
    pending: isSubmitting,
    message,
    problems: problemsIn(errors as FieldErrors, idOf),
  };

  return {
    form,
    submit: form.handleSubmit(send, (_, event) => {
      setMessage(null);
      showProblems(event);
    }),
    field: (name: Path<Values>): FieldBinding => ({
      id: idOf(name),
      name,
      control: form.control as unknown as Control<FieldValues>,
    }),
    state,
    dirty: isDirty,
  };
}

/** Focus goes to the error summary, or to the first wrong field where there is none, once they are drawn. */
function showProblems(event?: BaseSyntheticEvent) {
  const element: unknown = event?.target;
  if (!(element instanceof HTMLFormElement)) return;
  if (!document.title.startsWith("Lỗi: ")) document.title = `Lỗi: ${document.title}`;
  setTimeout(() => {
    const target =
      element.querySelector<HTMLElement>("[data-error-summary]") ??
      element.querySelector<HTMLElement>("[aria-invalid='true']");
    target?.focus();
  });
}
