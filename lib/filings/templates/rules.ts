import type { PlanIndicator } from "@/lib/plans/terms";
import { cellText, isSealed, type SheetRow, type Spreadsheet, type Stamp, sealed } from "@/lib/spreadsheets";
import { normalize } from "@/lib/vietnamese";
import type { CellContent } from "../cells/rules";

/** Columns of the figures sheet, in order; the first five say which line it is. */
export const fields = [
  "number",
  "code",
  "name",
  "threshold",
  "unit",
  "earlierNumerator",
  "earlierDenominator",
  "earlierAmount",
  "state",
  "numerator",
  "denominator",
  "amount",
  "explanation",
  "expectedOn",
] as const;
export type Field = (typeof fields)[number];
export const columnOf = (field: Field) => fields.indexOf(field);

export const isRate = ({ kind }: Pick<PlanIndicator, "kind">) => kind === "ratio" || kind === "reduction";

/** What a line of a template says of itself, and what stood in it when it was downloaded. */
export type TemplateLine = { id: string; head: string[]; base: CellContent };
/** Which sheet a template was made for. */
export type TemplateOf = {
  province: string;
  campaign: string;
  campaignName: string;
  unit: string;
  unitName: string;
  period: string;
  periodName: string;
  /** Hash of the terms in force: another plan version has another. */
  plan: string;
  /** Filing and version, "" before the unit has opened it. */
  sheet: string;
};

const kind = "filing";

/** The hidden stamp of a template, sealed. */
export function stampOf(of: TemplateOf, lines: readonly TemplateLine[], key: string): Stamp {
  const numbered = lines.map((line, at) => [`line:${at}`, JSON.stringify(line)] as const);
  return sealed({ kind, ...of, ...Object.fromEntries(numbered) }, key);
}

export type TemplateProblem =
  | { code: "not-a-template" }
  | { code: "other-province" }
  | { code: "other-unit"; given: string; wanted: string }
  | { code: "other-campaign"; given: string; wanted: string }
  | { code: "other-period"; given: string; wanted: string }
  | { code: "checksum" }
  | { code: "heading-changed"; wanted: string; given: string }
  | { code: "row-changed"; row: number; wanted: string }
  | { code: "row-added"; row: number };

export type Template = {
  lines: TemplateLine[];
  /** Rows of the file by line, in the same order. */
  rows: SheetRow[];
  headingRow: number;
  sheetName: string;
  /** The plan was amended after the download: what is in the file can be compared, not applied. */
  isOtherPlan: boolean;
  /** The sheet was changed after the download. */
  isStale: boolean;
};
export type Recognition = { ok: true; template: Template } | { ok: false; problem: TemplateProblem };

const refuse = (problem: TemplateProblem): Recognition => ({ ok: false, problem });
const textOf = (row: SheetRow | undefined, column: number) => normalize(cellText(row?.cells[column] ?? null));

/** Says whether a file is the template of exactly this sheet, untouched where it is locked. */
export function recognise(
  { sheets, stamp }: Pick<Spreadsheet, "sheets" | "stamp">,
  now: TemplateOf,
  titles: readonly string[],
  key: string,
): Recognition {
  if (stamp?.kind !== kind) return refuse({ code: "not-a-template" });
  const foreign = foreignness(stamp, now);
  if (foreign) return refuse(foreign);
  if (!isSealed(stamp, key)) return refuse({ code: "checksum" });

  const lines = linesOf(stamp);
  const found = findHeading(sheets, titles);
  if (!found) return refuse({ code: "heading-changed", wanted: titles[columnOf("code")] ?? "", given: "" });
  const { sheet, at } = found;
  const heading = sheet.rows[at];
  const wrong = titles.findIndex((title, column) => textOf(heading, column) !== title);
  if (wrong >= 0)
    return refuse({ code: "heading-changed", wanted: titles[wrong] ?? "", given: textOf(heading, wrong) });

  const rows = sheet.rows.slice(at + 1);
  for (const [index, line] of lines.entries()) {
    const row = rows[index];
    const isSame = line.head.every((text, column) => textOf(row, column) === normalize(text));
    if (!isSame) {
      const number = row?.number ?? (rows.at(-1)?.number ?? heading?.number ?? 0) + 1;
      return refuse({ code: "row-changed", row: number, wanted: line.head[columnOf("code")] ?? "" });
    }
  }
  const added = rows.slice(lines.length).find(({ cells }) => cells.slice(0, fields.length).some(isGiven));
  if (added) return refuse({ code: "row-added", row: added.number });
  return {
    ok: true,
    template: {
      lines,
      rows: rows.slice(0, lines.length),
      headingRow: heading?.number ?? 0,
      sheetName: sheet.name,
      isOtherPlan: stamp.plan !== now.plan,
      isStale: stamp.sheet !== now.sheet,
    },
  };
}
const isGiven = (cell: unknown) => cell !== null && cell !== "";

function foreignness(stamp: Stamp, now: TemplateOf): TemplateProblem | null {
  if (stamp.province !== now.province) return { code: "other-province" };
  const other = (code: "other-unit" | "other-campaign" | "other-period", name: keyof TemplateOf) => ({
    code,
    given: stamp[name] ?? "",
    wanted: now[name],
  });
  if (stamp.unit !== now.unit) return other("other-unit", "unitName");
  if (stamp.campaign !== now.campaign) return other("other-campaign", "campaignName");
  return stamp.period === now.period ? null : other("other-period", "periodName");
}

function linesOf(stamp: Stamp): TemplateLine[] {
  const lines: TemplateLine[] = [];
  for (let at = 0; stamp[`line:${at}`] !== undefined; at += 1)
    lines.push(JSON.parse(stamp[`line:${at}`] ?? "") as TemplateLine);
  return lines;
}

/** The heading is the row with most of the titles: one changed title is then named, not the whole file refused. */
function findHeading(sheets: Spreadsheet["sheets"], titles: readonly string[]) {
  let best: { sheet: Spreadsheet["sheets"][number]; at: number; hits: number } | null = null;
  for (const sheet of sheets)
    for (const [at, row] of sheet.rows.slice(0, 15).entries()) {
      const hits = titles.filter((title, column) => textOf(row, column) === title).length;
      if (hits > (best?.hits ?? titles.length / 2)) best = { sheet, at, hits };
    }
  return best;
}
