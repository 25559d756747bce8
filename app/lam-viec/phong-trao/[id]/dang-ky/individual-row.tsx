"use client";
import type { ClipboardEvent } from "react";
import { useWatch } from "react-hook-form";
import { RemoveButton } from "@/components/forms/remove-button";
import { GridSelect, GridText } from "./grid-cell";
import { namesakes, type StaffChoice, type UnitChoice } from "./paste";
import type { SheetForm } from "./sheet-form";

type IndividualRowProps = SheetForm & {
  at: number;
  units: UnitChoice[];
  staff: StaffChoice[];
  /** Id of the list of names offered while typing. */
  names: string;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  onRemove: () => void;
};

/** One person: a name of the staff list brings post and unit along; any other is kept as typed. */
export function IndividualRow({
  form,
  field,
  at,
  units,
  staff,
  names,
  onPaste,
  onRemove,
}: IndividualRowProps) {
  const [name = "", personId = null] = useWatch({
    control: form.control,
    name: [`individuals.${at}.name`, `individuals.${at}.personId`],
  });
  const people = namesakes(name, staff);
  const row = at + 1;

  function choose(person: StaffChoice | undefined) {
    const options = { shouldDirty: true };
    form.setValue(`individuals.${at}.personId`, person?.personId ?? null, options);
    if (!person) return;
    form.setValue(`individuals.${at}.unitId`, person.unitId, options);
    if (!form.getValues(`individuals.${at}.post`))
      form.setValue(`individuals.${at}.post`, person.post, options);
  }

  function matchName(typed: string) {
    const found = namesakes(typed, staff);
    if (!found.some((person) => person.personId === personId))
      choose(found.length === 1 ? found[0] : undefined);
  }

  return (
    <tr>
      <td data-label="STT" className="so">
        {row}
      </td>
      <td data-label="Họ và tên">
        <div className="grid min-w-0 gap-1">
          <GridText
            {...field(`individuals.${at}.name`)}
            label={`Họ và tên, dòng ${row}`}
            list={names}
            note={name.trim() && <Identified people={people} personId={personId} />}
            onLeave={matchName}
            onPaste={onPaste}
          />
          {people.length > 1 && (
            <select
              className="input"
              aria-label={`Chọn đúng người, dòng ${row}`}
              value={personId ?? ""}
              onChange={(event) => choose(people.find((one) => one.personId === event.target.value))}
            >
              <option value="">Có {people.length} người cùng tên, chọn</option>
              {people.map((one) => (
                <option key={one.personId} value={one.personId}>
                  {one.staffCode} · {one.post}
                </option>
              ))}
            </select>
          )}
        </div>
      </td>
      <td data-label="Chức vụ">
        <GridText {...field(`individuals.${at}.post`)} label={`Chức vụ, dòng ${row}`} />
      </td>
      {units.length > 1 && (
        <td data-label="Phòng, ban">
          <GridSelect
            {...field(`individuals.${at}.unitId`)}
            label={`Phòng, ban, dòng ${row}`}
            empty="Chọn"
            choices={units.map(({ unitId, name: label }) => ({ value: unitId, label }))}
          />
        </td>
      )}
      <td data-label="Nội dung đăng ký">
        <GridText {...field(`individuals.${at}.pledge`)} label={`Nội dung đăng ký, dòng ${row}`} rows={2} />
      </td>
      <td data-label="">
        <RemoveButton icon="trash" onRemove={onRemove}>
          Bỏ<span className="sr-only"> dòng {row}</span>
        </RemoveButton>
      </td>
    </tr>
  );
}

function Identified({
  people,
  personId,
}: {
  people: readonly StaffChoice[];
  personId: string | null | undefined;
}) {
  const person = people.find((one) => one.personId === personId);
  if (person) return `Mã cán bộ ${person.staffCode}`;
  return people.length === 0 ? "Ngoài danh sách cán bộ" : null;
}
