"use client";
import { type ReactNode, useState } from "react";
import { useWatch } from "react-hook-form";
import { type FieldBinding, useBinding } from "@/components/forms/binding";
import { describedBy, FieldError, FieldFrame } from "@/components/forms/field-frame";
import type { PlanTerms } from "@/lib/plans";
import { openingOf } from "@/lib/plans/labels";
import type { AppliesWhen } from "@/lib/scoring";
import type { DraftForm } from "./draft/draft-form";
import { ScopeChoice } from "./forms/scope-choice";

type TextProps = FieldBinding & { label: ReactNode; hint?: ReactNode; rows?: number };

/** A line (or with `rows` several) of text that may be left out: empty is stored as nothing at all. */
export function MaybeText({ id, name, control, label, hint, rows }: TextProps) {
  const { error, value, onChange, ...field } = useBinding({ id, name, control });
  const shared = {
    className: "input",
    ...field,
    ...describedBy({ id, hint, error }),
    id,
    value: String(value ?? ""),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value || null),
  };
  return (
    <FieldFrame {...{ id, label, hint, error }} optional>
      {rows ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
    </FieldFrame>
  );
}

type Choice = { value: string; label: string };

/** Several of a few, all visible; stored as the list of those ticked. */
export function CheckGroup({
  id,
  name,
  control,
  label,
  hint,
  choices,
}: TextProps & { choices: readonly Choice[] }) {
  const { error, value, onChange } = useBinding({ id, name, control });
  const chosen: string[] = Array.isArray(value) ? value : [];
  const ordered = (list: string[]) => choices.map((one) => one.value).filter((one) => list.includes(one));
  return (
    <fieldset className={error ? "field field-invalid" : "field"} id={id} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {hint && <div className="field-hint">{hint}</div>}
      {error && <FieldError id={id} error={error} />}
      <div className="flex flex-wrap gap-x-6">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) =>
                onChange(
                  ordered(
                    event.target.checked
                      ? [...chosen, choice.value]
                      : chosen.filter((one) => one !== choice.value),
                  ),
                )
              }
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A list written one to a line. */
export function LinesField({ id, name, control, label, hint, rows = 5 }: TextProps) {
  const { error, value, onChange, ...field } = useBinding({ id, name, control });
  const lines: string[] = Array.isArray(value) ? value : [];
  const [typed, setTyped] = useState(() => lines.join("\n"));
  const read = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);
  // Taken back or changed by another author: show it; while typing, leave line breaks and spaces alone.
  if (read(typed).join("\n") !== lines.join("\n")) setTyped(lines.join("\n"));
  return (
    <FieldFrame {...{ id, label, hint, error }} optional>
      <textarea
        className="input"
        rows={rows}
        {...field}
        {...describedBy({ id, hint, error })}
        id={id}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(read(event.target.value));
        }}
      />
    </FieldFrame>
  );
}

/**
 * The clause of the official text an entry reads; its words stand on the left. None chosen leaves the entry without
 * the key: an entry that is new on the screen has no place in the stored terms to take an empty one from.
 */
export function ClauseField({ form, path }: { form: DraftForm; path: string }) {
  const { control, setValue } = form.form;
  const name = `${path}.clauseId`;
  const clauses: PlanTerms["clauses"] = useWatch({ control, name: "terms.clauses" }) ?? [];
  const chosen: unknown = useWatch({ control, name });
  const { id } = form.field(name);
  return (
    <FieldFrame id={id} label="Điều khoản của văn bản" optional>
      <select
        className="input"
        id={id}
        name={name}
        value={String(chosen ?? "")}
        onChange={({ target }) => setValue(name, target.value || undefined, { shouldDirty: true })}
      >
        <option value="">Chưa gắn với câu chữ nào</option>
        {clauses.map(({ id, label, heading, text }) => (
          <option key={id} value={id}>
            {[label, heading].filter(Boolean).join(". ") || openingOf(text)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Whom an indicator is for: everybody invited, or only some units. */
export function ScopeField({ form, path }: { form: DraftForm; path: string }) {
  const name = `${path}.appliesWhen`;
  const scope = useWatch({ control: form.form.control, name }) as AppliesWhen | undefined;
  const { id } = form.field(name);
  return (
    <FieldFrame id={id} label="Phạm vi áp dụng" optional>
      <ScopeChoice
        id={id}
        value={scope}
        everybody="Mọi đơn vị được mời"
        onChange={(next) => form.form.setValue(name, next, { shouldDirty: true })}
      />
    </FieldFrame>
  );
}
