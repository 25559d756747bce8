"use client";
import { type ClipboardEvent, useId, useRef, useState } from "react";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { IndividualRow } from "./individual-row";
import type { StaffChoice, UnitChoice } from "./paste";
import { PasteDialog } from "./paste-dialog";
import type { SheetForm } from "./sheet-form";

type IndividualLinesProps = SheetForm & { units: UnitChoice[]; staff: StaffChoice[]; pledges: string[] };

/** People by name: a grid to type in, or a range pasted from a workbook. */
export function IndividualLines({ form, field, units, staff, pledges }: IndividualLinesProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "individuals" });
  const [pasted, setPasted] = useState<string | null>(null);
  const names = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const pledge = pledges[0] ?? "";

  function takeRange(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    setPasted(text);
  }

  return (
    <div className="grid gap-3">
      <h3>Theo danh sách</h3>
      <datalist id={names}>
        {staff.map(({ personId, fullName, post }) => (
          <option key={personId} value={fullName}>
            {post}
          </option>
        ))}
      </datalist>
      {fields.length > 0 && (
        <section className="table-region table-cards" aria-label="Danh sách cá nhân đăng ký">
          <table className="table">
            <caption className="sr-only">Danh sách cá nhân đăng ký</caption>
            <thead>
              <tr>
                <th scope="col">STT</th>
                <th scope="col" className="sm:w-1/4">
                  Họ và tên
                </th>
                <th scope="col">Chức vụ</th>
                {units.length > 1 && <th scope="col">Phòng, ban</th>}
                <th scope="col" className="sm:w-1/3">
                  Nội dung đăng ký
                </th>
                <th scope="col">
                  <span className="sr-only">Bỏ dòng</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map((line, at) => (
                <IndividualRow
                  key={line.id}
                  {...{ form, field, at, units, staff, names }}
                  onPaste={takeRange}
                  onRemove={() => remove(at)}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          icon="plus"
          size="small"
          onClick={() => append({ personId: null, name: "", post: "", unitId: null, pledge })}
        >
          Thêm cá nhân
        </Button>
        <Button ref={opener} icon="copy" size="small" onClick={() => setPasted("")}>
          Dán từ Excel
        </Button>
      </div>
      <PasteDialog
        text={pasted}
        {...{ units, staff, pledge }}
        listed={() => form.getValues("individuals") ?? []}
        onClose={() => {
          setPasted(null);
          // The line that was pasted into may be gone.
          requestAnimationFrame(() => document.activeElement === document.body && opener.current?.focus());
        }}
        onApply={(rows) => {
          const isBlank = (line: { name?: string } | undefined) => !line?.name?.trim();
          const last = fields.length - 1;
          if (last >= 0 && isBlank(form.getValues(`individuals.${last}`))) remove(last);
          append(rows);
        }}
      />
    </div>
  );
}
