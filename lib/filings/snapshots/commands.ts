import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { fileProblemText, inspectUpload, scanForViruses, startsAs, storeFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { enqueue } from "@/lib/jobs";
import { Refusal } from "@/lib/refusal";
import { writeCsv } from "@/lib/spreadsheets";
import { namingFile } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { assertAllowance } from "../uploads/commands";
import { scanText } from "../uploads/text";
import { snapshotsFor } from "./policy";
import { findFirstProblem } from "./queries";
import type { IntakeInput, IntakeRows, SnapshotApply, SnapshotVerb, SourceInput } from "./schema";
import { hasErrorsText, snapshotText } from "./text";
import { type SnapshotFacts, snapshotWorkflow } from "./workflow";

export type UploadedFile = { name: string; bytes: Uint8Array };
/** Whoever carries the work out at once, as the command line does, leaves nothing for the worker. */
export type Handing = { isCarriedOutHere?: boolean };

export const checkTask = "check-snapshots";
export const writeTask = "write-snapshots";

function assertMay(actor: Actor) {
  if (reach(actor, "snapshot.import") !== "province")
    throw new Refusal("forbidden", undefined, "role-may-not");
}

/** Names a system that hands figures over; the same code again renames it. */
export function saveSource(actor: Actor, { code, name }: SourceInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor);
    const { provinceId } = actor;
    const source = await tx.figureSource.upsert({
      where: { provinceId_code: { provinceId, code } },
      create: { provinceId, code, name },
      update: { name, version: { increment: 1 } },
      select: { id: true, code: true, name: true, version: true },
    });
    await recordAudit(tx, actor, "figure-source.save", source.id, { label: name, at: now, after: { code } });
    return source;
  });
}

const invalid = (text: string, reason: string) => new Refusal("invalid", text, reason, { file: text });

/** Looks at what came before it is kept: workbooks inside and out, text as text. */
async function inspect(actor: Actor, { name, bytes }: UploadedFile, now: Date) {
  if (bytes.length === 0) throw invalid(namingFile(fileProblemText.empty, name), "file-empty");
  await assertAllowance(actor, bytes.length, now);
  if (startsAs(bytes, "zip")) {
    const inspection = await inspectUpload(bytes, name);
    if (!inspection.ok)
      throw invalid(namingFile(fileProblemText[inspection.problem], name), `file-${inspection.problem}`);
  }
  const scan = await scanForViruses(bytes);
  if (scan.state === "infected") throw invalid(scanText.infected(name), "file-infected");
  if (scan.state === "unavailable") throw new Refusal("rule", scanText.unavailable, "scan-unavailable");
  return scan.state;
}

/** Takes a provider's file (XLSX or CSV); it is read in the background, and nothing counts until it is confirmed. */
export async function receiveSnapshots(
  actor: Actor,
  { sourceCode, takenOn }: IntakeInput,
  upload: UploadedFile,
  now = new Date(),
  { isCarriedOutHere = false }: Handing = {},
) {
  assertMay(actor);
  if (takenOn > dayOf(now))
    throw new Refusal("invalid", snapshotText["taken-in-future"], "taken-in-future", {
      takenOn: snapshotText["taken-in-future"],
    });
  const scan = await inspect(actor, upload, now);
  const { key, sha256, size } = await storeFile(upload.bytes);
  const { provinceId, userId, membershipId } = actor;
  return transaction(actor, async (tx) => {
    const source = await tx.figureSource.findUnique({
      where: { provinceId_code: { provinceId, code: sourceCode } },
      select: { id: true, name: true },
    });
    if (!source)
      throw new Refusal("invalid", snapshotText["source-unknown"], "source-unknown", {
        sourceCode: snapshotText["source-unknown"],
      });
    const file = await tx.storedFile.create({
      data: {
        provinceId,
        storageKey: key,
        name: upload.name.slice(0, 200),
        contentType: "application/octet-stream",
        size,
        sha256,
        scan,
        uploadedById: userId,
        uploadedAt: now,
        purpose: "snapshots",
        linkedAt: now,
      },
      select: { id: true },
    });
    const created = await tx.snapshotImport.create({
      data: {
        provinceId,
        sourceId: source.id,
        fileId: file.id,
        fileName: upload.name.slice(0, 200),
        sha256,
        takenOn: toDateColumn(takenOn),
        membershipId,
        createdById: userId,
        createdAt: now,
      },
      select: { id: true, version: true, status: true },
    });
    if (!isCarriedOutHere) await queue(tx, checkTask, created.id, actor);
    await recordAudit(tx, actor, "snapshot-import.receive", created.id, {
      label: source.name,
      at: now,
      after: { file: upload.name },
    });
    return created;
  });
}

const queue = (tx: Transaction, task: string, importId: string, { membershipId }: Actor) =>
  enqueue(tx, task, { importId, membershipId }, `${task}:${importId}`);

const columns = [
  { title: "Mã đơn vị", kind: "text" as const },
  { title: "Chỉ tiêu", kind: "text" as const },
  { title: "Kỳ", kind: "text" as const },
  { title: "Tử số", kind: "text" as const },
  { title: "Mẫu số", kind: "text" as const },
  { title: "Kết quả", kind: "text" as const },
  { title: "Ngày lấy", kind: "text" as const },
];

/** Rows another system sends in a request go the way of a file: one place maps, judges and writes them. */
export async function receiveRows(actor: Actor, { rows, ...intake }: IntakeRows, now = new Date()) {
  const table = rows.map(({ unit, indicator, period, numerator, denominator, amount, takenOn }) => [
    unit,
    indicator,
    period,
    // A number of JSON has its point; text is read as people in Việt Nam write it.
    ...[numerator, denominator, amount].map((figure) =>
      typeof figure === "number" ? String(figure).replace(".", ",") : (figure ?? null),
    ),
    takenOn ? takenOn.split("-").reverse().join("/") : null,
  ]);
  const bytes = new Uint8Array(await new Response(writeCsv(columns, table)).arrayBuffer());
  return receiveSnapshots(actor, intake, { name: `${intake.sourceCode}-${intake.takenOn}.csv`, bytes }, now);
}

async function take(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.snapshotImport.findFirst({
    where: { id, AND: snapshotsFor(actor, "snapshot.import") },
    select: {
      id: true,
      version: true,
      status: true,
      total: true,
      errorCount: true,
      newCount: true,
      changedCount: true,
      fileName: true,
      source: { select: { name: true } },
    },
  });
  if (!row) throw new Refusal("not-found");
  return row;
}

/** Confirms a hand-over: its rows in order are written in the background; those with errors only count as left out when that was asked for. */
export function applySnapshots(
  actor: Actor,
  { id, version, validRowsOnly }: SnapshotApply,
  now = new Date(),
  { isCarriedOutHere = false }: Handing = {},
) {
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, id);
    const facts: SnapshotFacts = {
      obstacle:
        row.total - row.errorCount <= 0
          ? "nothing-valid"
          : row.errorCount > 0 && !validRowsOnly
            ? "has-errors"
            : null,
    };
    const audit = {
      label: row.source.name,
      after: { new: row.newCount, changed: row.changedCount, leftOut: row.errorCount },
    };
    if (row.status === "CHECKED" && facts.obstacle === "has-errors") {
      const first = await findFirstProblem(tx, id);
      if (first)
        throw new Refusal("rule", hasErrorsText(row.fileName, row.errorCount, first), facts.obstacle);
    }
    const moved = await perform(tx, snapshotWorkflow, "confirm", { actor, row, facts, now, audit }, (stamp) =>
      tx.snapshotImport.updateMany({ where: { id, version }, data: stamp }),
    );
    if (!isCarriedOutHere) await queue(tx, writeTask, id, actor);
    return moved;
  });
}

/** Reads a hand-over again, after words were mapped. */
export function recheckSnapshots(actor: Actor, { id, version }: SnapshotVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, id);
    const audit = { label: row.source.name };
    const moved = await perform(tx, snapshotWorkflow, "recheck", { actor, row, now, audit }, (stamp) =>
      tx.snapshotImport.updateMany({ where: { id, version }, data: { ...stamp, done: 0, total: 0 } }),
    );
    await queue(tx, checkTask, id, actor);
    return moved;
  });
}

/** Gives a hand-over up: nothing of it is written. */
export function discardSnapshots(actor: Actor, { id, version }: SnapshotVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, id);
    const audit = { label: row.source.name };
    const moved = await perform(tx, snapshotWorkflow, "discard", { actor, row, now, audit }, (stamp) =>
      tx.snapshotImport.updateMany({ where: { id, version }, data: stamp }),
    );
    await tx.snapshotRow.deleteMany({ where: { importId: id } });
    return moved;
  });
}
