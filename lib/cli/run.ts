import { assertTaken, Usage } from "./arguments";
import { backup } from "./backup/backup";
import { restore } from "./backup/restore";
import type { Context } from "./context";
import { openDatabase } from "./database";
import { toolEnvironment } from "./environment";
import { writeMigration } from "./migrate-new";
import { migrate } from "./migrations";
import { runNode, serverScript } from "./processes";
import { readSecrets } from "./secrets";
import { serverProcesses } from "./server-processes";
import { Advice, readSettings } from "./settings";

type Command = (args: string[], context: Context) => Promise<number>;

/** A command of its own process, acting as owner where it must. */
const script =
  (path: string): Command =>
  async (args, { settings, secrets, database, signal }) => {
    const environment = toolEnvironment(settings, secrets, database);
    return (await runNode(serverScript(path, args), { environment, signal })).code;
  };

/** One server process in the foreground, for installations that run each role by itself. */
const role =
  (name: "web" | "worker"): Command =>
  async (_, { settings, secrets, database, signal }) => {
    const processes = serverProcesses(settings, secrets, database, false);
    const found = processes.find((process) => process.name === name);
    return found ? (await runNode(found.args, { environment: found.environment, signal })).code : 1;
  };

/** A command that brings its own database and leaves this installation alone. */
const apart: Record<string, string> = { bench: "tests/bench/index.ts" };

const commands: Record<string, Command> = {
  web: role("web"),
  worker: role("worker"),
  seed: script("prisma/seed/index.ts"),
  "province-create": script("lib/cli/province-create.ts"),
  "token-create": script("lib/cli/token-create.ts"),
  "figures-drop": script("lib/cli/figures-drop.ts"),
  "audit-verify": script("lib/cli/audit-verify.ts"),
  "audit-anchor": script("lib/cli/audit-anchor.ts"),
  "evaluation-replay": script("lib/cli/evaluation-replay.ts"),
  "bench-data": script("tests/bench/fill.ts"),
  migrate: async (_, { database }) => {
    const applied = await migrate(database.ownerUrl);
    console.log(applied.length > 0 ? `Applied:\n  ${applied.join("\n  ")}` : "Nothing to apply.");
    return 0;
  },
  "migrate-new": async ([name], { database }) => {
    console.log(await writeMigration(database.ownerUrl, name ?? ""));
    return 0;
  },
  backup: async ([file], context) => {
    console.log(await backup(context, file));
    return 0;
  },
  restore: async ([file], context) => {
    console.log(await restore(context, file));
    return 0;
  },
  db: async (_, { database }) => {
    if (database.cluster) throw new Advice("The embedded database is not running; start it first: npm start");
    console.log(database.ownerUrl);
    return 0;
  },
};

/** Runs one `npm run` command on the installation the settings describe; answers the exit code. */
export async function run(name: string, args: string[]): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => interruption.abort());
  }
  try {
    const alone = apart[name];
    if (alone) {
      const environment = { ...process.env, NODE_ENV: "production" as const };
      return (await runNode(serverScript(alone, args), { environment, signal: interruption.signal })).code;
    }
    const command = commands[name];
    if (!command)
      throw new Usage(
        `There is no command "${name}"; there are: ${Object.keys({ ...commands, ...apart }).join(", ")}.`,
      );
    assertTaken(name, args);
    const settings = readSettings(process.env);
    const secrets = readSecrets(settings);
    const database = await openDatabase(settings, secrets, `npm run ${name.replace("-", ":")}`);
    try {
      return await command(args, { settings, secrets, database, signal: interruption.signal });
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(error instanceof Advice ? error.message : (error as Error).stack);
    return error instanceof Usage ? 2 : 1;
  }
}
