"use client";
import { useState } from "react";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { readStaffPaste, type StaffRow } from "@/lib/organizations/staff/rules";

/** Rows copied from a workbook join the list below, where each can be put right; what cannot be read stays here. */
export function PasteStaff({ onTake }: { onTake: (rows: StaffRow[]) => void }) {
  const [range, setRange] = useState("");
  const { rows, problems } = readStaffPaste(range);
  return (
    <Fold summary="Dán danh sách từ Excel">
      <div className="mb-4 grid gap-3">
        <PlainTextArea
          name="range"
          label="Các dòng đã sao chép"
          hint="Thứ tự cột: Mã cán bộ, Họ và tên, Chức vụ, Nhóm (để trống là trực tiếp công tác)."
          rows={5}
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
        <div>
          <Button
            disabled={rows.length === 0 || problems.length > 0}
            onClick={() => {
              onTake(rows);
              setRange("");
            }}
          >
            Lấy {rows.length} người vào danh sách dưới
          </Button>
        </div>
      </div>
    </Fold>
  );
}
