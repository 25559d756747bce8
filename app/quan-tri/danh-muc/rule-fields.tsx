"use client";
import { type FieldBinding, useBinding } from "@/components/forms/binding";
import { describedBy, FieldError, FieldFrame } from "@/components/forms/field-frame";
import { DateField, SelectField, TextField } from "@/components/forms/fields";
import type { RuleValue } from "@/lib/organizations/rules/queries";
import { ruleChoices, ruleFieldName } from "@/lib/organizations/text";

type ValueFieldProps = { field: string; initial: RuleValue[string]; binding: FieldBinding };

/** One field of a rule's value: a day, one or several of known words, lines of its own, or text. */
export function ValueField({ field, initial, binding }: ValueFieldProps) {
  const label = ruleFieldName(field);
  const choices = Object.entries(ruleChoices[field] ?? {}).map(([value, label]) => ({ value, label }));
  if (field === "issuedOn") return <DateField label={label} optional whenEmpty={null} {...binding} />;
  if (Array.isArray(initial))
    return choices.length > 0 ? (
      <ChoiceListField label={label} choices={choices} binding={binding} />
    ) : (
      <LinesField label={label} binding={binding} />
    );
  if (choices.length > 0) return <SelectField label={label} choices={choices} {...binding} />;
  return <TextField label={label} optional={initial === null} {...binding} />;
}

type ListFieldProps = { label: string; binding: FieldBinding };
const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A list of texts, one on each line. */
function LinesField({ label, binding }: ListFieldProps) {
  const { error, value, onChange, ...field } = useBinding(binding);
  const { id } = binding;
  const hint = "Mỗi dòng một nội dung.";
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <textarea
        className="input"
        rows={4}
        {...field}
        {...describedBy({ id, hint, error })}
        id={id}
        value={asList(value).join("\n")}
        onChange={(event) => onChange(event.target.value === "" ? [] : event.target.value.split("\n"))}
      />
    </FieldFrame>
  );
}

/** Any of a few, all visible. */
function ChoiceListField({
  label,
  choices,
  binding,
}: ListFieldProps & { choices: { value: string; label: string }[] }) {
  const { error, value, onChange, onBlur, ref } = useBinding(binding);
  const { id } = binding;
  const chosen = asList(value);
  const toggled = (one: string) =>
    chosen.includes(one)
      ? chosen.filter((other) => other !== one)
      : choices.map((choice) => choice.value).filter((other) => other === one || chosen.includes(other));
  return (
    <fieldset
      className={error ? "field field-invalid" : "field"}
      {...describedBy({ id, error })}
      id={id}
      tabIndex={-1}
    >
      <legend className="field-label">{label}</legend>
      {error && <FieldError id={id} error={error} />}
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            ref={index === 0 ? ref : undefined}
            checked={chosen.includes(choice.value)}
            onChange={() => onChange(toggled(choice.value))}
            onBlur={onBlur}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
