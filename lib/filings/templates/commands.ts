import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import { fileProblemText, inspectUpload, scanForViruses, storeFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { readSpreadsheet, spreadsheetProblemText } from "@/lib/spreadsheets";
import { namingFile } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { writeCells } from "../cells/commands";
import { findNames, findValues } from "../cells/queries";
import { spanOf } from "../lines/queries";
import { findPeriodById, type Period } from "../periods/queries";
import { openSheet } from "../revisions/commands";
import { findingsOf } from "../sheet/rules";
import { assertOpen, takeHead } from "../standing/commands";
import { filingLabel, filingObstacleText, valueStateText } from "../text";
import { assertAllowance } from "../uploads/commands";
import { scanText } from "../uploads/text";
import { findingProblems, judgeLine, type LineChange, readLine, stateWords } from "./lines/rules";
import { filingImportsFor } from "./policy";
import { type CheckedFile, loadOwnSheet, type OwnSheet, sealKey, templateOf } from "./queries";
import { recognise, type Template } from "./rules";
import type { FilingFile, FilingImportVerb } from "./schema";
import { importRefusalText, notTemplateText, templateProblemText, titles } from "./text";
import { type FilingImportFacts, filingImportWorkflow } from "./workflow";

export type UploadedFile = { name: string; bytes: Uint8Array };

const invalid = (text: string, reason: string) => new Refusal("invalid", text, reason, { file: text });

/** Takes the file apart and keeps it; refuses with one sentence what is no workbook at all. */
async function takeFile(actor: Actor, { name, bytes }: UploadedFile, now: Date) {
  await assertAllowance(actor, bytes.length, now);
  const inspection = await inspectUpload(bytes, name);
  if (!inspection.ok && inspection.problem !== "unknown-type")
    throw invalid(namingFile(fileProblemText[inspection.problem], name), `file-${inspection.problem}`);
  if (!inspection.ok || inspection.file.kind !== "xlsx")
    throw invalid(namingFile(notTemplateText, name), "not-a-spreadsheet");
  const { file } = inspection;
  const scan = await scanForViruses(file.bytes);
  if (scan.state === "infected") throw invalid(scanText.infected(file.name), "file-infected");
  if (scan.state === "unavailable") throw new Refusal("rule", scanText.unavailable, "scan-unavailable");
  const reading = await readSpreadsheet(file.bytes, { rows: 1000, columns: 60 });
  if (!reading.ok) throw invalid(namingFile(spreadsheetProblemText[reading.problem], name), reading.problem);
  const { key } = await storeFile(file.bytes);
  return { file, key, scan: scan.state, spreadsheet: reading.spreadsheet };
}

/**
 * Reads a template the unit has filled in and judges every cell: what would change and every error at
 * once. Nothing counts until `applyFilingImport`. A file of another sheet is refused by name.
 */
export async function checkFilingImport(
  actor: Actor,
  { periodId }: FilingFile,
  upload: UploadedFile,
  now = new Date(),
) {
  if (!reach(actor, "filing.prepare")) throw new Refusal("forbidden", undefined, "role-may-not");
  const { file, key, scan, spreadsheet } = await takeFile(actor, upload, now);

  return transaction(actor, async (tx) => {
    const own = await takeSheet(tx, actor, periodId, now);
    if (own.obstacle) throw new Refusal("rule", filingObstacleText[own.obstacle], own.obstacle);
    if (own.head) assertOpen(own.head, []);
    const { of } = await templateOf(tx, actor, own);
    const known = recognise(spreadsheet, of, titles, sealKey());
    if (!known.ok) throw invalid(templateProblemText(known.problem), known.problem.code);
    const { problems, ...checked } = await judge(tx, own, known.template);

    const { provinceId, userId, unitId } = actor;
    const stored = await tx.storedFile.create({
      data: {
        provinceId,
        storageKey: key,
        name: file.name,
        contentType: file.contentType,
        size: file.size,
        sha256: file.sha256,
        pages: null,
        scan,
        uploadedById: userId,
        uploadedAt: now,
        unitId,
        purpose: "filing-import",
        linkedAt: now,
      },
      select: { id: true },
    });
    const created = await tx.filingImport.create({
      data: {
        provinceId,
        periodId,
        unitId,
        fileId: stored.id,
        cells: checked,
        problems,
        errorCount: problems.length,
        changeCount: checked.changes.length,
        createdById: userId,
        createdAt: now,
      },
      select: { id: true, version: true, errorCount: true, changeCount: true },
    });
    await recordAudit(tx, actor, "filing-import.check", created.id, {
      label: filingLabel(own.period.name, own.unit.shortName),
      unitId,
      at: now,
      after: { file: file.name, changes: created.changeCount, errors: created.errorCount },
    });
    const { isStale, isOtherPlan } = checked;
    return { ...created, isStale, isOtherPlan };
  });
}

async function takeSheet(tx: Transaction, actor: Actor, periodId: string, now: Date): Promise<OwnSheet> {
  const period = await findPeriodById(tx, periodId);
  const own = period && (await loadOwnSheet(tx, actor, period, now));
  if (!own) throw new Refusal("not-found");
  return own;
}

/** Every row against the sheet as it stands now, then the changed lines by the checks the grid makes. */
async function judge(tx: Transaction, own: OwnSheet, template: Template) {
  const lines = new Map(own.lines.map((line) => [line.indicator.id, line]));
  const names = await findNames(
    tx,
    own.lines.map(({ value }) => value?.enteredById ?? null),
  );
  const words = stateWords(valueStateText);
  const judged = template.lines.flatMap((line, index) => {
    const [row, stored] = [template.rows[index], lines.get(line.id)];
    // An indicator an amended plan has dropped: the file as a whole can only be looked at.
    if (!row || !stored) return [];
    const { state, numerator, denominator, amount, explanation, expectedOn, version } = stored;
    const now = { state, numerator, denominator, amount, explanation, expectedOn, version };
    const by = names.get(stored.value?.enteredById ?? "") ?? "";
    const read = readLine(row, stored.indicator, words);
    return [judgeLine(row, line, read, { ...now, by }, stored.isEditable)];
  });
  const changes = judged.flatMap(({ change }) => (change ? [change] : []));
  const { errors, remarks } = findingProblems(findingsAfter(own, changes), changes);
  const problems = [...judged.flatMap(({ problems }) => problems), ...errors];
  const checked: CheckedFile = {
    changes,
    same:
      judged.length -
      changes.length -
      new Set(judged.flatMap(({ problems }) => problems.map(({ row }) => row))).size,
    remarks,
    isStale: template.isStale,
    isOtherPlan: template.isOtherPlan,
    sheetName: template.sheetName,
    headingRow: template.headingRow,
    labels: Object.fromEntries(
      own.lines.map(({ indicator }) => [indicator.id, { code: indicator.code, name: indicator.name }]),
    ),
    codes: Object.fromEntries(
      template.lines.map((line, index) => [template.rows[index]?.number ?? 0, line.head[1] ?? ""]),
    ),
  };
  return { ...checked, problems: problems.sort((a, b) => a.row - b.row) };
}

function findingsAfter({ lines, period }: OwnSheet, changes: readonly LineChange[]) {
  const to = new Map(changes.map((change) => [change.indicatorId, change.to]));
  const after = lines.map((line) => ({ ...line, ...to.get(line.indicator.id) }));
  return findingsOf(after, spanOf(period));
}

async function takeImport(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.filingImport.findFirst({
    where: { id, AND: filingImportsFor(actor, "filing.prepare") },
    select: {
      id: true,
      version: true,
      status: true,
      periodId: true,
      unitId: true,
      cells: true,
      errorCount: true,
      file: { select: { name: true } },
    },
  });
  const period = row && (await findPeriodById(tx, row.periodId));
  if (!row || !period || row.unitId !== actor.unitId) throw new Refusal("not-found");
  return { row, period, checked: row.cells as unknown as CheckedFile };
}

const labelOf = (actor: Actor, period: Period) => ({
  label: filingLabel(period.name, actor.unitName),
  unitId: actor.unitId,
});

/** Saves all cells of a checked file as the grid would, or none: whatever changed since it was checked stops it. */
export function applyFilingImport(actor: Actor, { id, version }: FilingImportVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { row, period, checked } = await takeImport(tx, actor, id);
    const facts: FilingImportFacts = { obstacle: obstacleOf(row.errorCount, checked) };
    const { changes } = checked;
    const audit = { ...labelOf(actor, period), after: { file: row.file.name, changes: changes.length } };
    const moved = await perform(
      tx,
      filingImportWorkflow,
      "apply",
      { actor, row, facts, now, audit },
      (stamp) => tx.filingImport.updateMany({ where: { id, version }, data: { ...stamp, appliedAt: now } }),
    );
    const filing = await openSheet(tx, actor, period, now);
    const head = await takeHead(tx, actor, "filing.prepare", filing.id, now);
    assertOpen(
      head,
      changes.map(({ indicatorId }) => indicatorId),
    );
    const stored = await findValues(tx, head.id);
    const isOvertaken = changes.some(
      ({ indicatorId, version }) => (stored.get(indicatorId)?.version ?? 0) !== version,
    );
    if (isOvertaken) throw new Refusal("conflict", importRefusalText["changed-since"], "changed-since");
    const cells = changes.map(({ indicatorId, version, to }) => ({ indicatorId, version, ...to }));
    const { saved, conflicts } = await writeCells(tx, actor, head, cells, { now, origin: "EXCEL" });
    if (conflicts.length > 0)
      throw new Refusal("conflict", importRefusalText["changed-since"], "changed-since");
    return { ...moved, filingId: head.id, saved: saved.length };
  });
}

function obstacleOf(errorCount: number, { isOtherPlan, changes }: CheckedFile) {
  if (errorCount > 0) return "has-errors";
  if (isOtherPlan) return "other-plan";
  return changes.length === 0 ? "nothing-to-apply" : null;
}

/** Gives a checked file up: no cell of it counts. */
export function discardFilingImport(actor: Actor, { id, version }: FilingImportVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { row, period } = await takeImport(tx, actor, id);
    const audit = labelOf(actor, period);
    return perform(tx, filingImportWorkflow, "discard", { actor, row, now, audit }, (stamp) =>
      tx.filingImport.updateMany({ where: { id, version }, data: stamp }),
    );
  });
}
