import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { pipeline } from "node:stream/promises";
import { Unzip, UnzipInflate } from "fflate";
import pg from "pg";
import { from } from "pg-copy-streams";
import { SaxesParser } from "saxes";

// The floor of PERFORMANCE.md §3: an unchecked file through fflate and saxes into COPY and one merge, as the owner.
const [path = "", url = ""] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(`create table if not exists bench_floor (
  unit text, name text, indicator text, day date, through date, numerator numeric, denominator numeric, taken date,
  primary key (unit, day, through, indicator))`);
await client.query(`create temp table arrived (like bench_floor)`);
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const idle = process.resourceUsage().maxRSS / 1024;
const began = performance.now();
const before = process.cpuUsage();

/** The parts of an archive in the order they stand, inflated chunk by chunk. */
function parts(bytes: Uint8Array, wanted: RegExp, write: (chunk: Uint8Array) => void) {
  const archive = new Unzip((file) => {
    if (!wanted.test(file.name)) return;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      write(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += 65_536)
    archive.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
}

const bytes = new Uint8Array(readFileSync(path));
const strings: string[] = [];
{
  const parser = new SaxesParser();
  let text = "";
  parser.on("opentag", ({ name }) => {
    if (name === "si") text = "";
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "si") strings.push(text);
  });
  const decoder = new TextDecoder();
  parts(bytes, /sharedStrings\.xml$/u, (chunk) => parser.write(decoder.decode(chunk, { stream: true })));
}

function* lines(): Generator<string> {
  const ready: string[] = [];
  let cells: string[] = [];
  let value = "";
  let isString = false;
  let count = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "c") isString = (attributes as Record<string, string>).t === "s";
    if (name === "row") cells = [];
    value = "";
  });
  parser.on("text", (part) => {
    value += part;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "v") cells.push(isString ? (strings[Number(value)] ?? "") : value);
    if (name === "row" && ++count > 1) {
      const [unit, title, indicator, from, through, numerator, denominator, taken] = cells;
      const day = (text = "") => text.split("/").reverse().join("-");
      ready.push(
        `${[unit, title, indicator, day(from), day(through), numerator, denominator, day(taken)].join("\t")}\n`,
      );
    }
  });
  const decoder = new TextDecoder();
  parts(bytes, /worksheets\/sheet1\.xml$/u, (chunk) => parser.write(decoder.decode(chunk, { stream: true })));
  yield* ready;
}

await pipeline(lines, client.query(from("copy arrived from stdin")));
await client.query(`insert into bench_floor select * from arrived
  on conflict (unit, day, through, indicator) do update set numerator = excluded.numerator, denominator = excluded.denominator, taken = excluded.taken`);
const { user, system } = process.cpuUsage(before);
const wall = (performance.now() - began) / 1000;
const { rows } = await client.query("select count(*)::int as stored from bench_floor");
const found = {
  wall,
  cpu: (user + system) / 1_000_000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  idle,
  ...rows[0],
};
await client.query("drop table bench_floor");
await client.end();
process.stdout.write(`${JSON.stringify(found)}\n`);
