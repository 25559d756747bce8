"use client";
import { useState } from "react";
import { echoNumber, formatNumber, parseNumber } from "@/lib/vietnamese";
import { useBinding } from "./binding";
import { describedBy, FieldFrame } from "./field-frame";
import type { FieldProps } from "./text-fields";

type NumberFieldProps = FieldProps & {
  /** `text` keeps exact decimals as a string such as "1234.5"; `number` gives a JavaScript number. */
  as?: "number" | "text";
  /** The value of an empty field, as the schema wants it. */
  whenEmpty?: null | "" | undefined;
  unit?: string;
};

/**
 * A number typed the Vietnamese way. What cannot be read is passed on as typed, so the schema's message names it.
 * No spinner: the mouse wheel must not change figures.
 */
export function NumberField({
  id,
  name,
  control,
  label,
  hint,
  optional,
  as = "number",
  whenEmpty,
  unit,
}: NumberFieldProps) {
  const { error, value, onChange, onBlur, ref } = useBinding({ id, name, control });
  const [typed, setTyped] = useState(() => shown(value));
  const [known, setKnown] = useState<unknown>(value);
  // For a field without a value the form gives its default again: what was emptied stays empty.
  const [emptied, setEmptied] = useState(false);
  // The value changed from outside (a reset, another field): show it; while typing, leave the text alone.
  if (!emptied && !Object.is(known, value)) {
    setKnown(value);
    setTyped(shown(value));
  }

  function read(text: string) {
    const parsed = parseNumber(text);
    const unread = text.trim() === "" ? whenEmpty : text;
    const next = parsed.ok ? (as === "number" ? Number(parsed.value) : parsed.value) : unread;
    setEmptied(next === undefined);
    setTyped(text);
    setKnown(next);
    onChange(next);
  }

  const parsed = parseNumber(typed);
  const echo =
    parsed.ok && /\d[.,\s]\d|\d{4}/u.test(typed)
      ? `Đọc là: ${echoNumber(parsed.value)}${unit ? ` ${unit}` : ""}`
      : null;
  return (
    <FieldFrame {...{ id, label, hint, optional, error, echo }}>
      <span className="flex items-center gap-2">
        <input
          className="input input-number so"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          ref={ref}
          id={id}
          name={name}
          value={typed}
          onChange={(event) => read(event.target.value)}
          onBlur={() => {
            if (parsed.ok) setTyped(formatNumber(parsed.value));
            onBlur();
          }}
          {...describedBy({ id, hint, error, echo })}
        />
        {unit && <span className="text-ink-2">{unit}</span>}
      </span>
    </FieldFrame>
  );
}

function shown(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  return /^-?\d+(\.\d+)?$/u.test(text) ? formatNumber(text) : text;
}
