import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Advice } from "@/lib/cli/settings";

const bare = "tests/bench/bare";

/** The deepest folder that holds both: the bundler follows links no further up than its root. */
function sharedFolder(a: string, b: string): string {
  const [left, right] = [resolve(a).split("/"), resolve(b).split("/")];
  const differs = left.findIndex((name, at) => name !== right[at]);
  return left.slice(0, differs).join("/") || "/";
}

function finish(folder: string, product: string) {
  for (const part of ["prisma", "package.json", "tsconfig.json"])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  // Types are checked where the sources are.
  const changed = `turbopack: { root: ${JSON.stringify(sharedFolder(folder, "."))} }, typescript: { ignoreBuildErrors: true }`;
  writeFileSync(join(folder, "next.config.mjs"), `${product}\nexport default { ...product, ${changed} };\n`);
}

/**
 * A copy of this project with the bare pages beside it, under a root layout of their own: two groups of routes in one
 * build, so that both are measured in one process.
 */
export function copyWithBarePages(folder: string) {
  const group = join(folder, "app/(san-pham)");
  for (const part of ["components", "lib", "public", "proxy.ts"])
    cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  cpSync("app", group, { recursive: true });
  // One folder further down, style sheets find the others one folder further up.
  for (const entry of readdirSync("app", { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".css")) continue;
    const sheet = readFileSync(join("app", entry.name), "utf8");
    writeFileSync(join(group, entry.name), sheet.replaceAll(/(["'])\.\.\//g, "$1../../"));
  }
  cpSync(bare, join(folder, "app/(do-dac)"), { recursive: true });
  cpSync("next.config.mjs", join(folder, "product.config.mjs"));
  finish(folder, 'import product from "./product.config.mjs";');
}

/** The bare pages alone: the smallest portal on the same libraries. */
export function copyBarePages(folder: string) {
  cpSync(bare, join(folder, "app"), { recursive: true });
  finish(folder, 'const product = { serverExternalPackages: ["pg"], compress: false };');
}

/** Builds for production; an `Advice` with the compiler's last words when that fails. */
export function build(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      cwd: folder,
      env: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Advice(`The build for the bench failed:\n${said.slice(-4000)}`)),
    );
  });
}
