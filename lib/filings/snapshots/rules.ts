import { type Cell, cellDay, cellNumber, cellText, type SheetRow } from "@/lib/spreadsheets";
import { spellingKey, withoutDiacritics } from "@/lib/vietnamese";

export type SnapshotField =
  | "unitCode"
  | "unit"
  | "indicator"
  | "period"
  | "from"
  | "through"
  | "numerator"
  | "denominator"
  | "amount"
  | "takenOn";
export type SnapshotColumns = Partial<Record<SnapshotField, number>>;
/** Where the headings stand, which column is which, and what each is called in the file. */
export type SnapshotHead = {
  heading: number;
  columns: SnapshotColumns;
  titles: Partial<Record<SnapshotField, string>>;
};

// Headings as providers write them, without diacritics; the first that fits wins.
const headings: [SnapshotField, RegExp][] = [
  ["unitCode", /^(ma|id) (so )?(don vi|co quan)|^madonvi|^unit$/],
  ["unit", /^(ten )?(don vi|co quan|dia phuong)/],
  ["indicator", /^(ma |ten )?(chi tieu|chi so|tieu chi)|^indicator$/],
  ["from", /^tu ngay|^ngay dau/],
  ["through", /^den (het )?ngay|^ngay cuoi/],
  ["period", /^(ma |ten )?ky|^period$/],
  ["numerator", /^tu so|^numerator$/],
  ["denominator", /^mau so|^denominator$/],
  ["amount", /^(ket qua|gia tri|so luong|diem|so lieu)|^amount$/],
  ["takenOn", /^(ngay|thoi diem)( lay| chot| cap nhat)?|^takenon$/],
];

/** A word of a provider as mappings know it: without diacritics, signs and case. */
export const mappingKey = (text: string): string =>
  withoutDiacritics(spellingKey(text))
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();

/** Which row holds the headings and where each field stands; null when a table of figures is not to be seen. */
export function findSnapshotColumns(rows: readonly SheetRow[]): SnapshotHead | null {
  for (const { number, cells } of rows) {
    const columns: SnapshotColumns = {};
    const titles: SnapshotHead["titles"] = {};
    for (const [at, cell] of cells.entries()) {
      const word = mappingKey(cellText(cell));
      const field = headings.find(
        ([name, pattern]) => columns[name] === undefined && pattern.test(word),
      )?.[0];
      if (!field) continue;
      columns[field] = at;
      titles[field] = cellText(cell);
    }
    const { unit, unitCode, indicator, period, from, through, numerator, denominator, amount } = columns;
    const hasUnit = (unit ?? unitCode) !== undefined;
    const hasSpan = period !== undefined || (from !== undefined && through !== undefined);
    const hasFigure = amount !== undefined || (numerator !== undefined && denominator !== undefined);
    if (hasUnit && indicator !== undefined && hasSpan && hasFigure)
      return { heading: number, columns, titles };
  }
  return null;
}

export type DaySpan = { startsOn: string; endsOn: string };
/** What the province and the mappings of a source make of a provider's words, by key. */
export type Dictionary = {
  /** Null: rows of this unit are left out. */
  units: ReadonlyMap<string, string | null>;
  indicators: ReadonlyMap<string, string>;
  /** Null: several spans go by this name, so somebody has to say which. */
  periods: ReadonlyMap<string, DaySpan | null>;
};

type Misread =
  | "unit-unknown"
  | "indicator-unknown"
  | "period-unknown"
  | "period-ambiguous"
  | "value-unreadable"
  | "value-negative"
  | "value-too-precise"
  | "day-unreadable";
export type SnapshotProblem =
  /** `column` is the heading it stands under; rows checked before 11/2026 do not have it. */
  | { code: Misread; given: string; column?: string | undefined }
  | { code: "numerator-above-denominator"; given: string; denominator: string }
  | { code: "nothing-given" }
  | { code: "row-twice" };

export type SnapshotRow = {
  number: number;
  unitId: string | null;
  indicatorCode: string | null;
  startsOn: string | null;
  endsOn: string | null;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  takenOn: string;
  /** What the row says and what is wrong with it; null for a row in order. */
  problems: { unit: string; indicator: string; period: string; found: SnapshotProblem[] } | null;
};

// What never repeats, such as free notes, must not be collected without end.
const mostRemembered = 20_000;
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    if (known.size < mostRemembered) known.set(text, now);
    return now;
  };
}
type Refuse = (field: SnapshotField, code: Misread, given: string) => void;
type DayIn = (text: string) => ReturnType<typeof cellDay>;

/** Judges rows of a file one after the other; the same words come thousands of times and are looked up once. */
export function snapshotReader({ columns, titles }: SnapshotHead, dictionary: Dictionary, takenOn: string) {
  const keyOf = remembered(mappingKey);
  const dayIn = remembered((text: string) => cellDay(text));

  /** The row as it will stand, or null when its unit is left out on purpose. */
  return ({ number, cells }: SheetRow): SnapshotRow | null => {
    const at = (field: SnapshotField): Cell => {
      const column = columns[field];
      return column === undefined ? null : (cells[column] ?? null);
    };
    const found: SnapshotProblem[] = [];
    const refuse = (field: SnapshotField, code: Misread, given: string) =>
      found.push({ code, given, column: titles[field] });
    const [code, name] = [cellText(at("unitCode")), cellText(at("unit"))];
    const key = [keyOf(code), keyOf(name)].find((one) => dictionary.units.has(one));
    const unitId = key === undefined ? undefined : dictionary.units.get(key);
    if (unitId === null) return null;
    if (unitId === undefined) refuse(code ? "unitCode" : "unit", "unit-unknown", code || name);
    const indicator = cellText(at("indicator"));
    const indicatorCode = dictionary.indicators.get(keyOf(indicator)) ?? null;
    if (!indicatorCode) refuse("indicator", "indicator-unknown", indicator);
    const period = columns.period === undefined ? "" : cellText(at("period"));
    const span = period
      ? spanNamed(period, dictionary.periods.get(keyOf(period)), refuse)
      : spanIn(at, dayIn, refuse);

    const [numerator, denominator, amount] = (["numerator", "denominator", "amount"] as const).map((field) =>
      readFigure(at(field), (code, given) => refuse(field, code, given)),
    ) as [string | null, string | null, string | null];
    if (numerator === null && denominator === null && amount === null && found.length === 0)
      found.push({ code: "nothing-given" });
    if (numerator !== null && denominator !== null && Number(numerator) > Number(denominator))
      found.push({ code: "numerator-above-denominator", given: numerator, denominator });
    return {
      number,
      unitId: unitId ?? null,
      indicatorCode,
      startsOn: span?.startsOn ?? null,
      endsOn: span?.endsOn ?? null,
      numerator,
      denominator,
      amount,
      takenOn: readDay(at("takenOn"), takenOn, dayIn, refuse),
      problems: found.length > 0 ? { unit: code || name, indicator, period, found } : null,
    };
  };
}

function spanNamed(given: string, span: DaySpan | null | undefined, refuse: Refuse): DaySpan | null {
  if (span) return span;
  refuse("period", span === null ? "period-ambiguous" : "period-unknown", given);
  return null;
}

const dayOfCell = (cell: Cell, dayIn: DayIn) =>
  cell instanceof Date ? cellDay(cell) : dayIn(cellText(cell));

function spanIn(at: (field: SnapshotField) => Cell, dayIn: DayIn, refuse: Refuse): DaySpan | null {
  const [from, through] = [dayOfCell(at("from"), dayIn), dayOfCell(at("through"), dayIn)];
  if (from.ok && through.ok && from.day <= through.day) return { startsOn: from.day, endsOn: through.day };
  refuse("period", "period-unknown", `${cellText(at("from"))} – ${cellText(at("through"))}`);
  return null;
}

const plainNumber = /^\d{1,15}(?:\.\d{1,4})?$/u;
function readFigure(cell: Cell, refuse: (code: Misread, given: string) => void): string | null {
  if (cell === null || cell === "") return null;
  // Most cells are plain numbers: reading them as typed text would be most of the work of a large file.
  if (typeof cell === "number" && cell >= 0) {
    const text = String(cell);
    if (plainNumber.test(text)) return text;
  }
  const misread = (code: Misread) => {
    refuse(code, cellText(cell));
    return null;
  };
  const read = cellNumber(cell);
  if (!read.ok || read.percent || read.ambiguous) return misread("value-unreadable");
  if (read.value.startsWith("-")) return misread("value-negative");
  return (read.value.split(".")[1] ?? "").length > 4 ? misread("value-too-precise") : read.value;
}

function readDay(cell: Cell, otherwise: string, dayIn: DayIn, refuse: Refuse): string {
  if (cell === null || cell === "") return otherwise;
  const read = dayOfCell(cell, dayIn);
  if (read.ok) return read.day;
  refuse("takenOn", "day-unreadable", cellText(cell));
  return otherwise;
}
