"use client";
import type { FieldBinding } from "@/components/forms/binding";
import { useBinding } from "@/components/forms/binding";
import { describedBy, FieldFrame } from "@/components/forms/field-frame";
import { FileChooser } from "@/components/forms/file-chooser";

/** A file kept in the form until it is sent with the rest. */
export function SpreadsheetField({ label, ...binding }: FieldBinding & { label: string }) {
  const { onChange, error } = useBinding(binding);
  const { id } = binding;
  return (
    <FieldFrame id={id} label={label} error={error}>
      <FileChooser
        id={id}
        accept=".xlsx,.csv"
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        {...describedBy({ id, error })}
      />
    </FieldFrame>
  );
}
