"use client";
import { useId, useState } from "react";
import type { Attempt } from "@/lib/scoring/scenario/apply";
import type { Lever } from "@/lib/scoring/scenario/levers";
import { closedText, leverText } from "@/lib/scoring/scenario/text";
import { formatNumber, parseNumber } from "@/lib/vietnamese";

type LeverFieldProps = {
  lever: Lever;
  attempt: Attempt;
  /** Names the column for who hears the label alone. */
  planName: string;
  onChange: (attempt: Attempt) => void;
};

/** One figure to try otherwise; what is confirmed or recognised is shown and says why it cannot move. */
export function LeverField({ lever, attempt, planName, onChange }: LeverFieldProps) {
  const id = useId();
  return (
    <fieldset className="min-w-0" disabled={!lever.isOpen} aria-describedby={lever.isOpen ? undefined : id}>
      <legend className="font-medium">
        {leverText(lever)} <span className="sr-only">({planName})</span>
      </legend>
      <Inputs lever={lever} attempt={attempt} onChange={onChange} />
      {!lever.isOpen && (
        <p className="field-hint" id={id}>
          {closedText[lever.kind]}
        </p>
      )}
    </fieldset>
  );
}

function Inputs({ lever, attempt, onChange }: Omit<LeverFieldProps, "planName">) {
  switch (lever.kind) {
    case "ratio": {
      const numerator = attempt.numerator ?? lever.numerator ?? "";
      const denominator = attempt.denominator ?? lever.denominator ?? "";
      return (
        <>
          <div className="grid grid-cols-2 gap-2">
            <NumberInput label="Tử số" value={numerator} onChange={(text) => onChange({ numerator: text })} />
            <NumberInput
              label="Mẫu số"
              value={denominator}
              onChange={(text) => onChange({ denominator: text })}
            />
          </div>
          <Slider
            label="Kéo tử số"
            value={numerator}
            most={denominator}
            onChange={(text) => onChange({ numerator: text })}
          />
        </>
      );
    }
    case "amount":
      return (
        <NumberInput
          label={lever.unit || "Số liệu"}
          value={attempt.number ?? lever.number ?? ""}
          onChange={(text) => onChange({ number: text })}
        />
      );
    case "index": {
      const value = attempt.value ?? lever.value ?? "";
      return (
        <>
          <NumberInput
            label={`Kết quả (${lever.unit})`}
            value={value}
            onChange={(text) => onChange({ value: text })}
          />
          <Slider
            label="Kéo kết quả"
            value={value}
            most="100"
            onChange={(text) => onChange({ value: text })}
          />
        </>
      );
    }
    case "grade":
      return (
        <select
          className="input"
          aria-label="Xếp loại"
          value={attempt.gradeCode ?? lever.gradeCode ?? ""}
          onChange={({ target }) => onChange({ gradeCode: target.value })}
        >
          <option value="">Chưa có</option>
          {lever.grades.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      );
    case "filings":
    case "registration":
    case "judgement": {
      const isMet = attempt.isMet ?? (lever.kind === "registration" ? lever.isAccepted : lever.isMet);
      return (
        <label className="choice">
          <input
            type="checkbox"
            checked={isMet}
            onChange={({ target }) => onChange({ isMet: target.checked })}
          />
          Coi như đạt
        </label>
      );
    }
  }
}

type NumberInputProps = { label: string; value: string; onChange: (plain: string) => void };

/** A figure typed the Vietnamese way; what cannot be read is said and changes nothing. */
function NumberInput({ label, value, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const shown = value === "" ? "" : formatNumber(value, { decimals: value.split(".")[1]?.length ?? 0 });
  return (
    <label className="grid gap-1 text-sm">
      {label}
      <input
        className="input so"
        inputMode="decimal"
        value={typed ?? shown}
        aria-invalid={problem !== null}
        aria-describedby={problem ? id : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const read = parseNumber(target.value);
          const isBlank = target.value.trim() === "";
          setProblem(read.ok || isBlank ? null : read.message);
          if (read.ok) onChange(read.value);
          else if (isBlank) onChange("");
        }}
        onBlur={() => {
          if (!problem) setTyped(null);
        }}
      />
      {problem && (
        <span className="field-error" id={id}>
          {problem}
        </span>
      )}
    </label>
  );
}

type SliderProps = { label: string; value: string; most: string; onChange: (plain: string) => void };

/** The same figure by hand; only where its range is known. */
function Slider({ label, value, most, onChange }: SliderProps) {
  const limit = Number(most);
  if (!(limit > 0)) return null;
  return (
    <input
      type="range"
      className="trial-slider"
      aria-label={label}
      min={0}
      max={limit}
      step={Number.isInteger(limit) && !value.includes(".") ? 1 : 0.01}
      value={Number(value) || 0}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
