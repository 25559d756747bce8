import { spawn } from "node:child_process";
import type pg from "pg";
import { serverScript } from "@/lib/cli/processes";
import { median } from "../measure/pages";
import { addNeighbours, countValues } from "./country";
import { type IndexPrice, measureIndexPrice } from "./price";

type Place = { client: pg.Client; environment: NodeJS.ProcessEnv };
type Province = { id: string; membershipId: string; year: number };
export type BoardsResult = {
  /** Values in the table, first and with the neighbours. */
  small: { values: number; milliseconds: number };
  large: { values: number; milliseconds: number; flat: number };
  /** The boards and the flat statement counted the same. */
  isIdentical: boolean;
  price: IndexPrice;
};

/** What a province's boards cost PostgreSQL each time, by its own count. */
async function askBoards({ client, environment }: Place, { membershipId }: Province, times: number) {
  const run = (often: number) =>
    new Promise<{ entered: number }>((resolve, reject) => {
      const script = serverScript("tests/bench/national/boards-run.ts", [membershipId, `${often}`]);
      const child = spawn(process.execPath, script, {
        env: environment,
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.once("close", (code) =>
        code === 0 ? resolve(JSON.parse(said)) : reject(new Error("the boards did not answer")),
      );
    });
  await run(1);
  await client.query("select pg_stat_statements_reset()");
  const { entered } = await run(times);
  const { rows } = await client.query<{ spent: number }>(
    `select sum(s.total_exec_time) as "spent" from pg_stat_statements s join pg_roles r on r.oid = s.userid
     where r.rolname = 'thi_dua_app' and s.query ~ '"Filing"'`,
  );
  return { entered, milliseconds: (rows[0]?.spent ?? Number.NaN) / times };
}

// What somebody writes who has one flat table of values and asks it for a province's year.
const flat = `
  select p."code", f."unitId", count(*)::int as "entered",
         count(*) filter (where v."numerator" * 100 >= v."denominator" * 50)::int as "met"
    from "FilingValue" v join "Filing" f on f."id" = v."filingId" join "ReportingPeriod" p on p."id" = f."periodId"
   where v."provinceId" = $1 and p."code" like $2 group by 1, 2`;

/** The boards of one province alone, and in tables ten times as full of other provinces; against one flat statement. */
export async function measureBoards(place: Place, province: Province, quick: boolean): Promise<BoardsResult> {
  const { client } = place;
  const times = quick ? 3 : 10;
  const values = await countValues(client);
  const first = await askBoards(place, province, times);
  const { rows: own } = await client.query<{ values: number }>(
    'select count(*)::int as "values" from "FilingValue" where "provinceId" = $1',
    [province.id],
  );
  await addNeighbours(client, province.id, Math.ceil((9 * values) / (own[0]?.values ?? 1)));
  const second = await askBoards(place, province, times);
  const walls: number[] = [];
  let entered = 0;
  for (let turn = 0; turn < times; turn++) {
    const began = performance.now();
    const { rows } = await client.query<{ entered: number }>(flat, [province.id, `${province.year}-q%`]);
    walls.push(performance.now() - began);
    entered = rows.reduce((sum, row) => sum + row.entered, 0);
  }
  return {
    small: { values, milliseconds: first.milliseconds },
    large: { values: await countValues(client), milliseconds: second.milliseconds, flat: median(walls) },
    isIdentical: first.entered === second.entered && second.entered === entered,
    price: await measureIndexPrice(client, province.id),
  };
}
