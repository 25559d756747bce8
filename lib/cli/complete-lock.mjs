// npm leaves out of the lock file what its registry cannot show it, and `npm ci` then refuses the file. Registries that
// mirror one platform lack the packages of the others; their names and exact versions are known all the same.
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32", "windows", "wasi"];
const processors = [
  "arm64",
  "arm",
  "x64",
  "ia32",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

/** @param {Record<string, any>} packages @param {string} parent @param {string} name */
function isListed(packages, parent, name) {
  const at = [...parent.matchAll(/node_modules\//g)].map(({ index }) => parent.slice(0, index));
  return [...at, `${parent}/`, ""].some((prefix) => packages[`${prefix}node_modules/${name}`]);
}

/** @param {string} name @param {string} version @param {boolean | undefined} dev */
function entryFor(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = systems
    .filter((system) => words.includes(system))
    .map((system) => (system === "windows" ? "win32" : system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return {
    version,
    ...(cpu.length && { cpu }),
    ...(dev && { dev }),
    optional: true,
    ...(os.length && { os }),
  };
}

/**
 * The platform packages some entry of the lock file wants and the file does not list, as the entries to add.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {Record<string, object>}
 */
export function missingEntries({ packages }) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (/^\d/.test(version) && !isListed(packages, parent, name))
        missing[`node_modules/${name}`] = entryFor(name, version, dev);
    }
  }
  return missing;
}

if (process.argv[1]?.endsWith("complete-lock.mjs")) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = missingEntries(lock);
  lock.packages = Object.fromEntries(
    Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} platform packages added.`);
}
