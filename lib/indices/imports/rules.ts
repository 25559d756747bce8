import type { Day } from "@/lib/calendar";
import { compare, parseDecimal } from "@/lib/indicators";
import { type Cell, cellNumber, cellText, type SheetRow } from "@/lib/spreadsheets";
import { withoutDiacritics } from "@/lib/vietnamese";
import {
  type Criterion,
  type Difference,
  differencesIn,
  type Scores,
  sameCriteria,
  scoreNames,
} from "../criteria/rules";
import { type Columns, type Field, folded, isByCriterion } from "./columns/rules";
import {
  type CheckedCriterion,
  type CriterionProblem,
  checkCriteria,
  criterionColumns,
  linesAcross,
  readScore,
} from "./criteria/rules";
import { type Group, groupsOf, nameKey } from "./groups/rules";

export type UnitName = {
  unitId: string;
  unitVersionId: string;
  name: string;
  blockId: string | null;
  names: readonly string[];
  /** Of units it took over from: they count where no unit bears the name itself. */
  formerNames: readonly string[];
  code: string;
};
export type Band = { code: string; name: string; rank: number; lowest: string | null };
export type Known = {
  units: readonly UnitName[];
  scale: { min: string; max: string };
  bandsOf: (blockId: string | null) => readonly Band[];
  inForce: ReadonlyMap<string, InForce>;
};

type Outcome = { value: string | null; gradeCode: string | null; applicability: "APPLICABLE" | "EXEMPT" };
/** The result a row would replace. */
export type InForce = Outcome &
  Scores & {
    id: string;
    basis: string;
    note: string;
    criteria: readonly Criterion[];
  };

export type RowProblem =
  | { code: "unit-unknown"; given: string }
  | { code: "unit-twice"; given: string; row: number }
  | CriterionProblem
  | { code: "value-outside"; given: string; min: string; max: string }
  | { code: "grade-unknown"; given: string; known: string[] }
  | { code: "grade-differs"; given: string; computed: string }
  | { code: "nothing-given" }
  | { code: "total-missing"; given: string }
  | { code: "exempt-with-criteria" }
  | { code: "exempt-with-value"; given: string };

export type CheckedRow = {
  row: number;
  given: string;
  unitId: string | null;
  unitVersionId: string | null;
  unitName: string | null;
  applicability: "APPLICABLE" | "EXEMPT";
  value: string | null;
  gradeCode: string | null;
  selfScore: string | null;
  appraisedScore: string | null;
  surveyScore: string | null;
  /** The unit's criteria, where the file has them: each with what is wrong with it. */
  criteria?: CheckedCriterion[];
  /** Totals that the criteria do not add up to: told, and not in the way. */
  warnings?: Difference[];
  note: string;
  /** Measured, or computed from units that were merged: shown apart, never compared silently. */
  basis: "measured" | "derived";
  before: (Outcome & { id: string; criteria?: readonly Criterion[] }) | null;
  change: "new" | "changed" | "same";
  problems: RowProblem[];
};

/** Whether nothing is wrong with a row, nor with any of its criteria. */
export const isSound = ({ problems, criteria = [] }: Pick<CheckedRow, "problems" | "criteria">): boolean =>
  problems.length === 0 && criteria.every((criterion) => criterion.problems.length === 0);

/** Why a year cannot have been recognised on a day, or null: nothing is recognised before its year or after today. */
export function recognisedOutside(
  { recognisedOn, year }: { recognisedOn: Day; year: number },
  today: Day,
): "recognised-in-future" | "recognised-too-early" | null {
  if (recognisedOn > today) return "recognised-in-future";
  return recognisedOn < `${year}-01-01` ? "recognised-too-early" : null;
}

const derivedWords = /binh quan|trung binh|tinh tu|suy ra|hop nhat/;
const exemptWords = /khong (thuoc dien|ap dung|danh gia)|^khong$|^mien/;

/** Reads and judges every row at once, so that a person sees all errors together. */
export function checkRows(
  rows: readonly SheetRow[],
  { heading, columns }: { heading: number; columns: Columns },
  known: Known,
): CheckedRow[] {
  const byName = new Map<string, UnitName>();
  for (const unit of known.units)
    for (const name of [unit.code, ...unit.names])
      byName.set(nameKey(name), byName.get(nameKey(name)) ?? unit);
  for (const unit of known.units)
    for (const name of unit.formerNames) byName.set(nameKey(name), byName.get(nameKey(name)) ?? unit);
  const seen = new Map<string, number>();
  const unitOf = (cells: readonly Cell[]) =>
    byName.get(nameKey(cellText(cells[columns.code ?? -1] ?? null))) ??
    byName.get(nameKey(cellText(cells[columns.unit ?? -1] ?? null))) ??
    null;
  const below = rows.slice(heading + 1);
  const across = criterionColumns(rows[heading]?.cells ?? []);
  const groups = isByCriterion(columns)
    ? groupsOf(below, columns, unitOf)
    : below
        .filter(({ cells }) => cellText(cells[columns.unit ?? columns.code ?? 0] ?? null) !== "")
        .map((row) => ({ row, lines: linesAcross(row.number, row.cells, across) }));
  return groups.map((group) => checkRow(group, columns, known, unitOf(group.row.cells), seen));
}

function checkRow(
  { row: { number, cells }, lines }: Group,
  columns: Columns,
  known: Known,
  unit: UnitName | null,
  seen: Map<string, number>,
): CheckedRow {
  const at = (field: Field): Cell => (columns[field] === undefined ? null : (cells[columns[field]] ?? null));
  const problems: RowProblem[] = [];
  const given = cellText(at("unit")) || cellText(at("code"));
  if (!unit) problems.push({ code: "unit-unknown", given });
  else if (seen.has(unit.unitId))
    problems.push({ code: "unit-twice", given, row: seen.get(unit.unitId) ?? 0 });
  else seen.set(unit.unitId, number);

  const gradeGiven = cellText(at("grade"));
  const valueGiven = cellText(at("value"));
  const isExempt = [cellText(at("applicability")), valueGiven, gradeGiven].some((text) =>
    exemptWords.test(withoutDiacritics(text).toLowerCase().trim()),
  );
  const before = unit ? (known.inForce.get(unit.unitId) ?? null) : null;
  // Criteria without a total of their own detail the result in force.
  const kept =
    !isExempt && lines.length > 0 && !valueGiven && !gradeGiven && before?.applicability === "APPLICABLE"
      ? before
      : null;
  const value = isExempt ? null : kept ? kept.value : readValue(at("value"), known.scale, problems);
  const bands = known.bandsOf(unit?.blockId ?? null);
  const gradeCode = isExempt ? null : kept ? kept.gradeCode : readGrade(gradeGiven, value, bands, problems);
  if (isExempt && /\d/.test(valueGiven)) problems.push({ code: "exempt-with-value", given: valueGiven });
  if (isExempt && lines.length > 0) problems.push({ code: "exempt-with-criteria" });
  if (!isExempt && value === null && gradeCode === null && problems.length === 0)
    problems.push(lines.length > 0 ? { code: "total-missing", given } : { code: "nothing-given" });

  const scores = {
    selfScore: readScore(at("self"), problems) ?? kept?.selfScore ?? null,
    appraisedScore: readScore(at("appraised"), problems) ?? kept?.appraisedScore ?? null,
    surveyScore: readScore(at("survey"), problems) ?? kept?.surveyScore ?? null,
  };
  const criteria = checkCriteria(lines);
  const applicability = isExempt ? ("EXEMPT" as const) : ("APPLICABLE" as const);
  const basis =
    columns.basis === undefined && kept
      ? basisOf(kept.basis)
      : derivedWords.test(folded(at("basis")))
        ? "derived"
        : "measured";
  const same =
    before !== null &&
    before.applicability === applicability &&
    before.gradeCode === gradeCode &&
    sameNumber(before.value, value) &&
    scoreNames.every((name) => scores[name] === null || sameNumber(before[name], scores[name])) &&
    (criteria.length === 0 || sameCriteria(before.criteria, criteria));
  return {
    row: number,
    given,
    unitId: unit?.unitId ?? null,
    unitVersionId: unit?.unitVersionId ?? null,
    unitName: unit?.name ?? null,
    applicability,
    value,
    gradeCode,
    ...scores,
    ...(criteria.length > 0
      ? {
          criteria,
          warnings: criteria.every((one) => one.problems.length === 0)
            ? differencesIn({ ...scores, value }, criteria, known.scale.max)
            : [],
        }
      : {}),
    note: cellText(at("note")).slice(0, 500) || (kept?.note ?? ""),
    basis,
    before: before && {
      id: before.id,
      value: before.value,
      gradeCode: before.gradeCode,
      applicability: before.applicability,
      ...(before.criteria.length > 0 ? { criteria: before.criteria } : {}),
    },
    change: !before ? "new" : same ? "same" : "changed",
    problems,
  };
}

const basisOf = (text: string) => (text === "derived" ? ("derived" as const) : ("measured" as const));

function readValue(cell: Cell, scale: Known["scale"], problems: RowProblem[]): string | null {
  if (cellText(cell) === "") return null;
  const read = cellNumber(cell);
  if (!read.ok) {
    problems.push({ code: "value-unreadable", given: cellText(cell) });
    return null;
  }
  if (compareText(read.value, scale.min) < 0 || compareText(read.value, scale.max) > 0)
    problems.push({ code: "value-outside", given: cellText(cell), ...scale });
  return read.value;
}

/** The band as written, or the one the value falls into; a written band that contradicts the value is an error. */
function readGrade(
  given: string,
  value: string | null,
  bands: readonly Band[],
  problems: RowProblem[],
): string | null {
  const computed =
    value === null
      ? undefined
      : [...bands]
          .sort((a, b) => a.rank - b.rank)
          .find(({ lowest }) => lowest !== null && compareText(value, lowest) >= 0);
  if (!given) return computed?.code ?? null;
  const written = bands.find(({ code, name }) => code === given || nameKey(name) === nameKey(given));
  if (!written) {
    problems.push({ code: "grade-unknown", given, known: bands.map(({ name }) => name) });
    return null;
  }
  if (computed && computed.code !== written.code)
    problems.push({ code: "grade-differs", given, computed: computed.name });
  return written.code;
}

/** Exact comparison of two decimals written out; what cannot be read is equal to nothing. */
function compareText(a: string, b: string): number {
  const [one, other] = [parseDecimal(a), parseDecimal(b)];
  return one && other ? compare(one, other) : Number.NaN;
}
const sameNumber = (a: string | null, b: string | null) =>
  a === null || b === null ? a === b : compareText(a, b) === 0;
