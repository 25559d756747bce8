import type { Database } from "./embedded";
import { serverEnvironment } from "./environment";
import { serverScript } from "./processes";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import type { ServerProcess } from "./supervisor";

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
      args: [...next, "-p", String(settings.PORT), "-H", settings.HOST],
      environment: { ...environment, NODE_ENV: development ? "development" : "production" },
    },
    {
      name: "worker",
      args: serverScript("lib/cli/worker.ts"),
      environment: { ...environment, QUEUE_DATABASE_URL: database.ownerUrl },
    },
  ];
}
