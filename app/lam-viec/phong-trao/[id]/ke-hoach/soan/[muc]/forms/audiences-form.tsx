"use client";
import { SelectField, TextAreaField } from "@/components/forms/fields";
import { unitKindText } from "@/lib/organizations/text";
import { subjectKindText } from "@/lib/plans/text";
import type { PartFormProps } from "../draft/draft-form";
import { Entries } from "../entries";
import { CheckGroup, ClauseField } from "../fields";

const kinds = Object.entries(unitKindText).map(([value, label]) => ({ value, label }));
const subjects = Object.entries(subjectKindText).map(([value, label]) => ({ value, label }));

/** Đối tượng: whom the campaign invites; the kinds of unit decide who gets the task to register. */
export function AudiencesForm({ form }: PartFormProps) {
  return (
    <Entries
      form={form}
      name="terms.audiences"
      noun="Đối tượng"
      prefix="doi-tuong"
      blank={{ kind: "collective", description: "", unitKinds: [] }}
    >
      {(path) => (
        <>
          <SelectField label="Loại đối tượng" choices={subjects} {...form.field(`${path}.kind`)} />
          <TextAreaField label="Câu chữ về đối tượng" rows={2} {...form.field(`${path}.description`)} />
          <CheckGroup
            label="Loại đơn vị được mời"
            hint="Không chọn loại nào là mời mọi đơn vị trong phạm vi."
            choices={kinds}
            {...form.field(`${path}.unitKinds`)}
          />
          <ClauseField form={form} path={path} />
        </>
      )}
    </Entries>
  );
}
