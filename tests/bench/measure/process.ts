import { existsSync, readFileSync } from "node:fs";

/** CPU and memory can be read from outside only where the system has /proc. */
export const canReadProcesses = existsSync("/proc/self/stat");
// USER_HZ, which Linux has fixed at 100 for everything it tells programs.
const ticksPerSecond = 100;

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const childrenOf = (pid: number): number[] =>
  textOf(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);

/** Seconds of CPU a process and everything it started have used, those that ended included; 0 without /proc. */
export function cpuSeconds(pid: number): number {
  const text = textOf(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const own = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / ticksPerSecond;
  return childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), own);
}

/** Resident memory of a process and those it started, in MB; 0 without /proc. */
export function residentMegabytes(pid: number): number {
  const own = Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  return childrenOf(pid).reduce((sum, child) => sum + residentMegabytes(child), own);
}
