"use client";
import { useWatch } from "react-hook-form";
import { unitKindText } from "@/lib/organizations/text";
import type { DraftForm } from "../draft/draft-form";
import { CheckGroup } from "../fields";

/** Which kinds of unit are told to issue a plan of their own; whether they did is tracked. */
export function CascadeField({ form }: { form: DraftForm }) {
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
        <CheckGroup
          label="Loại đơn vị phải ban hành kế hoạch"
          choices={Object.entries(unitKindText).map(([value, label]) => ({ value, label }))}
          {...form.field("terms.cascade.unitKinds")}
        />
      )}
    </>
  );
}
