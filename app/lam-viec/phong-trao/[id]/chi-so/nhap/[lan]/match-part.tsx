import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { fields, isComplete } from "@/lib/indices/imports/columns/rules";
import type { findImport } from "@/lib/indices/imports/queries";
import { fieldText } from "@/lib/indices/imports/text";
import { matchImportAction } from "../actions";

type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** Columns and unit names the file names otherwise than the portal: matched by hand, the names remembered. */
export function MatchPart({ found }: { found: Import }) {
  const { id, version, columns, rows, units } = found;
  const unknown = rows.filter(({ unitId }) => unitId === null);
  if (!columns) return null;
  const incomplete = !isComplete(columns.columns);
  return (
    <div className="mb-6 flex flex-wrap gap-2">
      <VerbButton
        label="Ghép cột"
        variant={incomplete ? "primary" : "secondary"}
        action={matchImportAction}
        input={{ id, version: String(version) }}
        confirm={{
          title: "Ghép cột của tệp",
          effect: "Tệp được đọc lại theo các cột đã chọn. Chưa có gì được ghi.",
          fields: fields.map((field) => (
            <PlainSelect
              key={field}
              name={`column.${field}`}
              label={fieldText[field]}
              defaultValue={String(columns.columns[field] ?? -1)}
              choices={[
                { value: "-1", label: "Không có trong tệp" },
                ...columns.headings.map((heading, at) => ({ value: String(at), label: heading })),
              ]}
            />
          )),
        }}
        done="Đã đọc lại tệp."
      />
      {unknown.length > 0 && units.length > 0 && (
        <VerbButton
          label={`Ghép tên đơn vị (${unknown.length})`}
          variant={incomplete ? "secondary" : "primary"}
          action={matchImportAction}
          input={{ id, version: String(version) }}
          confirm={{
            title: "Ghép tên trong tệp với đơn vị",
            effect: "Tên đã ghép được nhớ cho lần nhập sau.",
            fields: unknown
              .slice(0, 30)
              .map(({ row, given }) => (
                <PlainSelect
                  key={row}
                  name={`unit.${row}`}
                  label={`Dòng ${row}: ${given}`}
                  all="Chưa ghép"
                  choices={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
                />
              )),
          }}
          done="Đã ghép tên đơn vị."
        />
      )}
    </div>
  );
}
