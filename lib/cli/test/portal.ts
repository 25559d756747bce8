import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "../database";
import { toolEnvironment } from "../environment";
import { freePort } from "../postgres/cluster";
import { leash } from "../processes";
import { readSecrets } from "../secrets";
import { readSettings } from "../settings";

/** A portal with the demo, started as anybody starts it, on a data folder of its own. */
export type Portal = { environment: NodeJS.ProcessEnv; stop: () => Promise<void> };

async function isWell(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  return response?.ok ?? false;
}

function stopper(child: ChildProcess, folder: string) {
  return async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Starts it with `npm start`'s own program; null when it did not get well within ten minutes. */
export async function startPortal(): Promise<Portal | null> {
  const folder = mkdtempSync(join(tmpdir(), "thi-dua-browser-"));
  const {
    DATABASE_URL: _,
    APP_DATABASE_URL: __,
    BASE_URL: ___,
    NEXTAUTH_URL: ____,
    ...inherited
  } = process.env;
  const environment = {
    ...inherited,
    DATA_DIR: folder,
    FILES_DIR: "",
    HOST: "127.0.0.1",
    PORT: String(await freePort()),
  };
  const child = spawn(process.execPath, [...leash, "lib/cli/start.mjs"], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const stop = stopper(child, folder);
  const settings = readSettings(environment);
  for (
    const deadline = Date.now() + 600_000;
    Date.now() < deadline && child.exitCode === null;
    await wait(250)
  ) {
    if (!(await isWell(settings.origin))) continue;
    const secrets = readSecrets(settings);
    const database = await openDatabase(settings, secrets, "npm test");
    return { environment: toolEnvironment(settings, secrets, database), stop };
  }
  await stop();
  return null;
}
