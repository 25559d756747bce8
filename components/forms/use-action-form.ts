"use client";
import { type BaseSyntheticEvent, useEffect, useId, useRef, useState } from "react";
import {
  type Control,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import type { FieldBinding } from "./binding";
import { announceEarlyInput } from "./hydrated";
import { keepValues, takeKept } from "./kept-values";
import { withChoice } from "./labels";
import { type FormProblem, problemsIn } from "./problems";
import { useProven } from "./proof";
import { unanswered } from "./unanswered";

type Schema = z.ZodType<FieldValues, FieldValues>;
/** A schema, or where to get it: what checks a form is not needed to show it. */
type SchemaSource<S extends Schema> = S | (() => Promise<S>);

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

const titlePrefix = "Lỗi: ";
const unreachable = "Chưa gửi được. Nội dung vẫn giữ trên màn hình này. Kiểm tra kết nối rồi thử lại.";

const upgraded =
  "Cổng vừa được nâng cấp nên chưa gửi được. Nội dung đã nhập được giữ lại: tải lại trang (F5) rồi gửi lại.";

/**
 * A form over one schema and one server action. Checks in the browser first, puts the server's `fields`
 * beside their fields and its `message` above the button, keeps what was typed, and sends only once at a time.
 */
export function useActionForm<S extends Schema, T>(
  source: SchemaSource<S>,
  action: (input: z.input<S>) => Promise<ActionResult<T>>,
  defaults: DefaultValues<z.input<S>>,
  { done, onDone }: Options<T> = {},
) {
  type Values = z.input<S>;
  const formId = useId();
  const idOf = (name: string) => `${formId}-${name.replaceAll(".", "-")}`;
  const shown: Shown = (name, sentence) => withChoice(sentence, document.getElementById(idOf(name)));
  const form: UseFormReturn<Values> = useForm<Values>({
    resolver: (async (...asked: unknown[]) =>
      Reflect.apply(await checking(source, shown), null, asked)) as never,
    defaultValues: defaults,
    // After a success the page is drawn with what is stored now, its version above all; what is being typed stays.
    values: defaults as Values,
    resetOptions: { keepDirtyValues: true },
    shouldFocusError: false,
  });
  const [message, setMessage] = useState<string | null>(null);
  const proven = useProven();
  const sending = useRef(false);
  const failedForm = useRef<HTMLFormElement | null>(null);

  // After every drawing, because the messages of a failed try may come one drawing later than its answer.
  useEffect(() => {
    if (failedForm.current && focusProblem(failedForm.current)) failedForm.current = null;
  });

  // Fetched while the form is being filled in, so that checking it waits for nothing.
  const [first] = useState(() => source);
  useEffect(() => void checking(first).catch(() => undefined), [first]);

  // Once: what was typed while the page was only markup.
  useEffect(() => {
    const form = document.querySelector(`[id^="${formId}-"]`)?.closest("form");
    if (form) announceEarlyInput(form);
  }, [formId]);

  // Once: what was typed before the page had to be loaded anew.
  const [names] = useState(() => Object.keys(defaults));
  const { setValue } = form;
  useEffect(() => {
    const kept = takeKept(names);
    if (!kept) return;
    for (const [name, value] of Object.entries(kept))
      setValue(name as Path<Values>, value as never, { shouldDirty: true });
    // Whatever shows it may itself be drawn after the form.
    const timer = setTimeout(() => toast("Đã khôi phục nội dung vừa nhập."));
    return () => clearTimeout(timer);
  }, [names, setValue]);

  /** Says what a control holds and could not read; whether there was any. */
  function refuseUnread(event?: BaseSyntheticEvent): boolean {
    const unread = [...(formOf(event)?.querySelectorAll<HTMLInputElement>("[data-unread]") ?? [])];
    for (const { name, dataset } of unread)
      form.setError(name as Path<Values>, { type: "unread", message: dataset.unread ?? "" });
    if (unread.length > 0) failedForm.current = formOf(event);
    return unread.length > 0;
  }

  async function send(values: Values, event?: BaseSyntheticEvent) {
    if (refuseUnread(event)) return;
    sending.current = true;
    setMessage(null);
    const result = await proven(() => action(values)).catch(
      (error): ActionResult<T> => unanswered(unreachable, upgraded)(error),
    );
    sending.current = false;
    if (result.ok) {
      form.reset(values);
      document.title = document.title.replace(titlePrefix, "");
      if (done) toast(done);
      onDone?.(result.data);
      return;
    }
    setMessage(result.message);
    if (result.reason === "upgraded") keepValues(formOf(event), form.getValues());
    for (const [name, text] of Object.entries(result.fields ?? {})) {
      if (name) form.setError(name as Path<Values>, { type: "server", message: shown(name, text) });
    }
    failedForm.current = formOf(event);
  }

  const { errors, isSubmitting, isDirty } = form.formState;
  const state: FormState = {
    pending: isSubmitting,
    message,
    problems: problemsIn(errors as FieldErrors, idOf),
  };

  const check = form.handleSubmit(send, (_, event) => {
    setMessage(null);
    refuseUnread(event);
    failedForm.current = formOf(event);
  });

  return {
    form,
    submit: (event: BaseSyntheticEvent) => {
      event.preventDefault();
      // Enter submits too, so the button alone cannot keep a form from being sent twice.
      if (!sending.current) void check(event).catch(() => setMessage(unreachable));
    },
    field: (name: Path<Values>): FieldBinding => ({
      id: idOf(name),
      name,
      control: form.control as unknown as Control<FieldValues>,
    }),
    state,
    dirty: isDirty,
  };
}

/** A sentence about a field as people may read it. */
type Shown = (name: string, sentence: string) => string;

async function checking<S extends Schema>(source: SchemaSource<S>, shown?: Shown) {
  const { checkWith } = await import("./check");
  return checkWith(typeof source === "function" ? await source() : source, shown);
}

function formOf(event?: BaseSyntheticEvent): HTMLFormElement | null {
  const element: unknown = event?.target;
  return element instanceof HTMLFormElement ? element : null;
}

/** Focus goes to the error summary, or to the first wrong field where there is none. */
function focusProblem(form: HTMLFormElement): boolean {
  const target =
    form.querySelector<HTMLElement>("[data-error-summary]") ??
    form.querySelector<HTMLElement>("[aria-invalid='true']");
  target?.focus();
  if (target && !document.title.startsWith(titlePrefix)) document.title = titlePrefix + document.title;
  return target !== null;
}
