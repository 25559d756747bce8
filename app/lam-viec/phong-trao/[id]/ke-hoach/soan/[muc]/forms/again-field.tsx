"use client";
import { useBinding } from "@/components/forms/binding";
import { FieldError } from "@/components/forms/field-frame";
import type { DraftForm } from "../draft/draft-form";
import { InlineNumber } from "./inline-number";

/** How soon the same award may be given again, as a sentence: `Khen lại sau ít nhất 2 năm kể từ …`. */
export function AgainField({ form, path }: { form: DraftForm; path: string }) {
  const { value, onChange, error } = useBinding(form.field(`${path}.againAfterYears`));
  const { id } = form.field(`${path}.againAfterYears`);
  const years = value as number | null | undefined;
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend className="field-label">Khen lại cùng hình thức</legend>
      {error && <FieldError id={id} error={error} />}
      <div className="sentence">
        <select
          className="input"
          aria-label="Khoảng cách giữa hai lần khen"
          value={years == null ? "" : "years"}
          onChange={({ target }) => onChange(target.value ? 2 : null)}
        >
          <option value="">Chỉ không khen trùng thời gian</option>
          <option value="years">Sau ít nhất</option>
        </select>
        {years != null && (
          <>
            <InlineNumber
              label="Số năm giữa hai lần khen"
              value={String(years)}
              onChange={(text) => onChange(Number(text))}
            />
            <span>năm kể từ thời gian thành tích của lần khen trước</span>
          </>
        )}
      </div>
    </fieldset>
  );
}
