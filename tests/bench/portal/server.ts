import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/lib/cli/postgres/cluster";
import { Advice } from "@/lib/cli/settings";
import { residentMegabytes } from "../measure/process";

export type Server = { port: number; pid: number; stop: () => Promise<void> };
export type StartUp = { seconds: number; megabytes: number };

const hello = "/do-dac/trong";

async function answers(port: number, child: ChildProcess) {
  for (
    const deadline = Date.now() + 60_000;
    Date.now() < deadline && child.exitCode === null;
    await wait(5)
  ) {
    const response = await fetch(`http://127.0.0.1:${port}${hello}`).catch(() => null);
    if (response?.ok) return;
  }
  throw new Advice("A server of the bench did not start.");
}

/** Starts the built portal in `folder` and waits for its first answer. */
export async function startServer(folder: string, environment: NodeJS.ProcessEnv): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", "127.0.0.1"],
    {
      cwd: folder,
      env: { ...environment, NODE_ENV: "production", BASE_URL: origin, NEXTAUTH_URL: origin },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const insist = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended.finally(() => clearTimeout(insist));
  };
  try {
    await answers(port, child);
    return { port, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** From the command to the first answer, and what the process holds two seconds later. */
export async function measureStartUp(folder: string, environment: NodeJS.ProcessEnv): Promise<StartUp> {
  const began = performance.now();
  const server = await startServer(folder, environment);
  const seconds = (performance.now() - began) / 1000;
  await wait(2_000);
  const megabytes = residentMegabytes(server.pid);
  await server.stop();
  return { seconds, megabytes };
}
