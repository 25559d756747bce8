"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FigureField } from "./model";
import { drawOf, isComposing, type Move, moveOf } from "./navigation";

export type CellEvents = {
  onType: (text: string) => void;
  onLeave: (before: string) => void;
  onMove: (move: Move) => void;
  /** Draws the range one step further. */
  onDraw: (move: Move) => void;
  /** Empties the cell, or the range that is drawn from it. */
  onClear: () => void;
};
type FigureInputProps = CellEvents & {
  id: string;
  cell: string;
  field: FigureField | "explanation";
  label: string;
  value: string;
  invalid: boolean;
  describedBy: string | undefined;
  maxLength?: number;
};

/**
 * One cell: always open, no spinner and nothing reformatted while typing. Backspace belongs to the keyboard
 * driver, which sends it while it composes Vietnamese.
 */
export function FigureInput(props: FigureInputProps) {
  const { id, cell, field, label, value, invalid, describedBy, maxLength, ...on } = props;
  const before = useRef(value);
  const isEditing = useRef(false);
  const isTouched = useRef(false);
  const [isTyping, setTyping] = useState(false);
  // Undo, a paste or the server changed the figure while the focus was here: that is where leaving counts from.
  useEffect(() => {
    if (!isTouched.current) before.current = value;
  }, [value]);
  const isText = field === "explanation";

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return;
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
      if (isTouched.current) on.onType(before.current);
      isEditing.current = false;
      isTouched.current = false;
      setTyping(false);
      return requestAnimationFrame(() => input.select());
    }
    if (event.key === "Delete" && !isEditing.current && !event.shiftKey) {
      event.preventDefault();
      return on.onClear();
    }
    const draw = drawOf(event, isEditing.current);
    const move = draw ? null : moveOf(event, isEditing.current);
    if (!draw && !move) {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) isEditing.current = true;
      return;
    }
    event.preventDefault();
    if (draw) on.onDraw(draw);
    else if (move) on.onMove(move);
  }

  return (
    <input
      id={id}
      type="text"
      inputMode={isText ? "text" : "decimal"}
      autoComplete="off"
      className={isText ? "figures-input figures-text" : "figures-input so"}
      data-cell={cell}
      aria-label={label}
      aria-invalid={invalid || undefined}
      // What is wrong changes with every key: it is read once the cell has been left.
      aria-describedby={isTyping ? undefined : describedBy}
      maxLength={maxLength}
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
      onCompositionStart={() => {
        isEditing.current = true;
      }}
      onChange={(event) => {
        isTouched.current = true;
        isEditing.current = true;
        setTyping(true);
        on.onType(event.target.value);
      }}
      onBlur={() => {
        isTouched.current = false;
        setTyping(false);
        on.onLeave(before.current);
      }}
      onKeyDown={press}
    />
  );
}
