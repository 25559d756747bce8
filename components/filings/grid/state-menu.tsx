"use client";
import { valueStateText } from "@/lib/filings/text";
import { ValueState } from "@/prisma/generated/enums";

type StateMenuProps = {
  cell: string;
  label: string;
  value: ValueState;
  mayNotApply: boolean;
  onChoose: (state: ValueState) => void;
};

/** The four ways a line can be without figures or with them; `Không áp dụng` only where the plan allows it. */
export function StateMenu({ cell, label, value, mayNotApply, onChoose }: StateMenuProps) {
  const states = Object.values(ValueState).filter((state) => state !== "NOT_APPLICABLE" || mayNotApply);
  return (
    <select
      className="figures-select"
      data-cell={cell}
      aria-label={`Tình trạng của chỉ tiêu ${label}`}
      value={value}
      onChange={(event) => onChoose(event.target.value as ValueState)}
    >
      {states.map((state) => (
        <option key={state} value={state}>
          {valueStateText[state]}
        </option>
      ))}
    </select>
  );
}
