// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Settings that keep the tools from fetching or reporting anything by themselves. */
export const quietTools = {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  // Prisma would download a native engine that nothing here uses; any program that runs will do.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  throw Object.assign(new Error(sentence), { stack: sentence });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `Node ${process.versions.node} is too old: this project needs Node 20.19 or newer (https://nodejs.org).`,
  );
}

/** Whether node_modules holds exactly what the lock file names; npm writes its own copy of it when all is in place. */
function isInstalled() {
  const copy = join(root, "node_modules/.package-lock.json");
  if (!existsSync(copy)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { packages: present } = JSON.parse(readFileSync(copy, "utf8"));
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === "") return true;
    if (!present[path]) return Boolean(optional || devOptional || peer);
    return present[path].version === version && existsSync(join(root, path));
  });
}

function install() {
  if (isInstalled()) return;
  // Standard output belongs to the command: what it prints may be read by a program.
  console.error("Installing the packages named in package-lock.json …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, ...first] = npm
    ? [process.execPath, npm]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const result = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ["inherit", 2, "inherit"],
    env: { ...process.env, ...quietTools },
    shell: process.platform === "win32",
  });
  if (result.status !== 0)
    giveUp("npm ci did not succeed; the reason is above. Is the package registry reachable?");
}

function generate() {
  const folder = join(root, "prisma/schema");
  const hash = createHash("sha256").update(readFileSync(join(root, "node_modules/prisma/package.json")));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  const stamp = join(root, "prisma/generated/.stamp");
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const prisma = join(root, "node_modules/prisma/build/index.js");
  const result = spawnSync(process.execPath, [prisma, "generate", "--config", "prisma/prisma.config.ts"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...quietTools },
  });
  if (result.status !== 0) giveUp(`prisma generate failed:\n${result.stdout}\n${result.stderr}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * Makes the rest of lib/cli runnable: the right Node, the packages, TypeScript, and the database client where it is used.
 * @param {{ withDatabase?: boolean }} [needs]
 */
export async function prepare({ withDatabase = true } = {}) {
  checkNode();
  process.chdir(root);
  // What the environment says already wins over the file.
  if (existsSync(".env")) process.loadEnvFile(".env");
  install();
  if (withDatabase) generate();
  Object.assign(process.env, quietTools);
  const { register } = await import("tsx/esm/api");
  register();
}

/**
 * `prepare` for a command: what cannot be had is said in a sentence, and the command ends.
 * @param {{ withDatabase?: boolean }} [needs]
 */
export async function bootstrap(needs) {
  await prepare(needs).catch((error) => {
    console.error(`\n${error.stack}\n`);
    process.exit(1);
  });
}
