import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { storeFile } from "@/lib/files";
import { saveCells } from "@/lib/filings/cells/commands";
import { cellsInput } from "@/lib/filings/cells/schema";
import { submitFiling } from "@/lib/filings/commands";
import { linkEvidence } from "@/lib/filings/evidence/commands";
import { evidenceLink } from "@/lib/filings/evidence/schema";
import { findSnapshotImport } from "@/lib/filings/snapshots/queries";
import { checkSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { uploadFile } from "@/lib/filings/uploads/commands";
import { scanUploads } from "@/lib/filings/uploads/jobs";
import type { Actor } from "@/lib/identity/actor";
import { pdf } from "@/tests/fixtures/files/pdfs";

/** A process that works on a filing and says each thing it was told is done; the test kills it in the middle. */
type Work = {
  kind: "fill" | "attach" | "submit" | "half-a-file" | "stage" | "scan";
  actor: Actor;
  filingId: string;
  version: number;
};

const { kind, actor, filingId, version } = JSON.parse(process.env.WORK ?? "") as Work;
const now = new Date("2026-10-05T09:00:00+07:00");
const say = (done: unknown) => process.stdout.write(`${JSON.stringify(done)}\n`);
const forever = () => new Promise(() => setInterval(() => undefined, 1000));

async function fill() {
  const cell = { indicatorId: "ho-so-truc-tuyen", denominator: "400", version: 1 };
  for (let numerator = 1; numerator < 400; numerator += 1) {
    const input = cellsInput.parse({ filingId, cells: [{ ...cell, numerator: String(numerator) }] });
    // Without an answer nobody knows whether it was kept: the browser sends the same again.
    while (!(await saveCells(actor, input, now).catch(() => null)));
    say({ numerator });
  }
}

async function attach() {
  for (let number = 1; number < 400; number += 1) {
    const bytes = new Uint8Array(pdf({ pages: number }));
    // Sent and linked again for as long as nobody answers, as the browser does.
    for (let file: Awaited<ReturnType<typeof sendAndLink>> | null = null; !file; ) {
      file = await sendAndLink(`${number}.pdf`, bytes).catch(() => null);
      if (file) say({ fileId: file.id, sha256: file.sha256 });
    }
  }
}

async function sendAndLink(name: string, bytes: Uint8Array) {
  const file = await uploadFile(actor, { name, bytes, purpose: "filing" }, now);
  const lines = [{ indicatorId: "ho-so-truc-tuyen", page: 1 }];
  await linkEvidence(actor, evidenceLink.parse({ filingId, fileId: file.id, lines }), now);
  return file;
}

/** A worker at a provider's file: said as soon as its first rows are kept, long before it is through. */
async function stage() {
  const staging = checkSnapshots(actor, filingId, now);
  while (((await findSnapshotImport(actor, filingId))?.done ?? 0) === 0) await pause(5);
  say({ staged: true });
  await staging;
}

/** A worker whose scanner has been handed a file and has not answered. */
async function scan() {
  const scanning = scanUploads({}, now);
  while (!existsSync(process.env.SCAN_BEGUN ?? "")) await pause(5);
  say({ begun: true });
  await scanning;
}

/** The stream is read ahead of the disk: the half is there once its file is. */
async function* halfAFile() {
  yield new Uint8Array(1024 * 1024);
  const incoming = join(process.env.FILES_DIR ?? "", "incoming");
  while (!existsSync(incoming) || readdirSync(incoming).length === 0) await pause(10);
  say({ half: true });
  await forever();
}

if (kind === "fill") await fill();
if (kind === "attach") await attach();
if (kind === "submit") say(await submitFiling(actor, { filingId, version, lateReason: null }, now));
if (kind === "stage") await stage();
if (kind === "scan") await scan();
if (kind === "half-a-file")
  await storeFile(Readable.toWeb(Readable.from(halfAFile())) as ReadableStream<Uint8Array>);
await forever();
