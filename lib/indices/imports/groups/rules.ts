import { type Cell, cellText, type SheetRow } from "@/lib/spreadsheets";
import { spellingKey, withoutDiacritics } from "@/lib/vietnamese";
import type { Columns } from "../columns/rules";
import type { CriterionLine } from "../criteria/rules";

/** "UBND xã Hoà Bình", "ubnd xa hoa binh": one unit however it is typed. */
export const nameKey = (name: string) =>
  withoutDiacritics(spellingKey(name))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What a file says of one unit: the row of its totals, and its criteria. */
export type Group = { row: SheetRow; lines: CriterionLine[] };

// The whole text: "Công tác chỉ đạo" is a criterion.
const totalWords = /^(tong|cong|tong cong|tong so|tong so diem|tong diem|cong diem)$/;

/**
 * Rows of criteria by the unit they belong to. A row without a name of its own goes on with the unit above it, as
 * merged cells do; a row that names no criterion, or says "Tổng", holds the unit's totals.
 */
export function groupsOf(
  rows: readonly SheetRow[],
  columns: Columns,
  unitOf: (cells: readonly Cell[]) => { unitId: string } | null,
): Group[] {
  const groups = new Map<string, Group & { hasTotal: boolean }>();
  const more: Group[] = [];
  const whose = [columns.unit, columns.code].filter((column) => column !== undefined);
  const figures = [
    columns.value,
    columns.grade,
    columns.applicability,
    columns.self,
    columns.appraised,
    columns.survey,
  ];
  let above: Cell[] = [];
  for (const { number, cells: own } of rows) {
    const textAt = (column: number | undefined) => cellText(own[column ?? -1] ?? null).trim();
    const isNamed = whose.some((column) => textAt(column) !== "");
    const named: Cell[] = [];
    for (const column of whose) named[column] = (isNamed ? own : above)[column] ?? null;
    above = named;
    const [code, name] = [textAt(columns.criterionCode), textAt(columns.criterion)];
    const isTotal =
      (code === "" && (name === "" || totalWords.test(nameKey(name)))) || totalWords.test(nameKey(code));
    const isBlank = isTotal && figures.every((column) => textAt(column) === "");
    if (isBlank || named.every((cell) => cellText(cell) === "")) continue;
    const key = unitOf(named)?.unitId ?? nameKey(named.map(cellText).join(" "));
    const group = groups.get(key) ?? { row: { number, cells: named }, lines: [], hasTotal: false };
    groups.set(key, group);
    const cellAt = (column: number | undefined) => own[column ?? -1] ?? null;
    if (!isTotal)
      group.lines.push({
        row: number,
        code,
        name,
        maximum: cellAt(columns.maximum),
        selfScore: cellAt(columns.self),
        appraisedScore: cellAt(columns.appraised),
        surveyScore: cellAt(columns.survey),
      });
    else {
      const total = { number, cells: own.map((cell, at) => named[at] ?? cell) };
      for (const column of whose) total.cells[column] = named[column] ?? null;
      if (group.hasTotal) more.push({ row: total, lines: [] });
      else Object.assign(group, { row: total, hasTotal: true });
    }
  }
  return [...groups.values(), ...more];
}
