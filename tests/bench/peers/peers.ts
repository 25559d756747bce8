import { execFile, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { serverScript } from "@/lib/cli/processes";
import { costOf, type Judged, type Place, type ProcessCost } from "../measure/evaluation";
import { cpuSeconds } from "../measure/process";

const versions = { "json-rules-engine": "7.3.1", hyperformula: "3.5.0" };
export type PeerName = keyof typeof versions;
type Counts = { met: number; open: number; notMet: number };
type PeerCost = ProcessCost & { counts: Counts };
export type Peers = { units: number; ours: ProcessCost; peers: Record<PeerName, PeerCost> };

/** Puts the engines into a folder of the bench, for the portal itself has no use for them; false where npm cannot get them. */
async function install(folder: string): Promise<boolean> {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const asked = ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages];
  return promisify(execFile)("npm", asked, { cwd: folder, timeout: 180_000 }).then(
    () => true,
    () => false,
  );
}

function judgeWith(environment: NodeJS.ProcessEnv, args: string[]) {
  return new Promise<PeerCost>((resolve, reject) => {
    const script = serverScript("tests/bench/peers/peer-run.ts", args);
    const child = spawn(process.execPath, script, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`${args[0]} did not end well`)),
    );
  });
}

/** The units of one round decided by the product and by general engines; null where those cannot be installed. */
export async function measurePeers(
  place: Place,
  { roundId, membershipId }: Judged,
  { indicators, folder }: { indicators: number; folder: string },
): Promise<Peers | null> {
  if (!(await install(folder))) return null;
  const ours = await costOf(place, ["decide", roundId, membershipId]);
  const costs: Partial<Record<PeerName, PeerCost>> = {};
  for (const name of Object.keys(versions) as PeerName[]) {
    const before = cpuSeconds(place.databasePid);
    const cost = await judgeWith(place.environment, [name, folder, roundId, String(indicators)]);
    costs[name] = { ...cost, cpu: cost.cpu + cpuSeconds(place.databasePid) - before };
  }
  const peers = costs as Record<PeerName, PeerCost>;
  const { met, open, notMet } = peers.hyperformula.counts;
  return { units: met + open + notMet, ours, peers };
}
