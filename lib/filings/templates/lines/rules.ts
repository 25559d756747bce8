import type { Finding, FindingCode } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans/terms";
import { type Cell, cellDay, cellNumber, cellText, type SheetRow } from "@/lib/spreadsheets";
import { normalize, searchKey } from "@/lib/vietnamese";
import type { ValueState } from "@/prisma/generated/enums";
import { type CellContent, differences, mergeContent, sameContent } from "../../cells/rules";
import { columnOf, type Field, isRate, type TemplateLine } from "../rules";

export type LineProblemCode =
  | "not-a-number"
  | "dot-decimal"
  | "is-a-rate"
  | "negative"
  | "too-precise"
  | "wrong-column"
  | "unknown-state"
  | "state-not-allowed"
  | "figures-beside-state"
  | "not-a-day"
  | "day-without-state"
  | "too-long"
  | "locked"
  | "changed-since";
/** One thing wrong with one cell of the file: row as the spreadsheet numbers it, and what stands there. */
export type LineProblem = {
  row: number;
  field: Field;
  code: string;
  value: string;
} & ({ kind: "reading"; code: LineProblemCode; by?: string } | { kind: "finding"; finding: Finding });

type Amount = "numerator" | "denominator" | "amount";
const amounts: readonly Amount[] = ["numerator", "denominator", "amount"];
const at = (row: SheetRow, field: Field): Cell => row.cells[columnOf(field)] ?? null;

/** The words a template offers for a state, folded: people type them without diacritics too. */
export type StateWords = ReadonlyMap<string, ValueState>;
export const stateWords = (texts: Record<ValueState, string>): StateWords =>
  new Map(Object.entries(texts).map(([state, text]) => [searchKey(text), state as ValueState]));

/** What a row says, and everything that cannot be read or does not belong there. */
export function readLine(
  row: SheetRow,
  indicator: Pick<PlanIndicator, "kind" | "mayNotApply">,
  words: StateWords,
): { content: CellContent; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const refuse = (field: Field, code: LineProblemCode) =>
    problems.push({ kind: "reading", row: row.number, field, code, value: cellText(at(row, field)) });

  const given = cellText(at(row, "state"));
  const named = given === "" ? "REPORTED" : words.get(searchKey(given));
  if (!named) refuse("state", "unknown-state");
  const state = named ?? "REPORTED";
  if (state === "NOT_APPLICABLE" && !indicator.mayNotApply) refuse("state", "state-not-allowed");

  const figures = Object.fromEntries(
    amounts.map((field) => [field, readAmount(row, field, indicator, refuse)]),
  ) as Record<Amount, string | null>;
  if (state !== "REPORTED")
    for (const field of amounts) if (figures[field] !== null) refuse(field, "figures-beside-state");

  const explanation = cellText(at(row, "explanation")).trim();
  if (explanation.length > 2000) refuse("explanation", "too-long");
  return {
    content: { state, ...figures, explanation, expectedOn: readDay(row, state, refuse) },
    problems,
  };
}
type Refuse = (field: Field, code: LineProblemCode) => void;

function readAmount(
  row: SheetRow,
  field: Amount,
  indicator: Pick<PlanIndicator, "kind">,
  refuse: Refuse,
): string | null {
  const cell = at(row, field);
  if (cellText(cell) === "") return null;
  const no = (code: LineProblemCode) => {
    refuse(field, code);
    return null;
  };
  if (isRate(indicator) !== (field !== "amount")) return no("wrong-column");
  const read = cellNumber(cell);
  if (!read.ok) return no("not-a-number");
  if (read.percent) return no("is-a-rate");
  if (read.ambiguous) return no("dot-decimal");
  if (read.value.startsWith("-")) return no("negative");
  return (read.value.split(".")[1] ?? "").length > 4 ? no("too-precise") : read.value;
}

function readDay(row: SheetRow, state: ValueState, refuse: Refuse): string | null {
  const cell = at(row, "expectedOn");
  if (cellText(cell) === "") return null;
  const read = cellDay(cell);
  if (!read.ok) refuse("expectedOn", "not-a-day");
  else if (state !== "NOT_YET_KNOWN") refuse("expectedOn", "day-without-state");
  else return read.day;
  return null;
}

/** `version` is that of the line as it stood when the file was checked. */
export type LineChange = {
  indicatorId: string;
  row: number;
  version: number;
  from: CellContent;
  to: CellContent;
};
type Stored = CellContent & { version: number; by: string };
type Judged = { change: LineChange | null; problems: LineProblem[] };

/**
 * What a row changes: what the person did not touch since the download stays as it stands now, and what
 * somebody else changed meanwhile is never overwritten by the file.
 */
export function judgeLine(
  row: SheetRow,
  line: TemplateLine,
  read: { content: CellContent; problems: LineProblem[] },
  stored: Stored,
  isEditable: boolean,
): Judged {
  const { problems } = read;
  const content = asWritten(read.content, line.base);
  if (problems.length > 0) return { change: null, problems };
  const isUntouched = sameContent(content, line.base);
  if (isUntouched || sameContent(content, stored)) return { change: null, problems };
  const { version, by, ...from } = stored;
  const refuse = (code: LineProblemCode, field: Field): Judged => ({
    change: null,
    problems: [{ kind: "reading", row: row.number, field, code, value: cellText(at(row, field)), by }],
  });
  if (!isEditable) return refuse("locked", firstDifference(content, line.base));
  const { content: to, contested } = mergeContent(line.base, content, from);
  const [field] = contested;
  if (field) return refuse("changed-since", field);
  if (sameContent(to, from)) return { change: null, problems };
  return { change: { indicatorId: line.id, row: row.number, version, from, to }, problems };
}

/** A spreadsheet keeps 15 digits of a number and no double spaces: what only lost those was not touched. */
function asWritten(content: CellContent, base: CellContent): CellContent {
  const digits = (text: string) => Number(text).toPrecision(15);
  const kept = amounts.flatMap((field) => {
    const [now, before] = [content[field], base[field]];
    return now !== null && before !== null && digits(now) === digits(before) ? [[field, before]] : [];
  });
  const isSameText = normalize(content.explanation) === normalize(base.explanation);
  return {
    ...content,
    ...Object.fromEntries(kept),
    explanation: isSameText ? base.explanation : content.explanation,
  };
}

const contentFields = ["state", "numerator", "denominator", "amount", "explanation", "expectedOn"] as const;
const firstDifference = (a: CellContent, b: CellContent): Field =>
  contentFields.find((field) => !sameContent({ ...a, [field]: b[field] }, a)) ?? "state";

/** Contradictions inside one line that no explanation mends: a file with one of them is not applied. */
const contradictions: readonly FindingCode[] = [
  "negative",
  "fraction-of-case",
  "numerator-above-denominator",
  "zero-base",
  "yes-or-no-only",
  "figures-beside-none-arose",
  "not-applicable-not-allowed",
];
const columnOfFinding: Record<Finding["field"], Field> = {
  state: "state",
  numerator: "numerator",
  denominator: "denominator",
  number: "amount",
  evidence: "explanation",
  explanation: "explanation",
};

/** The findings of changed lines as problems of their rows; `isError` tells what stops the file from what is only said. */
export function findingProblems(
  findings: readonly Finding[],
  changes: readonly LineChange[],
): { errors: LineProblem[]; remarks: LineProblem[] } {
  const rows = new Map(changes.map((change) => [change.indicatorId, change]));
  const all = findings.flatMap((finding) => {
    const change = rows.get(finding.indicatorId);
    if (!change) return [];
    const field = columnOfFinding[finding.field];
    const value = field in change.to ? String(change.to[field as keyof CellContent] ?? "") : "";
    return [{ kind: "finding" as const, row: change.row, field, code: finding.code, value, finding }];
  });
  const isError = ({ code }: { code: FindingCode }) => contradictions.includes(code);
  return { errors: all.filter(isError), remarks: all.filter((one) => !isError(one)) };
}

export type CellChange = {
  indicatorId: string;
  row: number;
  field: Field;
  from: string | null;
  to: string | null;
};

/** The changed lines cell by cell, as the preview lists them. */
export const cellChanges = (changes: readonly LineChange[]): CellChange[] =>
  changes.flatMap(({ indicatorId, row, from, to }) => {
    const { before, after } = differences(from, to);
    return Object.keys(after).map((field) => ({
      indicatorId,
      row,
      field: field as Field,
      from: before[field] ?? null,
      to: after[field] ?? null,
    }));
  });
