"use client";
import type { ReactNode } from "react";
import { useBinding } from "./binding";
import { describedBy, FieldError, FieldFrame } from "./field-frame";
import type { FieldProps } from "./text-fields";

export type Choice = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  choices: readonly Choice[];
  placeholder?: string;
  whenEmpty?: null | "" | undefined;
};

/** One of a short list. Nothing is preselected unless the value says so. */
export function SelectField({
  id,
  name,
  control,
  label,
  hint,
  optional,
  choices,
  placeholder = "Chọn",
  whenEmpty = "",
}: SelectFieldProps) {
  const { error, value, onChange, ...field } = useBinding({ id, name, control });
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <select
        className="input"
        {...field}
        {...describedBy({ id, hint, error })}
        id={id}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? whenEmpty : event.target.value)}
      >
        <option value="">{placeholder}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Yes or no, as a sentence that is true when ticked. */
export function CheckboxField({ id, name, control, label, hint }: Omit<FieldProps, "optional">) {
  const { error, value, onChange, ...field } = useBinding({ id, name, control });
  return (
    <div className={error ? "field field-invalid" : "field"}>
      {error && <FieldError id={id} error={error} />}
      <label className="choice">
        <input
          type="checkbox"
          {...field}
          {...describedBy({ id, hint, error })}
          id={id}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** One of a few, all visible. */
export function RadioGroupField({
  id,
  name,
  control,
  label,
  hint,
  optional,
  choices,
}: FieldProps & { choices: readonly Choice[] }) {
  const { error, value, onChange, onBlur, ref } = useBinding({ id, name, control });
  return (
    <fieldset
      className={error ? "field field-invalid" : "field"}
      {...describedBy({ id, hint, error })}
      id={id}
      tabIndex={-1}
    >
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> (không bắt buộc)</span>}
      </legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldError id={id} error={error} />}
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            ref={index === 0 ? ref : undefined}
            name={`${id}-${name}`}
            value={choice.value}
            checked={value === choice.value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
            onBlur={onBlur}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="field-hint block">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
