"use client";
import type { FieldBinding } from "@/components/forms/binding";
import { ComboboxField, DateField, SelectField } from "@/components/forms/fields";
import { roleText } from "@/lib/identity/text";

export type UnitChoice = { id: string; name: string };

const roles = Object.entries(roleText).map(([value, label]) => ({ value, label }));

/** A role in a unit, from a day on, through another when it is for a time. */
export function RoleFields({
  units,
  field,
}: {
  units: readonly UnitChoice[];
  field: (name: never) => FieldBinding;
}) {
  const bind = field as (name: string) => FieldBinding;
  return (
    <>
      <SelectField label="Vai trò" choices={roles} {...bind("role")} />
      <ComboboxField
        label="Đơn vị"
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        {...bind("unitId")}
      />
      <div className="grid items-start gap-x-6 sm:grid-cols-2">
        <DateField label="Từ ngày" {...bind("firstDay")} />
        <DateField label="Đến hết ngày" optional whenEmpty={null} {...bind("lastDay")} />
      </div>
    </>
  );
}
