import { spawn } from "node:child_process";
import { join } from "node:path";
import { serverScript } from "@/lib/cli/processes";
import { median } from "../measure/pages";
import { cpuSeconds } from "../measure/process";
import { makeFile } from "./file";

export type Cost = { wall: number; cpu: number; megabytes: number; idle: number; stored: number };
export type Run = Cost & { new: number; changed: number; errors: number };
export type IntakeResult = {
  rows: number;
  floor: Cost;
  product: Run;
  /** The same file once more: nothing may be new. */
  again: Run;
  large: Run;
};
type Place = { databasePid: number; environment: NodeJS.ProcessEnv; folder: string; membershipId: string };

function run<T extends Cost>(
  { environment, databasePid }: Place,
  script: string,
  args: string[],
  onReady = () => {},
) {
  const before = cpuSeconds(databasePid);
  return new Promise<T>((resolve, reject) => {
    const child = spawn(process.execPath, serverScript(`tests/bench/intake/${script}.ts`, args), {
      env: environment,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.startsWith("ready")) onReady();
    });
    child.once("close", (code) => {
      if (code !== 0) return reject(new Error(`${script} of the bench did not end well`));
      const found = JSON.parse(said.replace(/^ready/u, "")) as T;
      resolve({ ...found, cpu: found.cpu + cpuSeconds(databasePid) - before });
    });
  });
}

export const fileOf = (folder: string, rows: number) => join(folder, `snapshots-${rows}.xlsx`);
/** Imports in a process of their own, one unless said otherwise; `onReady` is called when it has started up and begins. */
export function carryOut(
  place: Place,
  rows: number,
  source: string,
  { times = 1, onReady }: { times?: number; onReady?: () => void } = {},
) {
  const args = [fileOf(place.folder, rows), place.membershipId, source, `${times}`];
  return run<Run>(place, "import-run", args, onReady);
}

const middle = <T extends Cost>(runs: T[]): T => ({
  ...(runs[0] as T),
  wall: median(runs.map(({ wall }) => wall)),
  cpu: median(runs.map(({ cpu }) => cpu)),
  megabytes: median(runs.map(({ megabytes }) => megabytes)),
});

/** A file of 50,000 rows against the floor, once more, and one of 200,000; turn about, for the machine is never quiet. */
export async function measureIntake(place: Place, units: number, quick: boolean): Promise<IntakeResult> {
  const sizes = quick ? { rows: 10_000, large: 40_000 } : { rows: 50_000, large: 200_000 };
  await makeFile(fileOf(place.folder, sizes.rows), sizes.rows, units);
  await makeFile(fileOf(place.folder, sizes.large), sizes.large, units);
  const [floors, products]: [Cost[], Run[]] = [[], []];
  const { BENCH_DATABASE_URL: url = "" } = place.environment;
  for (let turn = 0; turn < (quick ? 1 : 3); turn++) {
    floors.push(await run<Cost>(place, "floor-run", [fileOf(place.folder, sizes.rows), url]));
    products.push(await carryOut(place, sizes.rows, `do-${turn}`));
  }
  return {
    rows: sizes.rows,
    floor: middle(floors),
    product: middle(products),
    again: await carryOut(place, sizes.rows, "do-0"),
    large: await carryOut(place, sizes.large, "do-lon"),
  };
}
