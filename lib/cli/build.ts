import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RunOptions, runNode } from "./processes";
import { Advice } from "./settings";

const STAMP = ".next/built-from";
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "next.config.mjs",
  "proxy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
/** What lies among the sources and never reaches a page. */
const beside = /\.test\.tsx?$|^lib\/cli\//;

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** One hash over everything a build is made from. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap(filesUnder)) {
    if (!beside.test(path)) hash.update(`${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

export function isBuilt(): boolean {
  return existsSync(".next/BUILD_ID") && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sourceHash();
}

/** Builds the web application unless the last build came from these very sources; answers whether it did. */
export async function buildIfStale({ environment, signal }: RunOptions): Promise<boolean> {
  if (isBuilt()) return false;
  const hash = sourceHash();
  rmSync(STAMP, { force: true });
  // The build checks types: not those an earlier `next dev` left, nor by the compiler's memory of another set of routes.
  for (const stale of [".next/dev/types", ".next/cache/.tsbuildinfo"])
    rmSync(stale, { recursive: true, force: true });
  const { code } = await runNode(["node_modules/next/dist/bin/next", "build"], {
    environment: { ...environment, NODE_ENV: "production" },
    signal,
  });
  if (code !== 0) throw new Advice("The build did not succeed; the reason is above.");
  writeFileSync(STAMP, hash);
  return true;
}
