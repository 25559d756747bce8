"use client";
import { useState } from "react";
import { formatNumber, parseNumber } from "@/lib/vietnamese";

/** A number inside a sentence, typed the Vietnamese way and handed on as an exact decimal; what cannot be read is handed on as typed. */
export function InlineNumber({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(() => shown(value));
  const [known, setKnown] = useState(value);
  // Taken back or changed by another author: show it; while typing, leave the text alone.
  if (known !== value) {
    setKnown(value);
    setTyped(shown(value));
  }
  return (
    <input
      className="input input-number so"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={typed}
      onChange={({ target }) => {
        const parsed = parseNumber(target.value);
        const next = parsed.ok ? parsed.value : target.value;
        setTyped(target.value);
        setKnown(next);
        onChange(next);
      }}
    />
  );
}

const shown = (value: string) => (/^-?\d+(\.\d+)?$/u.test(value) ? formatNumber(value) : value);
