"use client";
import { useState } from "react";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { DataTable } from "@/components/tables/data-table";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { type Pasted, readPaste, type StaffChoice, type UnitChoice } from "./paste";

type PasteDialogProps = {
  /** What was pasted; null while closed. */
  text: string | null;
  units: UnitChoice[];
  staff: StaffChoice[];
  pledge: string;
  onClose: () => void;
  onApply: (rows: Pasted["rows"]) => void;
};

/** A pasted range is shown as it was understood before any of it counts. */
export function PasteDialog({ text, onClose, ...rest }: PasteDialogProps) {
  return (
    <Dialog open={text !== null} onClose={onClose} title="Dán danh sách từ Excel">
      {text !== null && <PasteForm text={text} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function PasteForm({ text, units, staff, pledge, onClose, onApply }: PasteDialogProps & { text: string }) {
  const [range, setRange] = useState(text);
  const { rows, problems } = readPaste(range, { units, staff, pledge });
  const unitName = (unitId: string | null) => units.find((unit) => unit.unitId === unitId)?.name ?? null;
  return (
    <div className="grid gap-4">
      <PlainTextArea
        name="range"
        label="Các dòng đã sao chép"
        hint="Thứ tự cột: Họ và tên, Chức vụ, Phòng ban, Nội dung đăng ký."
        rows={4}
        value={range}
        onChange={(event) => setRange(event.target.value)}
      />
      {problems.length > 0 && (
        <Notice kind="warning" title={`${problems.length} dòng cần xem lại`}>
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={`Đọc được ${rows.length} dòng`}
          rows={rows}
          rowKey={({ name, post, unitId }) => [name, post, unitId].join()}
          columns={[
            { head: "Họ và tên", rowHead: true, cell: ({ name }) => name },
            { head: "Chức vụ", cell: ({ post }) => post },
            { head: "Phòng, ban", cell: ({ unitId }) => unitName(unitId) },
            { head: "Danh sách cán bộ", cell: ({ personId }) => (personId ? "Có" : "Ngoài danh sách") },
          ]}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Quay lại</Button>
        <Button
          variant="primary"
          aria-disabled={rows.length === 0 || undefined}
          onClick={() => rows.length > 0 && onApply(rows)}
        >
          Thêm {rows.length} dòng
        </Button>
      </div>
    </div>
  );
}
