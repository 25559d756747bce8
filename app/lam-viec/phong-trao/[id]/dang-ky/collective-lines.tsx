"use client";
import { useFieldArray } from "react-hook-form";
import { FieldError } from "@/components/forms/field-frame";
import type { UnitChoice } from "./paste";
import { PledgeField } from "./pledge-field";
import type { SheetForm } from "./sheet-form";

type CollectiveLinesProps = SheetForm & { units: UnitChoice[]; pledges: string[] };

/** The unit and those below it: ticked ones are registered, each with its pledge. */
export function CollectiveLines({ form, field, units, pledges }: CollectiveLinesProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "collectives" });
  const errors = form.formState.errors.collectives;

  return (
    <ul className="grid gap-1">
      {units.map(({ unitId, name }) => {
        const at = fields.findIndex((line) => line.unitId === unitId);
        const wrong = at >= 0 ? errors?.[at]?.unitId?.message : undefined;
        const { id } = field(`collectives.${at}.unitId`);
        return (
          <li key={unitId}>
            {wrong && <FieldError id={id} error={wrong} />}
            <label className="choice">
              <input
                type="checkbox"
                id={at >= 0 ? id : undefined}
                checked={at >= 0}
                onChange={(event) =>
                  event.target.checked ? append({ unitId, pledge: pledges[0] ?? "" }) : remove(at)
                }
              />
              <span>{name}</span>
            </label>
            {at >= 0 && (
              <div className="pl-8">
                <PledgeField
                  key={fields[at]?.id}
                  binding={field(`collectives.${at}.pledge`)}
                  label={`Nội dung đăng ký của ${name}`}
                  pledges={pledges}
                  onChoose={(pledge) =>
                    form.setValue(`collectives.${at}.pledge`, pledge, {
                      shouldDirty: true,
                      shouldValidate: true,
                    })
                  }
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
