"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { FigureField } from "./model";
import { moveOf } from "./navigation";

export type CellEvents = {
  onType: (text: string) => void;
  onLeave: (before: string) => void;
  onMove: (move: { rows: number; columns: number }) => void;
  onPasteRange: (text: string) => boolean;
};
type FigureInputProps = CellEvents & {
  id: string;
  cell: string;
  field: FigureField;
  label: string;
  value: string;
  invalid: boolean;
  describedBy: string | undefined;
};

/**
 * One figure: always open, decimal keyboard, no spinner and nothing reformatted while typing. Backspace
 * belongs to the keyboard driver, which sends it while it composes Vietnamese.
 */
export function FigureInput({
  id,
  cell,
  field,
  label,
  value,
  invalid,
  describedBy,
  ...on
}: FigureInputProps) {
  const before = useRef(value);
  const isEditing = useRef(false);
  const isTouched = useRef(false);
  // Undo, a paste or the server changed the figure while the focus was here: that is where leaving counts from.
  useEffect(() => {
    if (!isTouched.current) before.current = value;
  }, [value]);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    // What is being typed right now is the browser's to take back.
    if (isTouched.current && (event.ctrlKey || event.metaKey) && /^[zy]$/iu.test(event.key))
      return event.stopPropagation();
    if (event.key === "F2") {
      isEditing.current = true;
      input.setSelectionRange(input.value.length, input.value.length);
      return event.preventDefault();
    }
    if (event.key === "Escape") {
      on.onType(before.current);
      isEditing.current = false;
      isTouched.current = false;
      return;
    }
    const move = moveOf(event, isEditing.current);
    if (!move) {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) isEditing.current = true;
      return;
    }
    event.preventDefault();
    on.onMove(move);
  }

  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className="figures-input so"
      data-cell={cell}
      data-field={field}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={value}
      onFocus={(event) => {
        before.current = value;
        isEditing.current = false;
        isTouched.current = false;
        event.currentTarget.select();
      }}
      onClick={() => {
        isEditing.current = true;
      }}
      onChange={(event) => {
        isTouched.current = true;
        on.onType(event.target.value);
      }}
      onBlur={() => {
        isTouched.current = false;
        on.onLeave(before.current);
      }}
      onKeyDown={press}
      onPaste={(event) => {
        if (on.onPasteRange(event.clipboardData.getData("text/plain"))) event.preventDefault();
      }}
    />
  );
}
