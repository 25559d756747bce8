import type { Database } from "./embedded";
import { serverEnvironment } from "./environment";
import { serverScript } from "./processes";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import type { ServerProcess } from "./supervisor";

/**
 * What keeps the worker small: background jobs let go of what they read as they go on, and without this Node would
 * rather take more memory than look for what was let go of.
 */
export const workerFlags = ["--heap-growing-percent=40"];

/**
 * How long an address with its conditions may be: a long text pasted into a search field is told to be too long by the
 * page, where Node alone would answer with an empty page. Each letter of Vietnamese takes up to nine bytes there.
 */
const webFlags = ["--max-http-header-size=131072"];

/** The server processes of one installation: the web, and the worker with its own way to the job queue. */
export function serverProcesses(
  settings: Settings,
  secrets: Secrets,
  database: Database,
  development: boolean,
): [ServerProcess, ServerProcess] {
  const environment = serverEnvironment(settings, secrets, database);
  const next = ["node_modules/next/dist/bin/next", development ? "dev" : "start"];
  return [
    {
      name: "web",
      args: [...webFlags, ...next, "-p", String(settings.PORT), "-H", settings.HOST],
      environment: { ...environment, NODE_ENV: development ? "development" : "production" },
    },
    {
      name: "worker",
      args: [...workerFlags, ...serverScript("lib/cli/worker.ts")],
      environment: { ...environment, QUEUE_DATABASE_URL: database.ownerUrl },
    },
  ];
}
