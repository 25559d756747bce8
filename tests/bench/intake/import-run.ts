import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { giveWay } from "@/lib/cli/priority";
import { disconnect, read } from "@/lib/database";
import { applySnapshots, receiveSnapshots, saveSource } from "@/lib/filings/snapshots/commands";
import { findSnapshotImport } from "@/lib/filings/snapshots/queries";
import { checkSnapshots, writeSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { actorOfMembership } from "@/lib/identity/find-actor";

// Hand-overs as the worker carries them out, in a process of its own so that its memory can be told; several are one
// after the other, each from another source.
const [path = "", membershipId = "", sourceCode = "", times = "1"] = process.argv.slice(2);
const actor = await actorOfMembership(membershipId);
if (!actor) throw new Error(`membership ${membershipId} is not in force`);
const megabytes = () => process.resourceUsage().maxRSS / 1024;
// The web process takes the files; the worker does the rest.
const received: { id: string; sourceId: string }[] = [];
for (let turn = 0; turn < Number(times); turn++) {
  const code = turn === 0 ? sourceCode : `${sourceCode}-${turn}`;
  const source = await saveSource(actor, { code, name: "Nguồn đo" });
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  const { id } = await receiveSnapshots(actor, { sourceCode: code, takenOn: "2026-10-05" }, file);
  received.push({ id, sourceId: source.id });
}
const idle = megabytes();
giveWay();
process.stdout.write("ready\n");
const began = performance.now();
const before = process.cpuUsage();
let checked: Awaited<ReturnType<typeof findSnapshotImport>> = null;
for (const { id } of received) {
  await checkSnapshots(actor, id);
  checked = await findSnapshotImport(actor, id);
  if (checked?.status !== "CHECKED") throw new Error(`not checked: ${checked?.problem ?? "gone"}`);
  await applySnapshots(actor, { id, version: checked.version, validRowsOnly: true });
  await writeSnapshots(actor, id);
}
const { user, system } = process.cpuUsage(before);
const wall = (performance.now() - began) / 1000;
const stored = await read(actor, (tx) =>
  tx.figureSnapshot.count({ where: { sourceId: received.at(-1)?.sourceId ?? "" } }),
);
const found = {
  wall,
  cpu: (user + system) / 1_000_000,
  megabytes: megabytes(),
  idle,
  stored,
  new: checked?.newCount ?? 0,
  changed: checked?.changedCount ?? 0,
  errors: checked?.errorCount ?? 0,
};
await disconnect();
process.stdout.write(`${JSON.stringify(found)}\n`);
