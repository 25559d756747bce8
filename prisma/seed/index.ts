import { disconnect } from "@/lib/database";
import { isLoaded, loadWorld } from "./load";
import { closeOwner } from "./owner";
import { closeEndedRounds, seedCampaigns } from "./stages/campaigns";
import { seedCommendations } from "./stages/commendations";
import { seedEvaluation } from "./stages/evaluation";
import { seedFilings } from "./stages/filings";
import { seedIndices } from "./stages/indices";
import { seedRegistrations } from "./stages/registrations";
import type { World } from "./world";

/** In the order of a campaign's life; each writes through the commands people use. */
const stages: [name: string, seed: (world: World) => Promise<void>][] = [
  ["plans and rounds", seedCampaigns],
  ["registrations", seedRegistrations],
  ["filings", seedFilings],
  ["index results", seedIndices],
  ["evaluation", seedEvaluation],
  ["nominations, council, decisions", seedCommendations],
  ["rounds that have ended", closeEndedRounds],
];

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`  ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

// A load that is cut short is thrown away and done again, so no commit needs to wait for the disk.
process.env.PGOPTIONS ??= "-c synchronous_commit=off";

if (await isLoaded()) {
  console.log("The database holds data already; the demo is left as it is.");
} else {
  const world = await timed("provinces, units, people, accounts", () => loadWorld(new Date()));
  for (const [name, seed] of stages) await timed(name, () => seed(world));
}
await disconnect();
await closeOwner();
