"use client";
import { useState } from "react";
import { PasteRows } from "@/components/forms/paste-rows";
import { Button } from "@/components/ui/button";
import { readStaffPaste, type StaffRow, staffGroupText } from "@/lib/organizations/staff/rules";

/** Rows copied from a workbook join the list, where each can be put right. */
export function PasteStaff({ onTake }: { onTake: (rows: StaffRow[]) => void }) {
  const [pasted, setPasted] = useState<string | null>(null);
  return (
    <>
      <Button icon="copy" size="small" onClick={() => setPasted("")}>
        Dán từ Excel
      </Button>
      <PasteRows
        text={pasted}
        hint="Thứ tự cột: Mã cán bộ, Họ và tên, Chức vụ, Nhóm (để trống là trực tiếp công tác)."
        read={readStaffPaste}
        rowKey={({ staffCode, fullName }) => [staffCode, fullName].join()}
        columns={[
          { head: "Mã cán bộ", cell: ({ staffCode }) => staffCode },
          { head: "Họ và tên", rowHead: true, cell: ({ fullName }) => fullName },
          { head: "Chức vụ", cell: ({ post }) => post },
          { head: "Nhóm", cell: ({ group }) => staffGroupText[group] },
        ]}
        onClose={() => setPasted(null)}
        onApply={onTake}
      />
    </>
  );
}
