import "server-only";
import { type BulkQuery, bulk, read, transaction } from "@/lib/database";
import { openFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { notify, notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import {
  firstCellsText,
  type SheetRow,
  spreadsheetProblemText,
  streamSpreadsheet,
  Unreadable,
} from "@/lib/spreadsheets";
import { namingFile } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { snapshotsFor } from "../policy";
import { loadDictionary } from "../queries";
import { findSnapshotColumns, type SnapshotRow, snapshotReader } from "../rules";
import { comparisonHref, differenceNotice, noColumnsText, snapshotText } from "../text";
import { snapshotWorkflow } from "../workflow";
import {
  countStaged,
  forgetRows,
  insertDifferences,
  insertRows,
  listDifferences,
  markTwice,
  mergeRows,
} from "./queries";

const batchSize = 5000;
// Headings are looked for in the first rows only.
const headRows = 20;

const select = {
  id: true,
  version: true,
  status: true,
  sourceId: true,
  takenOn: true,
  fileName: true,
  createdById: true,
  file: { select: { storageKey: true } },
  source: { select: { name: true } },
} as const;

function findImport(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.snapshotImport.findFirst({ where: { id, AND: snapshotsFor(actor, "snapshot.import") }, select }),
  );
}
type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/**
 * Reads a hand-over into rows that wait for a person's word. Begins anew whenever it is begun again, so a worker
 * that died in the middle doubles nothing; memory holds one batch, however long the file is.
 */
export async function checkSnapshots(actor: Actor, importId: string, now = new Date()) {
  const found = await findImport(actor, importId);
  if (found?.status !== "QUEUED") return;
  try {
    const rows = await stage(actor, found);
    const counts = await bulk(actor, async (query) => {
      await markTwice(query, importId);
      return countStaged(query, found);
    });
    await transaction(actor, (tx) =>
      perform(
        tx,
        snapshotWorkflow,
        "check",
        { actor, row: found, now, audit: { label: found.source.name, after: { rows, ...counts } } },
        (stamp) =>
          tx.snapshotImport.updateMany({
            where: { id: importId, version: found.version },
            data: { ...stamp, ...counts, done: rows, total: rows, problem: null },
          }),
      ),
    );
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof Refusal && error.kind === "invalid"))
      throw error;
    const problem = error instanceof Unreadable ? spreadsheetProblemText[error.problem] : error.text;
    await fail(actor, found, namingFile(problem, found.fileName), now);
  }
}

function fail(actor: Actor, found: Import, problem: string, now: Date) {
  return transaction(actor, (tx) =>
    perform(
      tx,
      snapshotWorkflow,
      "fail",
      { actor, row: found, now, audit: { label: found.source.name, after: { problem } } },
      (stamp) =>
        tx.snapshotImport.updateMany({
          where: { id: found.id, version: found.version },
          data: { ...stamp, problem },
        }),
    ),
  );
}

/** Reads, judges and keeps every row; answers how many rows the table has. */
async function stage(actor: Actor, found: Import): Promise<number> {
  if (!found.file) throw new Refusal("invalid", snapshotText["no-rows"], "no-rows");
  const bytes = new Uint8Array(await new Response(await openFile(found.file.storageKey)).arrayBuffer());
  const dictionary = await read(actor, (tx) => loadDictionary(tx, actor, found.sourceId));
  await bulk(actor, (query) => forgetRows(query, found.id));

  const place = { provinceId: actor.provinceId, importId: found.id };
  let judge: ((row: SheetRow) => SnapshotRow | null) | null = null;
  let head: SheetRow[] = [];
  let waiting: SnapshotRow[] = [];
  let count = 0;
  const flush = async (share: number) => {
    const batch = waiting;
    waiting = [];
    const total = Math.max(count, Math.round(count / Math.max(share, 0.001)));
    await bulk(actor, (query) => insertRows(query, place, batch, { done: count, total }));
  };
  for await (const { rows, share } of streamSpreadsheet(bytes)) {
    let data = rows;
    if (!judge) {
      head = [...head, ...rows];
      const columns = findSnapshotColumns(head.slice(0, headRows));
      if (!columns && head.length < headRows) continue;
      if (!columns) throw noColumns(head);
      judge = snapshotReader(columns, dictionary, found.takenOn.toISOString().slice(0, 10));
      data = head.filter(({ number }) => number > columns.heading);
      head = [];
    }
    for (const row of data) {
      count += 1;
      const judged = judge(row);
      if (judged) waiting.push(judged);
      if (waiting.length >= batchSize) await flush(share);
    }
  }
  if (!judge) throw noColumns(head);
  if (count === 0) throw new Refusal("invalid", snapshotText["no-rows"], "no-rows");
  await flush(1);
  return count;
}

const noColumns = (head: readonly SheetRow[]) =>
  new Refusal("invalid", noColumnsText(firstCellsText(head)), "no-columns");

/**
 * Writes the rows in order over what the source said before, by their natural key: a second time changes nothing.
 * Figures that units have handed over stay as they are; where they differ, the difference is kept and people are told.
 */
export async function writeSnapshots(actor: Actor, importId: string, now = new Date()) {
  const found = await findImport(actor, importId);
  if (found?.status !== "APPLYING") return;
  await bulk(actor, async (query) => {
    await lockSource(query, found.sourceId);
    await mergeRows(query, found);
    await insertDifferences(query, { ...found, provinceId: actor.provinceId, now });
  });
  await transaction(actor, async (tx) => {
    const differences = await listDifferences(tx, importId);
    const differenceCount = differences.reduce((sum, { count }) => sum + count, 0);
    const { name } = found.source;
    await perform(
      tx,
      snapshotWorkflow,
      "apply",
      { actor, row: found, now, audit: { label: name, after: { differences: differenceCount } } },
      (stamp) =>
        tx.snapshotImport.updateMany({
          where: { id: importId, version: found.version },
          data: { ...stamp, differenceCount, appliedAt: now },
        }),
    );
    const notices = differences.map(({ unitId, campaignId, periodCode, periodName, count }) => ({
      unitId,
      kind: "snapshot.differs",
      text: differenceNotice.unit(name, periodName, count),
      href: comparisonHref(campaignId, periodCode),
    }));
    await notifyUnits(tx, actor.provinceId, notices, now);
    if (differenceCount > 0)
      await notify(
        tx,
        actor.provinceId,
        {
          to: { roles: ["PLANNER"] },
          kind: "snapshot.differs",
          text: differenceNotice.office(name, differenceCount),
          href: `/lam-viec/nguon-so-lieu/${importId}`,
        },
        now,
      );
  });
}

/** Hand-overs of one source are written one after the other: each sees what the one before has left. */
async function lockSource(query: BulkQuery, sourceId: string) {
  await query(`select 1 from "FigureSource" where "id" = $1 for update`, [sourceId]);
}
