import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { firstCellsText, readSpreadsheet, spreadsheetProblemText } from "@/lib/spreadsheets";
import { namingFile } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { awardSearchText } from "../../decisions/lines/queries";
import { findKnown } from "./queries";
import { type CheckedRow, checkRows, decisionKey, findColumns } from "./rules";
import type { ApplyInput, ImportVerb } from "./schema";
import { importText, noColumnsText } from "./text";
import { awardImportWorkflow, type ImportFacts } from "./workflow";

/** Reads a file of awards of the time before the portal and judges every row; nothing counts until it is entered. */
export async function checkImport(actor: Actor, file: { name: string; bytes: Uint8Array }, now = new Date()) {
  if (reach(actor, "award.import") !== "province") throw new Refusal("forbidden");
  const invalid = (sentence: string, reason: string) => {
    const text = namingFile(sentence, file.name);
    return new Refusal("invalid", text, reason, { file: text });
  };
  const reading = await readSpreadsheet(file.bytes, { rows: 5000 });
  if (!reading.ok) throw invalid(spreadsheetProblemText[reading.problem], reading.problem);
  const sheets = reading.spreadsheet.sheets.map(({ rows }) => ({ rows, found: findColumns(rows) }));
  const sheet = sheets.find(({ found }) => found);
  if (!sheet?.found) throw invalid(noColumnsText(firstCellsText(sheets[0]?.rows ?? [])), "no-columns");
  const { rows, found } = sheet;
  return transaction(actor, async (tx) => {
    const checked = checkRows(rows, found, await findKnown(tx, actor, now));
    if (checked.length === 0) throw invalid(importText["no-rows"], "no-rows");
    const errorCount = checked.filter(({ problems }) => problems.length > 0).length;
    const created = await tx.awardImport.create({
      data: {
        provinceId: actor.provinceId,
        fileName: file.name.slice(0, 200),
        sha256: createHash("sha256").update(file.bytes).digest("hex"),
        rows: checked,
        errorCount,
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true, version: true, errorCount: true },
    });
    await recordAudit(tx, actor, "award-import.check", created.id, {
      at: now,
      label: file.name,
      after: { rows: checked.length, errors: errorCount },
    });
    return { ...created, rows: checked.length };
  });
}

async function findForVerb(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.awardImport.findFirst({
    where: { id, AND: rowsOfProvince(actor, "award.import") },
    select: { id: true, status: true, version: true, rows: true, errorCount: true, fileName: true },
  });
  if (!row) throw new Refusal("not-found");
  return row;
}

/** Enters the new rows, one decision of its own kind per number and day: the register and the search for double awards know them from now on. */
export async function applyImport(actor: Actor, input: ApplyInput, now = new Date()) {
  const { id, version, validRowsOnly } = input;
  return transaction(actor, async (tx) => {
    const row = await findForVerb(tx, actor, id);
    const checked = row.rows as unknown as CheckedRow[];
    const fresh = checked.filter(({ problems, change }) => problems.length === 0 && change === "new");
    const obstacle: ImportFacts["obstacle"] =
      fresh.length === 0 ? "nothing-valid" : row.errorCount > 0 && !validRowsOnly ? "has-errors" : null;
    const leftOut = checked.length - fresh.length;
    const applied = await perform(
      tx,
      awardImportWorkflow,
      "apply",
      {
        actor,
        row,
        facts: { obstacle },
        now,
        audit: { label: row.fileName, after: { written: fresh.length, leftOut } },
      },
      (stamp) => tx.awardImport.updateMany({ where: { id, version }, data: { ...stamp, appliedAt: now } }),
    );
    const groups = new Map<string, CheckedRow[]>();
    for (const one of fresh) {
      const key = decisionKey(one.issuer, Number(one.signedOn.slice(0, 4)), one.number);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const rows of groups.values()) await enter(tx, actor, { importId: id, rows, now });
    return { ...applied, written: fresh.length, leftOut };
  });
}

type Entry = { importId: string; rows: CheckedRow[]; now: Date };

async function enter(tx: Transaction, actor: Actor, { importId, rows, now }: Entry) {
  const [first] = rows;
  if (!first) return;
  const { provinceId, userId } = actor;
  const year = Number(first.signedOn.slice(0, 4));
  const number = { provinceId, issuer: first.issuer, year, number: first.number };
  const existing = await tx.decision.findFirst({
    where: { ...number, kind: "imported" },
    select: { id: true, _count: { select: { awards: true } } },
  });
  const decision =
    existing ??
    (await tx.decision.create({
      data: {
        ...number,
        importId,
        kind: "imported",
        symbol: first.symbol,
        signedOn: toDateColumn(first.signedOn),
        title: first.merit || first.awardName,
        signerName: "",
        signerTitle: "",
        status: "ISSUED",
        slug: `ho-so-cu-${randomUUID()}`,
        listHash: hashOf(rows),
        draftedById: userId,
        issuedById: userId,
        issuedAt: now,
      },
      select: { id: true, _count: { select: { awards: true } } },
    }));
  await tx.award.createMany({
    data: rows.map((one, at) => ({
      provinceId,
      decisionId: decision.id,
      position: decision._count.awards + at + 1,
      subjectKind: one.subjectKind,
      unitId: one.unitId,
      personId: one.personId,
      subjectName: one.subjectName,
      post: one.post,
      unitName: one.unitName,
      awardClass: one.awardClass,
      awardCode: one.awardCode,
      roundTitle: one.merit,
      achievementFrom: toDateColumn(one.from),
      achievementThrough: toDateColumn(one.through),
      money: one.money,
      moneyFormula: "",
      searchText: awardSearchText(one),
      signedOn: toDateColumn(one.signedOn),
    })),
  });
}

/** Leaves a file without entering a row. */
export async function discardImport(actor: Actor, { id, version }: ImportVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findForVerb(tx, actor, id);
    return perform(
      tx,
      awardImportWorkflow,
      "discard",
      { actor, row, now, audit: { label: row.fileName } },
      (stamp) => tx.awardImport.updateMany({ where: { id, version }, data: stamp }),
    );
  });
}
