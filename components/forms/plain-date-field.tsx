"use client";
import { type ReactNode, useId, useState } from "react";
import { formatDate, parseDate } from "@/lib/vietnamese";
import { DatePicker } from "./date-picker";
import { describedBy, FieldFrame } from "./field-frame";

type PlainDateFieldProps = {
  name: string;
  label: ReactNode;
  defaultValue?: string | undefined;
  required?: boolean;
};

/** A day in a dialog or a filter, typed the Vietnamese way; the form sends `yyyy-MM-dd` under `name`. */
export function PlainDateField({ name, label, defaultValue = "", required }: PlainDateFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(() => shown(defaultValue));
  const parsed = parseDate(typed);
  const error = !parsed.ok && typed.length >= 8 ? parsed.message : undefined;
  return (
    <FieldFrame {...{ id, label, error }}>
      <div className="date-row">
        <input
          className="input so"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          required={required}
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(shown(typed))}
          {...describedBy({ id, error })}
        />
        <DatePicker day={parsed.ok ? parsed.day : ""} onPick={(day) => setTyped(formatDate(day))} />
      </div>
      <input type="hidden" name={name} value={parsed.ok ? parsed.day : typed} />
    </FieldFrame>
  );
}

function shown(text: string): string {
  const parsed = parseDate(text);
  return parsed.ok ? formatDate(parsed.day) : text;
}
