"use client";
import type { FieldBinding } from "@/components/forms/binding";
import { NumberField, TextAreaField, TextField } from "@/components/forms/fields";
import { RemoveButton } from "@/components/forms/remove-button";
import { Button } from "@/components/ui/button";

type Band = { name: string; lowest: string | null };
type BandFieldsProps = {
  /** The rows as the form keeps them. */
  bands: { fields: { id: string }[]; append: (band: Band) => void; remove: (at: number) => void };
  field: (name: `bands.${number}.${"name" | "lowest"}` | "document") => FieldBinding;
};

/** The grades of a scale from best to worst, and the document that says so. */
export function BandFields({ bands: { fields, append, remove }, field }: BandFieldsProps) {
  return (
    <>
      <fieldset className="mb-6 grid gap-2">
        <legend className="mb-1 font-semibold">Các mức, từ cao xuống thấp</legend>
        <p className="text-ink-2 text-sm">
          Điểm từ mức nào trở lên thì thuộc mức đó. Văn bản chỉ nêu tên mức thì để trống điểm ở mọi mức.
        </p>
        {fields.map((band, at) => (
          <div
            key={band.id}
            className="grid items-end gap-x-4 sm:grid-cols-[16rem_19rem_auto] sm:justify-start"
          >
            <TextField label={`Mức ${at + 1}`} {...field(`bands.${at}.name`)} />
            <NumberField
              label="Điểm thấp nhất"
              optional
              as="text"
              whenEmpty={null}
              {...field(`bands.${at}.lowest`)}
            />
            <div className="mb-5">
              <RemoveButton icon="trash" onRemove={() => remove(at)}>
                Bỏ mức {at + 1}
              </RemoveButton>
            </div>
          </div>
        ))}
        <div>
          <Button icon="plus" size="small" onClick={() => append({ name: "", lowest: null })}>
            Thêm một mức
          </Button>
        </div>
      </fieldset>
      <TextAreaField
        label="Văn bản ban hành"
        hint="Loại, số, ngày, ví dụ: Quyết định số 412/QĐ-UBND ngày 05/3/2026"
        rows={2}
        {...field("document")}
      />
    </>
  );
}
