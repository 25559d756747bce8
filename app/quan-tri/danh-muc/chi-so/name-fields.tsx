import type { FieldBinding } from "@/components/forms/binding";
import { TextField } from "@/components/forms/fields";

type NameField = "shortName" | "name" | "measuredBy";

/** How an index is called, and who measures it. */
export function NameFields({ field }: { field: (name: NameField) => FieldBinding }) {
  return (
    <>
      <TextField
        label="Tên ngắn"
        hint="Dùng trong bảng và câu chữ, ví dụ PAR INDEX"
        {...field("shortName")}
      />
      <TextField label="Tên đầy đủ" {...field("name")} />
      <TextField label="Cơ quan đo, công bố" {...field("measuredBy")} />
    </>
  );
}
