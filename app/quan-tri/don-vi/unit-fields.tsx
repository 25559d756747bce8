"use client";
import Link from "next/link";
import type { FieldBinding } from "@/components/forms/binding";
import {
  ComboboxField,
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from "@/components/forms/fields";
import { unitKindText } from "@/lib/organizations/text";

export type UnitChoices = {
  units: { id: string; name: string }[];
  blocks: { id: string; name: string }[];
};
type UnitFieldsProps = UnitChoices & { field: (name: never) => FieldBinding };

const kinds = Object.entries(unitKindText).map(([value, label]) => ({ value, label }));
const choicesOf = (rows: { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/** What a state of a unit says, with the document it rests on. */
export function UnitFields({ units, blocks, field }: UnitFieldsProps) {
  const bind = field as (name: string) => FieldBinding;
  return (
    <>
      <TextField label="Tên đơn vị" {...bind("name")} />
      <TextField label="Tên ngắn" hint="Dùng trong bảng, ví dụ: Sở Nội vụ" {...bind("shortName")} />
      <SelectField label="Loại" choices={kinds} {...bind("kind")} />
      <ComboboxField
        label="Trực thuộc"
        optional
        whenEmpty={null}
        choices={choicesOf(units)}
        {...bind("parentId")}
      />
      <SelectField
        label="Khối thi đua"
        optional
        whenEmpty={null}
        placeholder="Không thuộc khối nào"
        hint={
          blocks.length === 0 && (
            <>
              Chưa có khối nào. <Link href="/quan-tri/danh-muc/khoi">Thêm khối thi đua</Link>
            </>
          )
        }
        choices={choicesOf(blocks)}
        {...bind("blockId")}
      />
      <NumberField label="Thứ tự" hint="Thứ tự trong danh sách chính thức" {...bind("position")} />
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
