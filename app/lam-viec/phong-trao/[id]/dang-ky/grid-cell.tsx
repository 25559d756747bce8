"use client";
import type { ClipboardEvent, ReactNode } from "react";
import { type FieldBinding, useBinding } from "@/components/forms/binding";
import { FieldError } from "@/components/forms/field-frame";

type GridCellProps = FieldBinding & { label: string };

/** One line of text in a cell of the grid; its label is heard, not seen. */
export function GridText({
  label,
  list,
  rows,
  note,
  onLeave,
  onPaste,
  ...binding
}: GridCellProps & {
  list?: string;
  /** More than one line to type in. */
  rows?: number;
  note?: ReactNode;
  onLeave?: (value: string) => void;
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}) {
  const { error, value, onBlur, ...field } = useBinding(binding);
  const text = typeof value === "string" ? value : "";
  const shared = {
    ...field,
    id: binding.id,
    value: text,
    "aria-label": label,
    "aria-invalid": error ? true : undefined,
    "aria-describedby":
      [error && `${binding.id}-error`, note && `${binding.id}-note`].filter(Boolean).join(" ") || undefined,
    onBlur: () => {
      onBlur();
      onLeave?.(text);
    },
  };
  return (
    <div className="grid min-w-0 gap-1 py-1">
      {error && <FieldError id={binding.id} error={error} />}
      {rows ? (
        <textarea className="input min-h-16" rows={rows} {...shared} />
      ) : (
        <input className="input" type="text" autoComplete="off" list={list} onPaste={onPaste} {...shared} />
      )}
      {note && (
        <span className="text-xs text-ink-2" id={`${binding.id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}

/** One of a few in a cell of the grid; the empty choice is `null`. */
export function GridSelect({
  label,
  choices,
  empty,
  ...binding
}: GridCellProps & { choices: readonly { value: string; label: string }[]; empty: string }) {
  const { error, value, onChange, ...field } = useBinding(binding);
  return (
    <div className="grid min-w-0 gap-1 py-1">
      {error && <FieldError id={binding.id} error={error} />}
      <select
        className="input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${binding.id}-error` : undefined}
        {...field}
        id={binding.id}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
