"use client";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { HolidayEntry } from "@/lib/organizations/holidays/schema";
import { formatLongDate } from "@/lib/vietnamese";
import { editHolidayAction } from "./actions";

type Asked = { name: string; kind: string };

export function EditHoliday({ holiday }: { holiday: HolidayEntry }) {
  const { day, name, working } = holiday;
  const save = (asked: Asked) =>
    editHolidayAction({ day, name: asked.name, working: asked.kind === "working" });

  return (
    <VerbButton
      label="Sửa"
      size="small"
      action={save}
      input={{}}
      done="Đã lưu."
      confirm={{
        title: `Sửa ${formatLongDate(day)}`,
        fields: (
          <>
            <PlainTextField label="Tên" name="name" defaultValue={name} required />
            <PlainSelect
              label="Loại"
              name="kind"
              defaultValue={working ? "working" : "off"}
              choices={[
                { value: "off", label: "Nghỉ" },
                { value: "working", label: "Làm bù (thứ Bảy, Chủ Nhật)" },
              ]}
            />
          </>
        ),
      }}
    />
  );
}
