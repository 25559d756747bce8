"use client";
import { useWatch } from "react-hook-form";
import type { HolidayCalendar } from "@/lib/calendar";
import { unitKindText } from "@/lib/organizations/text";
import type { DraftForm } from "../draft/draft-form";
import { CheckGroup, ClauseField } from "../fields";
import { RuleField } from "./rule-field";

/** Which kinds of unit are told to issue a plan of their own, and until when; whether they did is tracked. */
export function CascadeField({ form, holidays }: { form: DraftForm; holidays: HolidayCalendar }) {
  const cascade = useWatch({ control: form.form.control, name: "terms.cascade" });
  return (
    <>
      <label className="choice mb-4">
        <input
          type="checkbox"
          checked={Boolean(cascade)}
          onChange={({ target }) =>
            form.form.setValue("terms.cascade", target.checked ? { unitKinds: [] } : null, {
              shouldDirty: true,
            })
          }
        />
        <span>Đơn vị phải ban hành kế hoạch riêng</span>
      </label>
      {cascade && (
        <>
          <CheckGroup
            label="Loại đơn vị phải ban hành kế hoạch"
            choices={Object.entries(unitKindText).map(([value, label]) => ({ value, label }))}
            {...form.field("terms.cascade.unitKinds")}
          />
          <label className="choice mb-4">
            <input
              type="checkbox"
              checked={Boolean(cascade.due)}
              onChange={({ target }) =>
                form.form.setValue(
                  "terms.cascade",
                  {
                    ...cascade,
                    due: target.checked ? { rule: { kind: "through", day: "" }, phrase: "" } : undefined,
                  },
                  { shouldDirty: true },
                )
              }
            />
            <span>Có thời hạn ban hành</span>
          </label>
          {cascade.due && <RuleField form={form} path="terms.cascade.due" holidays={holidays} />}
          <ClauseField form={form} path="terms.cascade" />
        </>
      )}
    </>
  );
}
