import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Section } from "@/components/ui/section";
import type { SnapshotImportPage } from "@/lib/filings/snapshots/queries";
import { mappedThingText } from "@/lib/filings/snapshots/text";
import type { MappedThing } from "@/prisma/generated/enums";
import { saveMappingAction } from "../actions";

type Named = { code: string; name: string };
type UnknownWordsProps = {
  sourceCode: string;
  words: SnapshotImportPage["unknown"];
  units: Named[];
  indicators: Named[];
};

const most = 30;
const kindOf = (code: string): MappedThing =>
  code === "unit-unknown" ? "UNIT" : code === "indicator-unknown" ? "INDICATOR" : "PERIOD";
const choicesOf = (all: Named[]) =>
  all.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));

/** Words of the provider that nobody has mapped: each is mapped once and remembered for the source. */
export function UnknownWords({ sourceCode, words, units, indicators }: UnknownWordsProps) {
  const fields: Record<MappedThing, React.ReactNode> = {
    UNIT: (
      <PlainSelect
        name="unitCode"
        label="Đơn vị"
        choices={choicesOf(units)}
        all="Không lấy số liệu của đơn vị này"
      />
    ),
    INDICATOR: (
      <PlainSelect name="indicatorCode" label="Chỉ tiêu" choices={choicesOf(indicators)} all="Chọn" />
    ),
    PERIOD: (
      <>
        <PlainDateField name="startsOn" label="Ngày đầu kỳ" required />
        <PlainDateField name="endsOn" label="Ngày cuối kỳ" required />
      </>
    ),
  };
  return (
    <Section
      title="Mã, tên chưa ghép"
      description="Ghép một lần, các lần nhận sau của nguồn này tự nhận ra. Ghép xong chọn “Kiểm tra lại”."
    >
      <ul className="grid gap-2">
        {words.slice(0, most).map(({ code, given, count }) => {
          const kind = kindOf(code);
          return (
            <li key={`${code} ${given}`} className="flex flex-wrap items-center gap-3">
              <VerbButton
                label="Ghép"
                size="small"
                action={saveMappingAction}
                input={{ sourceCode, kind, given }}
                confirm={{ title: `Ghép “${given}”`, fields: fields[kind] }}
                done={`Đã ghép “${given}”.`}
              />
              <span>
                {mappedThingText[kind]} “{given}”: {count} dòng
              </span>
            </li>
          );
        })}
      </ul>
      {words.length > most && (
        <p className="mt-2">Còn {words.length - most} mã, tên khác sẽ hiện sau khi ghép.</p>
      )}
    </Section>
  );
}
