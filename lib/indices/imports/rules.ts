import { compare, parseDecimal } from "@/lib/indicators";
import { type Cell, cellNumber, cellText, type SheetRow } from "@/lib/spreadsheets";
import { spellingKey, withoutDiacritics } from "@/lib/vietnamese";

export const fields = [
  "unit",
  "code",
  "value",
  "grade",
  "applicability",
  "self",
  "appraised",
  "survey",
  "basis",
  "note",
] as const;
export type Field = (typeof fields)[number];
export type Columns = Partial<Record<Field, number>>;
export const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

/** Whether rows can be judged by these columns: who, and a value or a grade. */
export const isComplete = ({ unit, code, value, grade }: Columns): boolean =>
  (unit !== undefined || code !== undefined) && (value !== undefined || grade !== undefined);

// Headings as provinces write them, without diacritics; the first that fits wins.
const headings: [Field, RegExp][] = [
  ["code", /^ma( so)?( don vi)?$/],
  ["unit", /^(ten )?(don vi|co quan|so|dia phuong)/],
  ["grade", /^(xep )?(loai|hang muc)|^muc xep loai/],
  ["self", /tu (cham|danh gia)/],
  ["appraised", /tham dinh/],
  ["survey", /dieu tra|xa hoi hoc/],
  ["basis", /^(cach xac dinh|cach tinh|nguon so)/],
  ["applicability", /thuoc dien|dien danh gia|ap dung/],
  ["value", /^(gia tri|ket qua|diem|chi so|ty le|tong diem|par|sipas|ddci|papi|pci|dti)/],
  ["note", /ghi chu|ly do/],
];

const folded = (cell: Cell) => withoutDiacritics(cellText(cell)).toLowerCase().trim();

/** What was found or chosen of a file's shape, with its headings for who chooses. */
export type ChosenColumns = {
  sheet: string;
  heading: number;
  /** The same row as the spreadsheet program counts it. */
  headingNumber: number;
  columns: Columns;
  headings: string[];
};

/** Which row holds the headings and which column each field stands in; null when there is no unit column. */
export function findColumns(rows: readonly SheetRow[]): { heading: number; columns: Columns } | null {
  for (const [index, { cells }] of rows.slice(0, 15).entries()) {
    const columns: Columns = {};
    for (const [column, cell] of cells.entries()) {
      const field = headings.find(
        ([name, pattern]) => columns[name] === undefined && pattern.test(folded(cell)),
      )?.[0];
      if (field) columns[field] = column;
    }
    if (isComplete(columns)) return { heading: index, columns };
  }
  return null;
}

/** The row a person may choose columns from where none were understood: the one with most words; null without two. */
export function likelyHeading(rows: readonly SheetRow[]): number | null {
  const words = rows
    .slice(0, 15)
    .map(({ cells }) => cells.filter((cell) => /\p{L}{2}/u.test(cellText(cell))).length);
  const most = Math.max(0, ...words);
  return most < 2 ? null : words.indexOf(most);
}

/** What stands in a row as headings, by column; blank ones by their number. */
export const headingsOf = (rows: readonly SheetRow[], heading: number): string[] =>
  (rows[heading]?.cells ?? []).map((cell, at) => cellText(cell).trim() || `Cột ${at + 1}`);

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
  inForce: ReadonlyMap<
    string,
    { id: string; value: string | null; gradeCode: string | null; applicability: "APPLICABLE" | "EXEMPT" }
  >;
};

export type RowProblem =
  | { code: "unit-unknown"; given: string }
  | { code: "unit-twice"; given: string; row: number }
  | { code: "value-unreadable"; given: string }
  | { code: "value-outside"; given: string; min: string; max: string }
  | { code: "grade-unknown"; given: string; known: string[] }
  | { code: "grade-differs"; given: string; computed: string }
  | { code: "nothing-given" }
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
  note: string;
  /** Measured, or computed from units that were merged: shown apart, never compared silently. */
  basis: "measured" | "derived";
  before: {
    id: string;
    value: string | null;
    gradeCode: string | null;
    applicability: "APPLICABLE" | "EXEMPT";
  } | null;
  change: "new" | "changed" | "same";
  problems: RowProblem[];
};

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
  return rows
    .slice(heading + 1)
    .filter(({ cells }) => cellText(cells[columns.unit ?? columns.code ?? 0] ?? null) !== "")
    .map((row) => checkRow(row, columns, known, byName, seen));
}

/** "UBND xã Hoà Bình", "ubnd xa hoa binh": one unit however it is typed. */
export const nameKey = (name: string) =>
  withoutDiacritics(spellingKey(name))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function checkRow(
  { number, cells }: SheetRow,
  columns: Columns,
  known: Known,
  byName: ReadonlyMap<string, UnitName>,
  seen: Map<string, number>,
): CheckedRow {
  const at = (field: Field): Cell => (columns[field] === undefined ? null : (cells[columns[field]] ?? null));
  const problems: RowProblem[] = [];
  const given = cellText(at("unit")) || cellText(at("code"));
  const unit = byName.get(nameKey(cellText(at("code")))) ?? byName.get(nameKey(cellText(at("unit")))) ?? null;
  if (!unit) problems.push({ code: "unit-unknown", given });
  else if (seen.has(unit.unitId))
    problems.push({ code: "unit-twice", given, row: seen.get(unit.unitId) ?? 0 });
  else seen.set(unit.unitId, number);

  const gradeGiven = cellText(at("grade"));
  const valueGiven = cellText(at("value"));
  const isExempt = [cellText(at("applicability")), valueGiven, gradeGiven].some((text) =>
    exemptWords.test(withoutDiacritics(text).toLowerCase().trim()),
  );
  const value = isExempt ? null : readValue(at("value"), known.scale, problems);
  const bands = known.bandsOf(unit?.blockId ?? null);
  const gradeCode = isExempt ? null : readGrade(gradeGiven, value, bands, problems);
  if (isExempt && /\d/.test(valueGiven)) problems.push({ code: "exempt-with-value", given: valueGiven });
  if (!isExempt && value === null && gradeCode === null && problems.length === 0)
    problems.push({ code: "nothing-given" });

  const before = unit ? (known.inForce.get(unit.unitId) ?? null) : null;
  const applicability = isExempt ? ("EXEMPT" as const) : ("APPLICABLE" as const);
  const same =
    before &&
    before.applicability === applicability &&
    before.gradeCode === gradeCode &&
    sameNumber(before.value, value);
  return {
    row: number,
    given,
    unitId: unit?.unitId ?? null,
    unitVersionId: unit?.unitVersionId ?? null,
    unitName: unit?.name ?? null,
    applicability,
    value,
    gradeCode,
    selfScore: readScore(at("self"), problems),
    appraisedScore: readScore(at("appraised"), problems),
    surveyScore: readScore(at("survey"), problems),
    note: cellText(at("note")).slice(0, 500),
    basis: derivedWords.test(folded(at("basis"))) ? "derived" : "measured",
    before,
    change: !before ? "new" : same ? "same" : "changed",
    problems,
  };
}

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

function readScore(cell: Cell, problems: RowProblem[]): string | null {
  if (cellText(cell) === "") return null;
  const read = cellNumber(cell);
  if (read.ok) return read.value;
  problems.push({ code: "value-unreadable", given: cellText(cell) });
  return null;
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
