import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { optionsFrom, readOrExit, wholeFrom } from "@/lib/cli/arguments";
import { Advice } from "@/lib/cli/settings";
import { measureIntake } from "./intake/intake";
import { measurePagesMeanwhile } from "./intake/meanwhile";
import { startLoad } from "./load/load";
import { measureEvaluation, measureNational } from "./measure/evaluation";
import { median } from "./measure/pages";
import { measurePortal } from "./measure/portal";
import { measureBoards } from "./national/boards";
import { measurePeers } from "./peers/peers";
import { build, copyBarePages, copyWithBarePages } from "./portal/copy";
import { type BenchDatabase, openBenchDatabase } from "./portal/database";
import { measureStartUp, startServer } from "./portal/server";
import { signIn } from "./portal/session";
import { report, reportNational } from "./report/report";
import { makeAmongMany, makeScene, nationalSizes, sizesFrom } from "./scene";

// npm run bench [-- --quick --evaluation --units 150 --people 2000 --keep]: see the goals of PERFORMANCE.md §9.
const config = {
  options: {
    quick: { type: "boolean", default: false },
    // The evaluation of fifty thousand alone.
    evaluation: { type: "boolean", default: false },
    // Goal 3 asks for 150 units.
    units: { type: "string", default: "150" },
    people: { type: "string", default: "2000" },
    keep: { type: "boolean", default: false },
  },
} as const;
const values = readOrExit(() => {
  const say = (given: string) => `npm run bench does not know ${given}, or it lacks its value.`;
  const read = optionsFrom(config, say).values;
  return { ...read, units: wholeFrom(read.units, "units"), people: wholeFrom(read.people, "people") };
});
const quick = values.quick;
const began = performance.now();
const say = (text: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const secret = () => randomBytes(32).toString("base64url");

const folder = mkdtempSync(join(tmpdir(), "thi-dua-bench-"));
// When root runs this, PostgreSQL runs under another account, and its files should lie in here too.
chmodSync(folder, 0o711);
const [product, bare, data] = ["product", "bare", "data"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
for (const part of [product, bare, data]) mkdirSync(part);
const authSecret = secret();
let database: BenchDatabase | undefined;
let stopServing: (() => Promise<void>) | undefined;

/** As the web and the worker get it, on a database of the bench. */
function environmentFor({ ownerUrl, appUrl }: BenchDatabase): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, APP_SECRET: __, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: "production",
    APP_DATABASE_URL: appUrl,
    BENCH_DATABASE_URL: ownerUrl,
    DATABASE_POOL: "10",
    NEXTAUTH_SECRET: authSecret,
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    BASE_URL: "http://127.0.0.1:3000",
    AUDIT_KEY: secret(),
    DATA_DIR: data,
    FILES_DIR: join(data, "files"),
  };
}

async function fill(place: BenchDatabase) {
  const sizes = sizesFrom({ ...values, quick });
  const scenes = {
    fifty: await makeScene(place, "fifty", sizes.fifty, authSecret),
    large: await makeScene(place, "large", sizes.large, authSecret),
    grown: await makeScene(place, "grown", sizes.grown, authSecret),
  };
  const amongMany = await makeAmongMany(place);
  await place.client.query("vacuum analyze");
  say(
    `provinces are filled: ${sizes.large.units} units, ${sizes.large.people} people, ${sizes.large.campaigns} campaigns, and the same with ${sizes.grown.campaigns}`,
  );
  return { scenes, amongMany };
}

async function buildBoth(environment: NodeJS.ProcessEnv) {
  copyWithBarePages(product);
  copyBarePages(bare);
  await build(product, environment);
  await build(bare, environment);
  say("the portal is built with the bare pages beside it, and the bare pages alone");
}

async function startUps(environment: NodeJS.ProcessEnv) {
  const found = { product: [], bare: [] } as Record<
    "product" | "bare",
    { seconds: number; megabytes: number }[]
  >;
  for (let turn = 0; turn < (quick ? 2 : 4); turn++) {
    const one = {
      product: await measureStartUp(product, environment),
      bare: await measureStartUp(bare, environment),
    };
    // The first start of each reads its files from the disk.
    if (turn > 0) for (const name of ["product", "bare"] as const) found[name].push(one[name]);
  }
  const of = (name: "product" | "bare") => ({
    seconds: median(found[name].map(({ seconds }) => seconds)),
    megabytes: median(found[name].map(({ megabytes }) => megabytes)),
  });
  return { product: of("product"), bare: of("bare") };
}

/** Last, for its rows would crowd everything else out of the database's memory. */
async function national(place: Parameters<typeof measureNational>[0], from: BenchDatabase) {
  const { tenth, whole } = nationalSizes(quick);
  const scenes = {
    tenth: await makeScene(from, "tenth", tenth, authSecret),
    whole: await makeScene(from, "whole", whole, authSecret),
  };
  await from.client.query("vacuum analyze");
  say(`${whole.units} units have ${whole.indicators} figures in each of four periods`);
  const found = await measureNational(place, scenes, whole.judged);
  say(`${found.whole.subjects} subjects are judged`);
  // Sheets of fifty thousand rows do not fit the memory of a small machine.
  const peers = await measurePeers(place, quick ? scenes.whole : scenes.tenth, {
    indicators: whole.judged,
    folder: join(folder, "peers"),
  });
  say(peers ? `${peers.units} of them are judged by other engines` : "other engines cannot be installed");
  return { ...found, peers };
}

async function bench() {
  database = await openBenchDatabase(data, secret());
  const environment = environmentFor(database);
  if (values.evaluation) {
    const place = { client: database.client, databasePid: database.cluster.process.pid ?? 0, environment };
    return reportNational(await national(place, database));
  }
  const [{ scenes, amongMany }] = await Promise.all([fill(database), buildBoth(environment)]);
  const place = {
    client: database.client,
    databasePid: database.cluster.process.pid ?? 0,
    environment,
  };
  // The small one first, so that the process, the plans and the caches of the database are warm alike.
  const { runId } = await measureEvaluation(place, scenes.fifty);
  scenes.fifty.judged = { campaign: scenes.fifty.judgedCampaign, run: runId };
  const evaluation = await measureEvaluation(place, scenes.large);
  scenes.large.judged = { campaign: scenes.large.judgedCampaign, run: evaluation.runId };
  say(`${evaluation.subjects} subjects are judged`);
  await database.client.query("vacuum analyze");
  const startUp = await startUps(environment);
  say("start-ups are measured");
  const intakePlace = { ...place, folder, membershipId: scenes.large.membershipId };
  const intake = await measureIntake(intakePlace, values.units, quick);
  say(`files of ${intake.rows} and more rows are imported`);

  const server = await startServer(product, environment);
  const load = startLoad();
  stopServing = async () => {
    load.stop();
    await server.stop();
  };
  const { client } = database;
  const unitHead = await signIn(client, "do-fifty", authSecret, "UNIT_HEAD");
  const pages = await measurePortal({ server, load, client, scenes, unitHead, folder: product, quick });
  say("pages are measured");
  const meanwhile = await measurePagesMeanwhile({
    server,
    load,
    scene: scenes.large,
    place: intakePlace,
    intake,
  });
  say("pages are measured while a file is imported");
  await stopServing();
  stopServing = undefined;
  const boards = await measureBoards(place, amongMany, quick);
  say(`the boards of a province are asked among ${boards.large.values} values`);
  const evaluated = await national(place, database);
  report({ ...pages, evaluation, national: evaluated, startUp, intake, meanwhile, boards });
}

let cleaning: Promise<void> | undefined;
function cleanUp() {
  cleaning ??= (async () => {
    await stopServing?.();
    await database?.client.end().catch(() => undefined);
    await database?.cluster.stop();
    if (values.keep) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  })();
  return cleaning;
}
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    interrupted = true;
    console.error(`Ended by ${signal}.`);
    void cleanUp().finally(() => process.exit(130));
  });

let code = 0;
try {
  await bench();
} catch (error) {
  if (!interrupted) console.error(error instanceof Advice ? error.message : error);
  code = 1;
}
await cleanUp();
process.exit(code);
