"use client";
import { PasteRows } from "@/components/forms/paste-rows";
import { type Listed, namesakes, type Pasted, readPaste, type StaffChoice, type UnitChoice } from "./paste";

type PasteDialogProps = {
  /** What was pasted; null while closed. */
  text: string | null;
  units: UnitChoice[];
  staff: StaffChoice[];
  pledge: string;
  /** Whom the sheet names when the rows are read. */
  listed: () => readonly Listed[];
  onClose: () => void;
  onApply: (rows: Pasted["rows"]) => void;
};

export function PasteDialog({ units, staff, pledge, listed, ...dialog }: PasteDialogProps) {
  const unitName = (unitId: string | null) => units.find((unit) => unit.unitId === unitId)?.name ?? null;
  return (
    <PasteRows
      {...dialog}
      hint="Thứ tự cột: Họ và tên, Chức vụ, Phòng ban, Nội dung đăng ký."
      read={(text) => readPaste(text, { units, staff, pledge, listed: listed() })}
      rowKey={({ name, post, unitId }) => [name, post, unitId].join()}
      columns={[
        { head: "Họ và tên", rowHead: true, cell: ({ name }) => name },
        { head: "Chức vụ", cell: ({ post }) => post },
        { head: "Phòng, ban", cell: ({ unitId }) => unitName(unitId) },
        {
          head: "Danh sách cán bộ",
          cell: ({ personId, name }) => (personId ? "Có" : strangerText(namesakes(name, staff).length)),
        },
      ]}
    />
  );
}

const strangerText = (alike: number) => (alike > 1 ? `${alike} người cùng tên, cần chọn` : "Ngoài danh sách");
