import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "";
  }
}

/** Every process of this machine that works inside `folder` (PostgreSQL's processes all do); Linux only. */
function processesIn(folder: string): number[] {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

/** Process id and port of the server that says it runs on `folder`; null when none does. */
export function runningServer(folder: string): { pid: number; port: number } | null {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !isAlive(pid) || !commandOf(pid).includes("postgres")) return null;
  return { pid, port };
}

/**
 * Ends what a killed start left on `folder`: a server without its supervisor, processes without their server, and a
 * postmaster.pid whose number now belongs to some other program. PostgreSQL's own lock still guards the data.
 */
export async function endLeftovers(folder: string) {
  const server = runningServer(folder);
  if (server) process.kill(server.pid, "SIGINT");
  const deadline = Date.now() + 30_000;
  while (runningServer(folder) || processesIn(folder).length > 0) {
    if (Date.now() > deadline) {
      throw new Error(`Another PostgreSQL still works in ${folder}; stop it, or choose another DATA_DIR.`);
    }
    await wait(100);
  }
  rmSync(join(folder, "postmaster.pid"), { force: true });
}
