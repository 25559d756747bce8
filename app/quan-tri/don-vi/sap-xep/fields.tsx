"use client";
import type { FieldBinding } from "@/components/forms/binding";
import type { Choice } from "@/components/forms/choice-fields";
import { ComboboxField, DateField, TextAreaField, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";

export type SuccessionFormProps = { units: readonly Choice[]; first: string; today: string };
type Bind = (name: never) => FieldBinding;
const named = (bind: Bind) => bind as (name: string) => FieldBinding;

type FromUnitsProps = {
  field: Bind;
  units: readonly Choice[];
  ids: readonly string[];
  label: string;
  onChange: (ids: string[]) => void;
};

/** The units that end: one field each, with a button for one more. */
export function FromUnits({ field, units, ids, label, onChange }: FromUnitsProps) {
  return (
    <fieldset className="mb-5">
      <legend className="mb-3 text-lg font-semibold">{label}</legend>
      {ids
        .map((_, at) => ({ label: `Đơn vị ${at + 1}`, name: `fromUnitIds.${at}` }))
        .map((place) => (
          <ComboboxField key={place.name} label={place.label} choices={units} {...named(field)(place.name)} />
        ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="plus" onClick={() => onChange([...ids, ""])}>
          Thêm một đơn vị
        </Button>
        {ids.length > 1 && (
          <Button size="small" variant="quiet" onClick={() => onChange(ids.slice(0, -1))}>
            Bớt đơn vị cuối
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** A unit that begins. */
export function SuccessorFields({ field, at, label }: { field: Bind; at: string; label: string }) {
  const bind = named(field);
  return (
    <fieldset className="mb-5">
      <legend className="mb-3 text-lg font-semibold">{label}</legend>
      <TextField label="Mã đơn vị" hint="Chữ cái không dấu, ví dụ: STC" {...bind(`${at}.code`)} />
      <TextField label="Tên đơn vị" {...bind(`${at}.name`)} />
      <TextField label="Tên ngắn" {...bind(`${at}.shortName`)} />
    </fieldset>
  );
}

/** From when, and by which document. */
export function WhenAndWhy({ field }: { field: Bind }) {
  const bind = named(field);
  return (
    <>
      <DateField label="Từ ngày" {...bind("effectiveOn")} />
      <TextAreaField
        label="Văn bản"
        hint="Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 20/11/2026"
        rows={2}
        {...bind("legalDocument")}
      />
    </>
  );
}
