import type { FieldBinding } from "@/components/forms/binding";
import { SelectField, TextField } from "@/components/forms/fields";
import { staffGroups, staffGroupText } from "@/lib/organizations/staff/rules";

const choices = staffGroups.map((value) => ({ value, label: staffGroupText[value] }));

/** What somebody is in a unit. */
export function PostFields({ post, group }: { post: FieldBinding; group: FieldBinding }) {
  return (
    <>
      <TextField label="Chức vụ" {...post} />
      <SelectField label="Nhóm" choices={choices} {...group} />
    </>
  );
}
