import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { giveWay } from "@/lib/cli/priority";
import { disconnect, read } from "@/lib/database";
import { applySnapshots, receiveSnapshots, saveSource } from "@/lib/filings/snapshots/commands";
import { findSnapshotImport } from "@/lib/filings/snapshots/queries";
import { checkSnapshots, writeSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { actorOfMembership } from "@/lib/identity/find-actor";

// One hand-over as the worker carries it out, in a process of its own so that its memory can be told.
const [path = "", membershipId = "", sourceCode = ""] = process.argv.slice(2);
const actor = await actorOfMembership(membershipId);
if (!actor) throw new Error(`membership ${membershipId} is not in force`);
const megabytes = () => process.resourceUsage().maxRSS / 1024;
const source = await saveSource(actor, { code: sourceCode, name: "Nguồn đo" });
const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
// The web process takes the file; the worker does the rest.
const { id } = await receiveSnapshots(actor, { sourceCode, takenOn: "2026-10-05" }, file);
file.bytes = new Uint8Array();
const idle = megabytes();
giveWay();
process.stdout.write("ready\n");
const began = performance.now();
const before = process.cpuUsage();
await checkSnapshots(actor, id);
const checked = await findSnapshotImport(actor, id);
if (checked?.status !== "CHECKED") throw new Error(`not checked: ${checked?.problem ?? "gone"}`);
await applySnapshots(actor, { id, version: checked.version, validRowsOnly: true });
await writeSnapshots(actor, id);
const { user, system } = process.cpuUsage(before);
const wall = (performance.now() - began) / 1000;
const stored = await read(actor, (tx) => tx.figureSnapshot.count({ where: { sourceId: source.id } }));
const found = {
  wall,
  cpu: (user + system) / 1_000_000,
  megabytes: megabytes(),
  idle,
  stored,
  new: checked.newCount,
  changed: checked.changedCount,
  errors: checked.errorCount,
};
await disconnect();
process.stdout.write(`${JSON.stringify(found)}\n`);
