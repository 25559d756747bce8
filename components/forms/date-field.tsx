"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatDate, formatLongDate, parseDate } from "@/lib/vietnamese";
import { useBinding } from "./binding";
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

/** The device's own calendar beside the text, for those who rather point; the text stays the field. */
function DatePicker({ day, onPick }: { day: string; onPick: (day: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="relative">
      <input
        ref={picker}
        className="date-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
      <Button variant="quiet" onClick={() => picker.current?.showPicker()}>
        <Icon name="calendar" />
        <span className="sr-only">Chọn ngày trên lịch</span>
      </Button>
    </span>
  );
}

function shown(value: unknown): string {
  if (typeof value !== "string") return "";
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDate(value) : value;
}
