import { spawn } from "node:child_process";
import type pg from "pg";
import { serverScript } from "@/lib/cli/processes";
import { evaluationStatement } from "./evaluation-statement";
import { median } from "./pages";
import { cpuSeconds } from "./process";

type Cost = { wall: number; cpu: number };
export type EvaluationResult = {
  runId: string;
  subjects: number;
  product: Cost & { megabytes: number };
  statement: Cost;
  isIdentical: boolean;
};
type Place = { client: pg.Client; databasePid: number; environment: NodeJS.ProcessEnv };

function carryOut(environment: NodeJS.ProcessEnv, args: string[]) {
  return new Promise<Cost & { runId: string; megabytes: number }>((resolve, reject) => {
    const script = serverScript("tests/bench/measure/evaluation-run.ts", args);
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

const counts = `
  select "tierId", "outcome"::text as outcome, count(*)::int as count from "VerdictRow" where "runId" = $1 group by 1, 2 order by 1, 2`;

/** One round evaluated by the product, decisions with their explanations stored, and counted by one statement. */
export async function measureEvaluation(
  { client, databasePid, environment }: Place,
  { roundId, membershipId }: { roundId: string; membershipId: string },
): Promise<EvaluationResult> {
  const before = cpuSeconds(databasePid);
  const run = await carryOut(environment, [roundId, membershipId]);
  const cpu = run.cpu + cpuSeconds(databasePid) - before;
  const { rows: stored } = await client.query<{ count: number }>(counts, [run.runId]);

  const costs: Cost[] = [];
  let counted: unknown[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now();
    const used = cpuSeconds(databasePid);
    counted = (await client.query(evaluationStatement(4), [roundId])).rows;
    costs.push({ wall: (performance.now() - began) / 1000, cpu: cpuSeconds(databasePid) - used });
  }
  return {
    runId: run.runId,
    subjects: stored.reduce((sum, { count }) => sum + count, 0),
    product: { wall: run.wall, cpu, megabytes: run.megabytes },
    statement: { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) },
    isIdentical: JSON.stringify(stored) === JSON.stringify(counted),
  };
}
