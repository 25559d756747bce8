import { annotateXlsx, type Cell, cellText, readSpreadsheet, writeSpreadsheet } from "@/lib/spreadsheets";
import { differenceText } from "../criteria/text";
import { type ChosenColumns, importLimits } from "./columns/rules";
import type { CheckedRow } from "./rules";
import { problemText, remarkTitle } from "./text";

type File = {
  content: Uint8Array;
  fileName: string;
  rows: readonly CheckedRow[];
  columns: ChosenColumns | null;
};

/**
 * The person's own file with one column more that says what is wrong with each row. A workbook keeps all that is in
 * it; a CSV comes back as a workbook, since Excel would read its numbers anew.
 */
export async function importRemarks({ content, fileName, rows, columns }: File) {
  const name = `${fileName.replace(/\.(?:xlsx|csv)$/iu, "")} (ghi chú).xlsx`;
  const remarks = remarksOn(rows);
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  if (isWorkbook && columns) {
    const { sheet, headingNumber, headings } = columns;
    const bytes = await annotateXlsx(content, {
      sheetName: sheet,
      headingRow: headingNumber,
      title: remarkTitle,
      column: headings.length,
      like: 0,
      rows: remarks,
    });
    return { name, bytes };
  }
  const reading = await readSpreadsheet(content, importLimits);
  const [sheet] = reading.ok ? reading.spreadsheet.sheets : [];
  const width = Math.max(0, ...(sheet?.rows ?? []).map(({ cells }) => cells.length));
  const cells = (sheet?.rows ?? []).map(({ number, cells: own }): Cell[] => [
    ...Array.from({ length: width }, (_, at) => cellText(own[at] ?? null)),
    number === columns?.headingNumber ? remarkTitle : (remarks.get(number) ?? ""),
  ]);
  const [titles = [], ...below] = cells;
  const columnsShown = titles.map((title, at) => ({
    title: cellText(title) || `Cột ${at + 1}`,
    kind: "text" as const,
    width: 20,
  }));
  return {
    name,
    bytes: await writeSpreadsheet({ sheets: [{ name: "Kết quả", columns: columnsShown, rows: below }] }),
  };
}

/** What is wrong with each row of the file, and what its criteria do not add up to. */
function remarksOn(rows: readonly CheckedRow[]): Map<number, string> {
  const lines = rows.flatMap(({ row, problems, warnings = [], criteria = [] }) => [
    ...problems.map((problem) => [row, problemText(problem)] as const),
    ...warnings.map((warning) => [row, differenceText(warning)] as const),
    ...criteria.flatMap((criterion) =>
      criterion.problems.map(
        (problem) =>
          [criterion.row, `Tiêu chí ${criterion.code || criterion.name}: ${problemText(problem)}`] as const,
      ),
    ),
  ]);
  const remarks = new Map<number, string>();
  for (const [row, text] of lines) remarks.set(row, [remarks.get(row) ?? [], text].flat().join("\n"));
  return remarks;
}
