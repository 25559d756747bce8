"use client";
import { useState } from "react";
import { formatDate, formatLongDate, parseDate } from "@/lib/vietnamese";
import { useBinding } from "./binding";
import { DatePicker } from "./date-picker";
import { describedBy, FieldFrame } from "./field-frame";
import type { FieldProps } from "./text-fields";

type DateFieldProps = FieldProps & { whenEmpty?: null | "" | undefined };

/** A day, typed first: `5/3/26` and `05032026` are understood and echoed in full; the value is `yyyy-MM-dd`. */
export function DateField({
  id,
  name,
  control,
  label,
  hint = "Ví dụ: 05/03/2026",
  optional,
  whenEmpty = "",
}: DateFieldProps) {
  const { error, value, onChange, onBlur, ref } = useBinding({ id, name, control });
  const [typed, setTyped] = useState(() => shown(value));
  const [known, setKnown] = useState<unknown>(value);
  if (!Object.is(known, value)) {
    setKnown(value);
    setTyped(shown(value));
  }

  function read(text: string) {
    const parsed = parseDate(text);
    const next = parsed.ok ? parsed.day : text.trim() === "" ? whenEmpty : text;
    setTyped(text);
    setKnown(next);
    onChange(next);
  }

  const parsed = parseDate(typed);
  const unread = !parsed.ok && typed.length >= 8 ? parsed.message : null;
  const echo = parsed.ok ? formatLongDate(parsed.day) : unread;
  return (
    <FieldFrame {...{ id, label, hint, optional, error, echo }}>
      <div className="date-row">
        <input
          className="input so"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          ref={ref}
          id={id}
          name={name}
          value={typed}
          onChange={(event) => read(event.target.value)}
          onBlur={() => {
            if (parsed.ok) setTyped(formatDate(parsed.day));
            onBlur();
          }}
          {...describedBy({ id, hint, error, echo })}
        />
        <DatePicker day={parsed.ok ? parsed.day : ""} onPick={(day) => read(formatDate(day))} />
      </div>
    </FieldFrame>
  );
}

function shown(value: unknown): string {
  if (typeof value !== "string") return "";
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDate(value) : value;
}
