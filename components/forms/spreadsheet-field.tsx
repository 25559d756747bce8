"use client";
import { type FieldBinding, useBinding } from "./binding";
import { describedBy, FieldFrame } from "./field-frame";
import { FileChooser } from "./file-chooser";

type SpreadsheetFieldProps = FieldBinding & { label: string; hint?: string; accept?: string };

/** A file kept in the form until it is sent with the rest. */
export function SpreadsheetField({ label, hint, accept = ".xlsx,.csv", ...binding }: SpreadsheetFieldProps) {
  const { onChange, error } = useBinding(binding);
  const { id } = binding;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <FileChooser
        id={id}
        accept={accept}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        {...describedBy({ id, error, hint })}
      />
    </FieldFrame>
  );
}
