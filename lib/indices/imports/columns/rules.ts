import { type Cell, cellText, type SheetRow } from "@/lib/spreadsheets";
import { withoutDiacritics } from "@/lib/vietnamese";
import { criterionHeading } from "../criteria/rules";

export const fields = [
  "unit",
  "code",
  "value",
  "grade",
  "applicability",
  "self",
  "appraised",
  "survey",
  "criterionCode",
  "criterion",
  "maximum",
  "basis",
  "note",
] as const;
export type Field = (typeof fields)[number];
export type Columns = Partial<Record<Field, number>>;
export const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

/** How much of a file is read: a row for each unit and criterion of a province, or a column for each criterion. */
export const importLimits = { rows: 20_000, columns: 400 };

/** Whether each row is one criterion of a unit rather than a whole unit. */
export const isByCriterion = ({ criterionCode, criterion }: Columns): boolean =>
  criterionCode !== undefined || criterion !== undefined;

/** What rows cannot be judged without: who, and a value, a grade or the points of a criterion. */
export function missingIn(columns: Columns): ("who" | "what")[] {
  const has = (...names: Field[]) => names.some((name) => columns[name] !== undefined);
  const points = isByCriterion(columns) && has("self", "appraised", "survey");
  return [
    ...(has("unit", "code") ? [] : (["who"] as const)),
    ...(has("value", "grade") || points ? [] : (["what"] as const)),
  ];
}

/** Whether rows can be judged by these columns. */
export const isComplete = (columns: Columns): boolean => missingIn(columns).length === 0;

// Headings as provinces write them, without diacritics; the first that fits wins.
const headings: [Field, RegExp][] = [
  ["code", /^ma( so)?( don vi)?$/],
  ["criterionCode", /^(ma( so)?|so hieu|stt) (tieu chi|linh vuc)/],
  ["criterion", /^(ten |noi dung )?(tieu chi( thanh phan)?$|linh vuc ?([,/]|$))/],
  ["maximum", /toi da|^(diem|thang) chuan|^thang diem/],
  ["unit", /^(ten )?(don vi|co quan|so|dia phuong|tinh(,? thanh( pho)?)?$)/],
  ["grade", /^(xep )?(loai|hang muc)|^muc xep loai/],
  ["self", /tu (cham|danh gia)/],
  ["appraised", /tham dinh/],
  ["survey", /dieu tra|xa hoi hoc/],
  ["basis", /^(cach xac dinh|cach tinh|nguon so)/],
  ["applicability", /thuoc dien|dien danh gia|ap dung/],
  ["value", /^(gia tri|ket qua|diem|chi so|ty le|tong diem|par|sipas|ddci|papi|pci|dti)/],
  ["note", /ghi chu|ly do/],
];

export const folded = (cell: Cell) => withoutDiacritics(cellText(cell)).toLowerCase().trim();

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
      if (criterionHeading(cellText(cell))) continue;
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
