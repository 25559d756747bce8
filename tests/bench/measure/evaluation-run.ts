import { disconnect } from "@/lib/database";
import { startRun } from "@/lib/evaluation/commands";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import { actorOfMembership } from "@/lib/identity/find-actor";

// One trial run as the worker carries it out, in a process of its own so that its memory can be told.
const [roundId = "", membershipId = ""] = process.argv.slice(2);
const actor = await actorOfMembership(membershipId);
if (!actor) throw new Error(`membership ${membershipId} is not in force`);
const began = performance.now();
const before = process.cpuUsage();
const { id } = await startRun(actor, { roundId, kind: "TRIAL" });
await carryOutRun(actor, id);
const { user, system } = process.cpuUsage(before);
const found = {
  runId: id,
  wall: (performance.now() - began) / 1000,
  cpu: (user + system) / 1_000_000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
await disconnect();
process.stdout.write(`${JSON.stringify(found)}\n`);
