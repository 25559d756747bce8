import { spawn } from "node:child_process";
import type pg from "pg";
import { serverScript } from "@/lib/cli/processes";
import { workerFlags } from "@/lib/cli/server-processes";
import { evaluationStatement } from "./evaluation-statement";
import { median } from "./pages";
import { cpuSeconds } from "./process";

type Cost = { wall: number; cpu: number };
export type ProcessCost = Cost & { megabytes: number };
export type EvaluationResult = {
  runId: string;
  subjects: number;
  product: ProcessCost;
  statement: Cost;
  isIdentical: boolean;
};
export type Place = { client: pg.Client; databasePid: number; environment: NodeJS.ProcessEnv };
export type Judged = { roundId: string; membershipId: string };

function carryOut(environment: NodeJS.ProcessEnv, args: string[]) {
  return new Promise<ProcessCost & { runId: string }>((resolve, reject) => {
    const script = [...workerFlags, ...serverScript("tests/bench/measure/evaluation-run.ts", args)];
    const child = spawn(process.execPath, script, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error("the evaluation did not end well")),
    );
  });
}

/** One mode of `evaluation-run.ts` with what the process and the database used together. */
export async function costOf({ databasePid, environment }: Place, args: string[]) {
  const before = cpuSeconds(databasePid);
  const run = await carryOut(environment, args);
  return { ...run, cpu: run.cpu + cpuSeconds(databasePid) - before };
}

const counts = `
  select "tierId", "outcome"::text as outcome, count(*)::int as count from "VerdictRow" where "runId" = $1 group by 1, 2 order by 1, 2`;

/** One round evaluated by the product, decisions with their explanations stored, and counted by one statement. */
export async function measureEvaluation(
  place: Place,
  { roundId, membershipId }: Judged,
  judged = 4,
): Promise<EvaluationResult> {
  const { client, databasePid } = place;
  const { runId, ...product } = await costOf(place, ["run", roundId, membershipId]);
  const { rows: stored } = await client.query<{ count: number }>(counts, [runId]);

  // One core for the statement, as the portal's own process has one.
  await client.query("set max_parallel_workers_per_gather = 0");
  await client.query("set work_mem = '64MB'");
  const costs: Cost[] = [];
  let counted: unknown[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now();
    const used = cpuSeconds(databasePid);
    counted = (await client.query(evaluationStatement(judged), [roundId])).rows;
    costs.push({ wall: (performance.now() - began) / 1000, cpu: cpuSeconds(databasePid) - used });
  }
  await client.query("reset max_parallel_workers_per_gather");
  await client.query("reset work_mem");
  return {
    runId,
    subjects: stored.reduce((sum, { count }) => sum + count, 0),
    product,
    statement: { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) },
    isIdentical: JSON.stringify(stored) === JSON.stringify(counted),
  };
}

export type NationalResult = {
  indicators: number;
  tenth: ProcessCost & { subjects: number };
  whole: EvaluationResult;
  decided: ProcessCost;
  whatIf: ProcessCost;
};

/** The same at the size of a country, with what ten times fewer cost, what deciding alone costs, and what a changed rule does. */
export async function measureNational(
  place: Place,
  { tenth, whole }: { tenth: Judged; whole: Judged },
  indicators: number,
): Promise<NationalResult> {
  const small = await measureEvaluation(place, tenth, indicators);
  const large = await measureEvaluation(place, whole, indicators);
  const given = [whole.roundId, whole.membershipId];
  return {
    indicators,
    tenth: { ...small.product, subjects: small.subjects },
    whole: large,
    decided: await costOf(place, ["decide", ...given]),
    whatIf: await costOf(place, ["what-if", ...given, large.runId]),
  };
}
