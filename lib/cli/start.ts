import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { buildIfStale } from "./build";
import { claim } from "./data-folder";
import { openDatabase } from "./database";
import { demoAccountLines, firstStepLines, loadDemoIfEmpty } from "./demo";
import { type Database, keepRunning, openEmbedded } from "./embedded";
import { serverEnvironment, toolEnvironment } from "./environment";
import { migrate } from "./migrations";
import { readSecrets, type Secrets } from "./secrets";
import { serverProcesses } from "./server-processes";
import { Advice, readSettings, type Settings } from "./settings";
import { supervise } from "./supervisor";

type Installation = { settings: Settings; secrets: Secrets; development: boolean };

/** An `Advice` when the web could not listen where it is told to. */
function checkPort({ HOST, PORT }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", ({ code }: NodeJS.ErrnoException) => {
      const reason =
        code === "EADDRINUSE"
          ? `PORT ${PORT} is already used by another program`
          : `Cannot listen on HOST ${HOST}, PORT ${PORT} (${code})`;
      reject(new Advice(`${reason}; choose another one, for example: PORT=${PORT + 1} npm start`));
    });
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

/** Waits until web, worker and database are all well; false when that takes more than two minutes. */
async function isWell({ HOST, PORT }: Settings): Promise<boolean> {
  const address = `http://${["0.0.0.0", "::"].includes(HOST) ? "127.0.0.1" : HOST}:${PORT}/api/health`;
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await wait(200)) {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) return true;
  }
  return false;
}

/** Migrations, demo data and build: everything that comes before serving. */
async function prepare(
  { settings, secrets, development }: Installation,
  database: Database,
  signal: AbortSignal,
) {
  const applied = await migrate(database.ownerUrl);
  if (applied.length > 0) console.log(`Applied ${applied.length} migrations, up to ${applied.at(-1)}.`);
  await loadDemoIfEmpty(settings, database, {
    environment: toolEnvironment(settings, secrets, database),
    signal,
  });
  if (!development) {
    await buildIfStale({ environment: serverEnvironment(settings, secrets, database), signal });
  }
  signal.throwIfAborted();
}

async function serve(installation: Installation, interrupted: AbortSignal) {
  const { settings, secrets, development } = installation;
  const folder = settings.DATABASE_URL
    ? null
    : claim(settings.DATA_DIR, development ? "npm run dev" : "npm start");
  try {
    await checkPort(settings);
    const database = folder
      ? await openEmbedded(settings, secrets)
      : await openDatabase(settings, secrets, "npm start");
    folder?.note({ postgresPort: database.cluster?.port, address: settings.origin });
    const closeDatabase = keepRunning(database, settings, secrets);
    try {
      await prepare(installation, database, interrupted);
      // Building took a while; somebody else may have come to listen here meanwhile.
      await checkPort(settings);
      const supervisor = supervise(serverProcesses(settings, secrets, database, development));
      try {
        const ended = new Promise((resolve) => interrupted.addEventListener("abort", resolve));
        const announced = isWell(settings).then(async (well) => {
          if (interrupted.aborted) return;
          if (!well) console.error("The portal is not well yet; /api/health says what is missing.");
          const lines = [...(await demoAccountLines(database)), ...(await firstStepLines(database))];
          console.log(["", ...lines, "", `Cổng Thi đua: ${settings.origin}`, ""].join("\n"));
        });
        await Promise.race([ended, announced.then(() => ended)]);
      } finally {
        await supervisor.stop();
      }
    } finally {
      await closeDatabase();
    }
  } finally {
    folder?.release();
  }
}

/** `npm start` and `npm run dev`: from an empty folder to a running portal, until it is told to stop. */
export async function start({ development }: { development: boolean }) {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => (interruption.signal.aborted ? process.exit(1) : interruption.abort()));
  }
  try {
    const settings = readSettings(process.env);
    await serve({ settings, secrets: readSecrets(settings), development }, interruption.signal);
    process.exit(0);
  } catch (error) {
    if (interruption.signal.aborted) process.exit(0);
    console.error(`\n${error instanceof Advice ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
}
