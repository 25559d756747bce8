"use client";
import { useFieldArray } from "react-hook-form";
import { NumberField, SelectField } from "@/components/forms/fields";
import { RemoveButton } from "@/components/forms/remove-button";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/section";
import type { UnitChoice } from "./paste";
import { PledgeField } from "./pledge-field";
import type { SheetForm } from "./sheet-form";

type CountLinesProps = SheetForm & { units: UnitChoice[]; pledges: string[] };

/** Individuals by number, without names; for the whole unit or for one of its parts. */
export function CountLines({ form, field, units, pledges }: CountLinesProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "counts" });
  const isDivided = units.length > 1;

  return (
    <div className="mb-6 grid gap-3">
      <h3>Theo số lượng (không ghi tên)</h3>
      {fields.map((line, at) => (
        <Card key={line.id}>
          <div className="flex flex-wrap gap-x-6">
            <NumberField {...field(`counts.${at}.count`)} label="Số lượng" unit="cá nhân" />
            {isDivided && (
              <SelectField
                {...field(`counts.${at}.unitId`)}
                label="Phòng, ban"
                optional
                placeholder="Cả đơn vị"
                whenEmpty={null}
                choices={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              />
            )}
          </div>
          <PledgeField
            binding={field(`counts.${at}.pledge`)}
            label="Nội dung đăng ký"
            pledges={pledges}
            onChoose={(pledge) =>
              form.setValue(`counts.${at}.pledge`, pledge, { shouldDirty: true, shouldValidate: true })
            }
          />
          <RemoveButton icon="trash" onRemove={() => remove(at)}>
            Bỏ dòng này
          </RemoveButton>
        </Card>
      ))}
      <div>
        <Button
          icon="plus"
          size="small"
          onClick={() => append({ count: undefined as never, unitId: null, pledge: pledges[0] ?? "" })}
        >
          Thêm số lượng
        </Button>
      </div>
    </div>
  );
}
