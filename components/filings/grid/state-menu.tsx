"use client";
import type { KeyboardEvent } from "react";
import { valueStateText } from "@/lib/filings/text";
import { ValueState } from "@/prisma/generated/enums";
import { type Move, moveOf } from "./navigation";

/** In the sheet arrows go on to the next cell; Enter or F2 opens the choices, in which they choose. */
export function pressInMenu(event: KeyboardEvent<HTMLSelectElement>, move: (move: Move) => void) {
  if (event.key === "Enter" || event.key === "F2") {
    event.preventDefault();
    event.currentTarget.showPicker?.();
    return;
  }
  const asked = moveOf(event, false);
  if (!asked) return;
  event.preventDefault();
  move(asked);
}

type StateMenuProps = {
  cell: string;
  label: string;
  value: ValueState;
  mayNotApply: boolean;
  onChoose: (state: ValueState) => void;
  onMove: (move: Move) => void;
};

/** The four ways a line can be without figures or with them; `Không áp dụng` only where the plan allows it. */
export function StateMenu({ cell, label, value, mayNotApply, onChoose, onMove }: StateMenuProps) {
  const states = Object.values(ValueState).filter((state) => state !== "NOT_APPLICABLE" || mayNotApply);
  return (
    <select
      className="figures-select"
      data-cell={cell}
      aria-label={`Tình trạng của chỉ tiêu ${label}`}
      value={value}
      onChange={(event) => onChoose(event.target.value as ValueState)}
      onKeyDown={(event) => pressInMenu(event, onMove)}
    >
      {states.map((state) => (
        <option key={state} value={state}>
          {valueStateText[state]}
        </option>
      ))}
    </select>
  );
}
