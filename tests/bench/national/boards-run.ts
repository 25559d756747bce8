import { allPeriods } from "@/lib/dashboards/frame/rules";
import { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { findTargets } from "@/lib/dashboards/targets/queries";
import { disconnect } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";

// The boards of a province as often as asked, in a process of its own; its statements are counted by PostgreSQL.
const [membershipId = "", times = "1"] = process.argv.slice(2);
const actor = await actorOfMembership(membershipId);
if (!actor) throw new Error(`membership ${membershipId} is not in force`);
let entered = 0;
for (let turn = 0; turn < Number(times); turn++) {
  const board = await findSubmissions(actor, { period: allPeriods });
  await findTargets(actor, {});
  const cells = board?.rows.flatMap((row) => row.cells) ?? [];
  entered = cells.reduce((sum, cell) => sum + cell.entered, 0);
}
await disconnect();
process.stdout.write(`${JSON.stringify({ entered })}\n`);
