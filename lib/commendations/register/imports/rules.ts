import type { Day } from "@/lib/calendar";
import { type Cell, cellDay, cellText, type SheetRow } from "@/lib/spreadsheets";
import { searchKey } from "@/lib/vietnamese";

const fields = [
  "subject",
  "name",
  "staffCode",
  "post",
  "unit",
  "award",
  "decision",
  "signedOn",
  "issuer",
  "merit",
  "from",
  "through",
  "money",
] as const;
type Field = (typeof fields)[number];
export type Columns = Partial<Record<Field, number>>;

// Headings as offices write them, without marks; the first that fits wins.
const headings: [Field, RegExp][] = [
  ["staffCode", /^ma (so )?(can bo|cbccvc|so can bo|nhan su)/],
  ["decision", /^(so|so hieu|so, ky hieu) ?(quyet dinh|qd)|^quyet dinh so/],
  ["signedOn", /^ngay (ky|quyet dinh|ban hanh|thang)/],
  ["issuer", /(nguoi|co quan|cap).*(ky|quyet dinh|ban hanh)/],
  ["award", /danh hieu|hinh thuc/],
  ["subject", /^(loai )?doi tuong|^loai$/],
  ["name", /^(ho va ten|ho ten|ten tap the|ten)/],
  ["post", /^chuc (vu|danh)/],
  ["unit", /^(don vi|co quan|noi cong tac)/],
  ["from", /^(thanh tich )?tu ngay|^thanh tich tu/],
  ["through", /^(thanh tich )?den( ngay)?(?![a-z])/],
  ["merit", /thanh tich|noi dung|ly do/],
  ["money", /tien/],
];

/** Which row holds the headings and where each field stands; null without name, award and decision. */
export function findColumns(rows: readonly SheetRow[]): { heading: number; columns: Columns } | null {
  for (const [heading, { cells }] of rows.slice(0, 15).entries()) {
    const columns: Columns = {};
    for (const [at, cell] of cells.entries()) {
      const key = searchKey(cellText(cell));
      const field = headings.find(([name, pattern]) => columns[name] === undefined && pattern.test(key))?.[0];
      if (field) columns[field] = at;
    }
    if (columns.name !== undefined && columns.award !== undefined && columns.decision !== undefined)
      return { heading, columns };
  }
  return null;
}

export type KnownPerson = { id: string; staffCode: string; fullName: string; unitIds: readonly string[] };
export type Known = {
  units: readonly { unitId: string; names: readonly string[]; name: string }[];
  people: readonly KnownPerson[];
  /** Forms and titles by name, with their class. */
  awards: readonly { code: string; name: string; class: "title" | "form" }[];
  /** What the register holds already: see `keyOf`. */
  registered: ReadonlySet<string>;
  /** Decisions of the portal itself, as "issuer|year|number": their lines come from their papers. */
  ownDecisions: ReadonlySet<string>;
  defaultIssuer: string;
  today: Day;
};

export type RowProblem =
  | { code: "missing"; field: "name" | "award" | "decision" | "signedOn" }
  | { code: "decision-unreadable"; given: string }
  | { code: "day-unreadable"; given: string }
  | { code: "signed-in-future"; given: string }
  | { code: "unit-unknown"; given: string }
  | { code: "period-backwards"; from: string; through: string }
  | { code: "own-decision"; given: string }
  | { code: "twice"; row: number };
/** What does not stop a row, but should be known before it is entered. */
export type RowNote = "person-unmatched" | "award-outside-list" | "period-from-signing";

export type CheckedRow = {
  row: number;
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  subjectName: string;
  post: string;
  unitName: string;
  unitId: string | null;
  personId: string | null;
  awardClass: "title" | "form";
  awardCode: string;
  awardName: string;
  number: number;
  symbol: string;
  signedOn: Day;
  issuer: string;
  merit: string;
  from: Day;
  through: Day;
  money: string;
  change: "new" | "same";
  notes: RowNote[];
  problems: RowProblem[];
};

/** One award of one subject in one decision. */
export const keyOf = (one: {
  subjectName: string;
  unitName: string;
  awardCode: string;
  number: number;
  symbol: string;
  signedOn: Day;
}) =>
  [
    searchKey(one.subjectName),
    searchKey(one.unitName),
    searchKey(one.awardCode),
    one.number,
    one.symbol,
    one.signedOn,
  ].join("|");
export const decisionKey = (issuer: string, year: number, number: number) => `${issuer}|${year}|${number}`;

// Titles as the law lists them (Law 06/2022, art. 19 and following); all else is a form of commendation.
const titles = /^(chien si thi dua|lao dong tien tien|tap the lao dong|co thi dua|anh hung|.*tieu bieu$)/;

/** Reads and judges every row at once. */
export function checkRows(
  rows: readonly SheetRow[],
  { heading, columns }: { heading: number; columns: Columns },
  known: Known,
): CheckedRow[] {
  const seen = new Map<string, number>();
  return rows
    .slice(heading + 1)
    .filter(({ cells }) =>
      fields.some((field) => cellText(at(cells, columns, field)) !== "" && field !== "subject"),
    )
    .map((row) => {
      const checked = checkRow(row, columns, known);
      const key = keyOf(checked);
      const before = seen.get(key);
      if (before !== undefined) checked.problems.push({ code: "twice", row: before });
      else seen.set(key, row.number);
      return { ...checked, change: known.registered.has(key) ? ("same" as const) : ("new" as const) };
    });
}

const at = (cells: readonly Cell[], columns: Columns, field: Field): Cell =>
  columns[field] === undefined ? null : (cells[columns[field]] ?? null);

function checkRow({ number: row, cells }: SheetRow, columns: Columns, known: Known): CheckedRow {
  const problems: RowProblem[] = [];
  const notes: RowNote[] = [];
  const said = (field: Field) => cellText(at(cells, columns, field)).trim();
  const name = said("name");
  if (!name) problems.push({ code: "missing", field: "name" });
  const unitOf = (given: string) =>
    given
      ? known.units.find(({ names }) => names.some((one) => searchKey(one) === searchKey(given)))
      : undefined;
  const subjectKind = kindOf(said("subject"), unitOf(name) !== undefined);
  const unit = unitOf(subjectKind === "COLLECTIVE" ? name : said("unit")) ?? unitOf(said("unit"));
  if (!unit)
    problems.push({ code: "unit-unknown", given: subjectKind === "COLLECTIVE" ? name : said("unit") });
  const person =
    subjectKind === "INDIVIDUAL"
      ? personOf(known, { code: said("staffCode"), name, unitId: unit?.unitId })
      : null;
  if (subjectKind === "INDIVIDUAL" && !person) notes.push("person-unmatched");

  const awarded = said("award");
  if (!awarded) problems.push({ code: "missing", field: "award" });
  const award = known.awards.find(({ name: one }) => searchKey(one) === searchKey(awarded));
  if (awarded && !award) notes.push("award-outside-list");
  const decision = decisionOf(said("decision"), problems);
  const signedOn = dayOf(at(cells, columns, "signedOn"), "signedOn", problems);
  if (signedOn && signedOn > known.today) problems.push({ code: "signed-in-future", given: signedOn });
  const issuer = said("issuer") || known.defaultIssuer;
  if (signedOn && known.ownDecisions.has(decisionKey(issuer, Number(signedOn.slice(0, 4)), decision.number)))
    problems.push({ code: "own-decision", given: said("decision") });
  const from = dayOf(at(cells, columns, "from"), null, problems);
  const through = dayOf(at(cells, columns, "through"), null, problems);
  // A decision that names no period counts from the day it was signed (Circular 08/2017 practice).
  if (signedOn && !through) notes.push("period-from-signing");
  const period = { from: from || through || signedOn, through: through || signedOn };
  // A day that cannot be read has been told already.
  if (period.through && period.from > period.through) problems.push({ code: "period-backwards", ...period });
  return {
    row,
    subjectKind,
    subjectName: name,
    post: subjectKind === "INDIVIDUAL" ? said("post") : "",
    unitName: (subjectKind === "COLLECTIVE" ? name : said("unit")) || (unit?.name ?? ""),
    unitId: unit?.unitId ?? null,
    personId: person?.id ?? null,
    awardClass: award?.class ?? (titles.test(searchKey(awarded)) ? "title" : "form"),
    awardCode: award?.code ?? awarded,
    awardName: award?.name ?? awarded,
    ...decision,
    signedOn,
    issuer,
    merit: said("merit").slice(0, 500),
    ...period,
    money: said("money").replace(/[^\d]/g, "").slice(0, 15) || "0",
    change: "new",
    notes,
    problems,
  };
}

function kindOf(said: string, isUnit: boolean): CheckedRow["subjectKind"] {
  const key = searchKey(said);
  if (/tap the|don vi/.test(key)) return "COLLECTIVE";
  if (/ca nhan/.test(key)) return "INDIVIDUAL";
  return isUnit ? "COLLECTIVE" : "INDIVIDUAL";
}

type Sought = { code: string; name: string; unitId: string | undefined };
/** By staff code; without one by name, if just one person of that name ever served in the unit: equal names are common. */
function personOf({ people }: Known, { code, name, unitId }: Sought): KnownPerson | null {
  if (code) return people.find(({ staffCode }) => staffCode.toLowerCase() === code.toLowerCase()) ?? null;
  const same = people.filter(
    ({ fullName, unitIds }) =>
      searchKey(fullName) === searchKey(name) && unitId !== undefined && unitIds.includes(unitId),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** `Số 515/QĐ-UBND` → 515 and QĐ-UBND. */
function decisionOf(given: string, problems: RowProblem[]): { number: number; symbol: string } {
  const parts = /(\d{1,6})\s*\/\s*([\p{L}\d\-–/.]+)/u.exec(given);
  if (!given) problems.push({ code: "missing", field: "decision" });
  else if (!parts) problems.push({ code: "decision-unreadable", given });
  return { number: Number(parts?.[1] ?? 0), symbol: (parts?.[2] ?? "").replace("–", "-") };
}

function dayOf(cell: Cell, required: "signedOn" | null, problems: RowProblem[]): Day {
  if (cellText(cell) === "") {
    if (required) problems.push({ code: "missing", field: required });
    return "";
  }
  const read = cellDay(cell);
  if (read.ok) return read.day;
  problems.push({ code: "day-unreadable", given: cellText(cell) });
  return "";
}
