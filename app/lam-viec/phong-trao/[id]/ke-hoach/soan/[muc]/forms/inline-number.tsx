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
  const [typed, setTyped] = useState(() => (/^-?\d+(\.\d+)?$/u.test(value) ? formatNumber(value) : value));
  return (
    <input
      className="input input-number so"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        const parsed = parseNumber(target.value);
        onChange(parsed.ok ? parsed.value : target.value);
      }}
    />
  );
}
