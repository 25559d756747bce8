import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { firstCellsText, readSpreadsheet, type SheetRow, spreadsheetProblemText } from "@/lib/spreadsheets";
import { namingFile } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { totalsOf } from "../criteria/rules";
import { importsFor } from "../policy";
import type { ApplyInput, ImportInput, ImportVerb, MatchInput } from "../schema";
import {
  type ChosenColumns,
  findColumns,
  headingsOf,
  importLimits,
  isComplete,
  isField,
  likelyHeading,
} from "./columns/rules";
import { nameKey } from "./groups/rules";
import { findImportFile, findKnown, isUsedByRun } from "./queries";
import { type CheckedRow, checkRows, isSound, recognisedOutside } from "./rules";
import { importText, noTableText, unknownColumnsText } from "./text";
import { type ImportFacts, importWorkflow } from "./workflow";

export type UploadedFile = { name: string; bytes: Uint8Array };

/**
 * Reads a file of index results and judges every row; nothing counts until `applyImport`.
 * Refuses what cannot be read at all with one sentence; errors of rows are kept with the rows, and `unread` says why
 * there are none where the columns have to be matched by hand first.
 */
export async function checkImport(actor: Actor, input: ImportInput, file: UploadedFile, now = new Date()) {
  if (reach(actor, "index.import") !== "province") throw new Refusal("forbidden");
  const invalid = (text: string, reason: string) => new Refusal("invalid", text, reason, { file: text });
  const outside = recognisedOutside(input, dayOf(now));
  if (outside)
    throw new Refusal("invalid", importText[outside], outside, { recognisedOn: importText[outside] });
  const shape = await shapeOf(file.bytes);
  if ("problem" in shape) throw invalid(namingFile(shape.problem, file.name), "unreadable");

  return transaction(actor, async (tx) => {
    const known = await findKnown(tx, actor, input);
    if (!known) throw new Refusal("not-found");
    const { rows, chosen } = shape;
    const checked = isComplete(chosen.columns) ? checkRows(rows, chosen, known) : [];
    if (isComplete(chosen.columns) && checked.length === 0) throw invalid(importText["no-rows"], "no-rows");
    const errorCount = errorsIn(checked);
    const created = await tx.indexImport.create({
      data: {
        provinceId: actor.provinceId,
        indexId: known.indexId,
        scope: input.scope,
        year: input.year,
        document: input.document,
        recognisedOn: toDateColumn(input.recognisedOn),
        fileName: file.name.slice(0, 200),
        sha256: createHash("sha256").update(file.bytes).digest("hex"),
        content: new Uint8Array(file.bytes),
        columns: chosen,
        rows: checked,
        errorCount,
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true, version: true, errorCount: true },
    });
    await recordAudit(tx, actor, "index-import.check", created.id, {
      label: `${input.indexCode} ${input.year}`,
      after: { rows: checked.length, errors: errorCount, file: file.name },
      at: now,
    });
    const unread = isComplete(chosen.columns) ? null : namingFile(unknownColumnsText(chosen), file.name);
    return { ...created, rows: checked.length, unread };
  });
}

const errorsIn = (checked: readonly CheckedRow[]) => checked.filter((row) => !isSound(row)).length;

/** The sheet with results in it and its columns as understood; the first sheet with the likeliest headings when none is. */
async function shapeOf(
  bytes: Uint8Array,
): Promise<{ rows: SheetRow[]; chosen: ChosenColumns } | { problem: string }> {
  const reading = await readSpreadsheet(bytes, importLimits);
  if (!reading.ok) return { problem: spreadsheetProblemText[reading.problem] };
  const sheets = reading.spreadsheet.sheets.map(({ rows }) => ({ rows, found: findColumns(rows) }));
  const at = Math.max(
    0,
    sheets.findIndex(({ found }) => found),
  );
  const sheet = sheets[at];
  if (!sheet || sheet.rows.length === 0) return { problem: importText["no-rows"] };
  const heading = sheet.found?.heading ?? likelyHeading(sheet.rows);
  if (heading === null) return { problem: noTableText(firstCellsText(sheet.rows)) };
  const columns = sheet.found?.columns ?? {};
  return {
    rows: sheet.rows,
    chosen: {
      sheet: reading.spreadsheet.sheets[at]?.name ?? "",
      heading,
      headingNumber: sheet.rows[heading]?.number ?? heading + 1,
      columns,
      headings: headingsOf(sheet.rows, heading),
    },
  };
}

/** Columns and names matched by hand: the file is judged anew by them, and the names are remembered for the next one. */
export async function matchImport(
  actor: Actor,
  { id, version, columns, units }: MatchInput,
  now = new Date(),
) {
  if (reach(actor, "index.import") !== "province") throw new Refusal("forbidden");
  const file = await findImportFile(actor, id);
  const shape = file && (await shapeOf(file.content));
  if (!file || !shape || "problem" in shape) throw new Refusal("not-found");
  const chosen = { ...shape.chosen, columns: { ...(file.columns?.columns ?? shape.chosen.columns) } };
  for (const { field, column } of columns) {
    if (!isField(field) || !Number.isInteger(column) || column >= chosen.headings.length) continue;
    if (column < 0) delete chosen.columns[field];
    else chosen.columns[field] = column;
  }
  if (!isComplete(chosen.columns))
    throw new Refusal("rule", namingFile(unknownColumnsText(chosen), file.fileName), "no-columns");

  return transaction(actor, async (tx) => {
    const row = await findForVerb(tx, actor, id);
    if (row.status !== "CHECKED") throw new Refusal("conflict");
    await rememberNames(tx, actor, { given: file.rows, units, now });
    const { code: indexCode } = row.index;
    const known = await findKnown(tx, actor, { indexCode, year: row.year, scope: row.scope });
    if (!known) throw new Refusal("not-found");
    const checked = checkRows(shape.rows, chosen, known);
    const errorCount = errorsIn(checked);
    const { count } = await tx.indexImport.updateMany({
      where: { id, version },
      data: { rows: checked, errorCount, columns: chosen, version: { increment: 1 } },
    });
    if (count === 0) throw new Refusal("conflict");
    await recordAudit(tx, actor, "index-import.match", id, {
      label: `${indexCode} ${row.year}`,
      after: { rows: checked.length, errors: errorCount, names: units.length },
      at: now,
    });
    return { id, version: version + 1, errorCount };
  });
}

type Names = { given: readonly CheckedRow[]; units: MatchInput["units"]; now: Date };

async function rememberNames(tx: Transaction, actor: Actor, { given, units, now }: Names) {
  const { provinceId } = actor;
  const known = await tx.orgUnit.findMany({
    where: { provinceId, id: { in: units.map(({ unitId }) => unitId) } },
    select: { id: true },
  });
  for (const { row, unitId } of units) {
    const name = given.find((one) => one.row === row)?.given;
    if (!name || !known.some(({ id }) => id === unitId)) continue;
    const data = { given: name, unitId, savedById: actor.userId, savedAt: now };
    const key = nameKey(name);
    await tx.unitAlias.upsert({
      where: { provinceId_key: { provinceId, key } },
      create: { provinceId, key, ...data },
      update: data,
      select: { id: true },
    });
  }
}

async function findForVerb(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.indexImport.findFirst({
    where: { id, AND: importsFor(actor, "index.import") },
    select: {
      id: true,
      status: true,
      version: true,
      indexId: true,
      scope: true,
      year: true,
      document: true,
      recognisedOn: true,
      rows: true,
      columns: true,
      fileName: true,
      errorCount: true,
      appliedAt: true,
      index: { select: { code: true } },
    },
  });
  if (!row) throw new Refusal("not-found");
  return row;
}

/** Writes the checked rows: a new value replaces the one in force as a correction that names it; same values stay as they are. */
export async function applyImport(
  actor: Actor,
  { id, version, validRowsOnly }: ApplyInput,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const row = await findForVerb(tx, actor, id);
    const shape = row.columns as unknown as ChosenColumns | null;
    if (row.status === "CHECKED" && shape && !isComplete(shape.columns))
      throw new Refusal("rule", namingFile(unknownColumnsText(shape), row.fileName), "no-columns");
    const checked = row.rows as unknown as CheckedRow[];
    const valid = checked.filter((one) => one.unitId && isSound(one));
    const obstacle: ImportFacts["obstacle"] =
      valid.length === 0 ? "nothing-valid" : row.errorCount > 0 && !validRowsOnly ? "has-errors" : null;
    const written = valid.filter(({ change }) => change !== "same");
    const result = await perform(
      tx,
      importWorkflow,
      "apply",
      {
        actor,
        row,
        facts: { obstacle },
        now,
        audit: {
          label: `${row.index.code} ${row.year}`,
          after: { written: written.length, leftOut: checked.length - valid.length },
        },
      },
      (stamp) => tx.indexImport.updateMany({ where: { id, version }, data: { ...stamp, appliedAt: now } }),
    );
    const replaced = await correct(tx, row, written);
    const results = await tx.indexResult.createManyAndReturn({
      select: { id: true, unitId: true },
      data: written.map((one) => ({
        provinceId: actor.provinceId,
        indexId: row.indexId,
        scope: row.scope,
        year: row.year,
        unitId: one.unitId ?? "",
        unitVersionId: one.unitVersionId ?? "",
        applicability: one.applicability,
        exemptReason: one.applicability === "EXEMPT" ? one.note || `Theo ${row.document}` : null,
        selfScore: one.selfScore,
        appraisedScore: one.appraisedScore,
        surveyScore: one.surveyScore,
        maxApplicable: totalsOf(one.criteria ?? []).maximum,
        value: one.value,
        gradeCode: one.gradeCode,
        status: "RECOGNISED",
        document: row.document,
        recognisedOn: row.recognisedOn,
        importId: id,
        note: one.note,
        basis: one.basis ?? "measured",
        createdAt: now,
        replacesId: replaced.get(one.unitId ?? "") ?? null,
      })),
    });
    await writeCriteria(tx, actor, results, written);
    return { ...result, written: written.length, leftOut: checked.length - valid.length };
  });
}

/** The criteria of the results just written, in the order of the file. One statement. */
async function writeCriteria(
  tx: Transaction,
  { provinceId }: Actor,
  results: readonly { id: string; unitId: string }[],
  written: readonly CheckedRow[],
) {
  const resultOf = new Map(results.map(({ id, unitId }) => [unitId, id]));
  const criteria = written.flatMap((one) =>
    (one.criteria ?? []).map(({ row: _, problems: __, ...criterion }, position) => ({
      ...criterion,
      id: randomUUID(),
      resultId: resultOf.get(one.unitId ?? "") ?? "",
      position,
    })),
  );
  if (criteria.length === 0) return;
  await tx.$executeRaw`
    insert into "IndexCriterionScore" ("id", "provinceId", "resultId", "code", "name", "maximum", "selfScore",
                                       "appraisedScore", "surveyScore", "position")
    select c."id", ${provinceId}, c."resultId", c."code", c."name", c."maximum", c."selfScore",
           c."appraisedScore", c."surveyScore", c."position"
      from jsonb_to_recordset(${JSON.stringify(criteria)}::jsonb)
        as c("id" text, "resultId" text, "code" text, "name" text, "maximum" numeric, "selfScore" numeric,
             "appraisedScore" numeric, "surveyScore" numeric, "position" int)`;
}

/** Marks what is in force for the rows' units as replaced; answers the replaced ids by unit. */
async function correct(
  tx: Transaction,
  row: { indexId: string; scope: "INTERNAL" | "NATIONAL"; year: number },
  written: readonly CheckedRow[],
) {
  const where = {
    indexId: row.indexId,
    scope: row.scope,
    year: row.year,
    status: { not: "CORRECTED" as const },
    unitId: { in: written.map(({ unitId }) => unitId ?? "") },
  };
  const before = await tx.indexResult.findMany({ where, select: { id: true, unitId: true } });
  await tx.indexResult.updateMany({ where, data: { status: "CORRECTED", version: { increment: 1 } } });
  return new Map(before.map(({ id, unitId }) => [unitId, id]));
}

/** Dừng, không nhập dòng nào. */
export async function discardImport(actor: Actor, { id, version }: ImportVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findForVerb(tx, actor, id);
    return perform(
      tx,
      importWorkflow,
      "discard",
      { actor, row, now, audit: { label: `${row.index.code} ${row.year}` } },
      (stamp) => tx.indexImport.updateMany({ where: { id, version }, data: stamp }),
    );
  });
}

/** Takes an import back while no official run has used it and nothing newer replaced it; what it replaced is in force again. */
export async function undoImport(actor: Actor, { id, version }: ImportVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findForVerb(tx, actor, id);
    const mine = await tx.indexResult.findMany({
      where: { importId: id },
      select: { id: true, status: true, replacesId: true },
    });
    const used = row.appliedAt ? await isUsedByRun(tx, actor.provinceId, row.year, row.appliedAt) : false;
    const obstacle: ImportFacts["obstacle"] = used
      ? "used-by-run"
      : mine.some(({ status }) => status === "CORRECTED")
        ? "replaced-since"
        : null;
    const result = await perform(
      tx,
      importWorkflow,
      "undo",
      {
        actor,
        row,
        facts: { obstacle },
        now,
        audit: { label: `${row.index.code} ${row.year}`, after: { rows: mine.length } },
      },
      (stamp) => tx.indexImport.updateMany({ where: { id, version }, data: stamp }),
    );
    // What is taken back replaces nothing any more: a result is corrected by one other at a time.
    await tx.indexResult.updateMany({
      where: { importId: id },
      data: { status: "CORRECTED", replacesId: null, version: { increment: 1 } },
    });
    await tx.indexResult.updateMany({
      where: { id: { in: mine.flatMap(({ replacesId }) => replacesId ?? []) } },
      data: { status: "RECOGNISED", version: { increment: 1 } },
    });
    return result;
  });
}
