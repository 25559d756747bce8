import { missingEntries } from "../complete-lock.mjs";

type Entry = { version?: string; resolved?: string; link?: boolean; integrity?: string; optional?: boolean };
export type Lock = { packages: Record<string, Entry & { optionalDependencies?: Record<string, string> }> };

/** Below these versions known holes are open. */
export const floors: Record<string, string> = { next: "16.3.8", "next-auth": "4.24.15" };

const parts = (version: string) => version.split("-")[0]?.split(".").map(Number) ?? [];

export function isBelow(version: string, floor: string): boolean {
  const [a, b] = [parts(version), parts(floor)];
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && (a[at] ?? 0) < (b[at] ?? 0);
}

/** What is wrong with the lock file, a sentence each. */
export function lockProblems(lock: Lock): string[] {
  const problems: string[] = [];
  for (const [name, floor] of Object.entries(floors)) {
    const { version } = lock.packages[`node_modules/${name}`] ?? {};
    if (!version || isBelow(version, floor))
      problems.push(`${name} ${version ?? "is missing"}: at least ${floor}.`);
  }
  for (const [path, { resolved, integrity, optional, version }] of Object.entries(lock.packages)) {
    if (path === "") continue;
    if (resolved)
      problems.push(`${path} names the host it came from; set omit-lockfile-registry-resolved for npm.`);
    if (!version) problems.push(`${path} has no version.`);
    if (!integrity && !optional) problems.push(`${path} has no integrity hash.`);
  }
  for (const path of Object.keys(missingEntries(lock)))
    problems.push(`${path} is not listed; run npm run lock.`);
  return problems;
}
