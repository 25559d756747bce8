"use client";
import { useEffect, useId, useState } from "react";
import { createPortal } from "react-dom";
import { FieldError } from "./field-frame";
import { labelOf, naming, withChoice } from "./labels";

export type Refusal = { message: string; fields?: Record<string, string> };
/** A sentence in its place: `host` stands before the control it speaks of. */
type Placed = { control: HTMLElement; field: Element; host: HTMLElement; sentence: string };
/** `first` is the first control of the form that something is wrong with. */
type Told = { message: string | null; placed: Placed[]; first: HTMLElement | null };
const nothing: Told = { message: null, placed: [], first: null };

/**
 * How a dialog or a plain form says no, as forms on pages do: each sentence beside its field, the focus in the first,
 * and in `message` what belongs beside none. `beside` is drawn anywhere in the component.
 */
export function useRefusal() {
  const [{ message, placed, first }, setTold] = useState(nothing);
  const id = useId();

  useEffect(() => {
    const undo = placed.map((one, at) => mark(one, `${id}-${at}-error`));
    first?.focus();
    return () => {
      for (const each of undo) each();
    };
  }, [placed, first, id]);

  return {
    message,
    beside: placed.map(({ host, sentence }, at) =>
      createPortal(<FieldError id={`${id}-${at}`} error={sentence} />, host, `${at}`),
    ),
    refuse: (form: HTMLFormElement | undefined, refusal: Refusal) => setTold(place(form, refusal)),
    say: (text: string | null) => setTold({ ...nothing, message: text }),
  };
}

/** The refusal of one entry of a list, by the names its own form gives the fields. */
export const withoutPath = ({ message, fields = {} }: Refusal, path: string): Refusal => ({
  message,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [
      name.startsWith(path) ? name.slice(path.length) : name,
      sentence,
    ]),
  ),
});

function place(form: HTMLFormElement | undefined, { message, fields = {} }: Refusal): Told {
  const sentences = Object.entries(fields).map(([name, sentence]) => {
    const control = form ? controlOf(form, name) : null;
    return { control, sentence: withChoice(sentence, control) };
  });
  const placed = sentences.flatMap(({ control, sentence }): Placed[] => {
    const field = control?.closest(".field");
    const host = document.createElement("div");
    return control && field ? [{ control, field, host, sentence }] : [];
  });
  const rest = sentences
    .filter(({ control }) => !control?.closest(".field"))
    .map(({ control, sentence }) => naming(labelOf(control), sentence));
  return {
    message: sentences.length === 0 ? message : rest.length > 0 ? [...new Set(rest)].join(" ") : null,
    placed,
    first: sentences
      .map(({ control }) => control)
      .reduce((one, other) => (one && other && !isBefore(other, one) ? one : (other ?? one)), null),
  };
}

const isBefore = (one: Node, other: Node) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The control people see for a field: a day is sent by a hidden one beside it. */
function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const control = [...form.elements].find((one) => one.getAttribute("name") === name);
  const isHidden = control instanceof HTMLInputElement && control.type === "hidden";
  const seen = isHidden
    ? control.closest(".field")?.querySelector("input:not([type=hidden]), select, textarea")
    : control;
  return seen instanceof HTMLElement ? seen : null;
}

/** Puts the sentence before its control and ties them together; answers how to undo it. */
function mark({ control, field, host }: Placed, errorId: string) {
  let anchor: Element = control;
  while (anchor.parentElement && anchor.parentElement !== field) anchor = anchor.parentElement;
  // A field that tells by itself what it cannot read has said it already.
  if (!field.querySelector(".field-error")) anchor.before(host);
  const described = control.getAttribute("aria-describedby");
  const wasInvalid = field.classList.contains("field-invalid");
  field.classList.add("field-invalid");
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", [described, errorId].filter(Boolean).join(" "));
  return () => {
    host.remove();
    if (!wasInvalid) field.classList.remove("field-invalid");
    control.removeAttribute("aria-invalid");
    if (described) control.setAttribute("aria-describedby", described);
    else control.removeAttribute("aria-describedby");
  };
}
