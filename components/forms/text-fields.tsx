"use client";
import type { ComponentProps, ReactNode } from "react";
import { type FieldBinding, useBinding } from "./binding";
import { describedBy, FieldFrame } from "./field-frame";

export type FieldProps = FieldBinding & { label: ReactNode; hint?: ReactNode; optional?: boolean };

type TextFieldProps = FieldProps &
  Pick<ComponentProps<"input">, "type" | "autoComplete" | "inputMode" | "readOnly" | "placeholder">;

/** One line of text. */
export function TextField({ id, name, control, label, hint, optional, ...input }: TextFieldProps) {
  const { error, value, ...field } = useBinding({ id, name, control });
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <input
        className="input"
        type="text"
        {...input}
        {...field}
        {...describedBy({ id, hint, error })}
        id={id}
        value={text(value)}
      />
    </FieldFrame>
  );
}

type TextAreaFieldProps = FieldProps & { rows?: number; maxLength?: number };

/** Several lines of text; with `maxLength`, what is left is said. */
export function TextAreaField({
  id,
  name,
  control,
  label,
  hint,
  optional,
  rows = 4,
  maxLength,
}: TextAreaFieldProps) {
  const { error, value, ...field } = useBinding({ id, name, control });
  const left = maxLength === undefined ? null : maxLength - text(value).length;
  const echo = left === null ? null : left < 0 ? `Thừa ${-left} ký tự.` : `Còn ${left} ký tự.`;
  return (
    <FieldFrame {...{ id, label, hint, optional, error, echo }}>
      <textarea
        className="input"
        rows={rows}
        {...field}
        {...describedBy({ id, hint, error, echo })}
        id={id}
        value={text(value)}
      />
    </FieldFrame>
  );
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
