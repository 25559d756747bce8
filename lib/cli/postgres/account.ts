import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The account PostgreSQL runs under; undefined means "the one running this command". */
export type Account = { uid: number; gid: number; name: string } | undefined;

function idOf(name: string, flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}

/** PostgreSQL refuses to run as root, so root lends it the account `postgres`, or `nobody` where there is none. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf(name, "-u"), gid: idOf(name, "-g"), name };
    } catch {
      // This account does not exist here; the next one may.
    }
  }
  throw new Error(
    "PostgreSQL cannot run as root and this system has neither a user postgres nor a user nobody.",
  );
}

/** Whether `account` may walk down to `folder`. */
export function canEnter(folder: string, account: Account): boolean {
  if (!account) return true;
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const needed = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & needed)) return false;
    if (path === dirname(path)) return true;
  }
}

/**
 * The folder for PostgreSQL's own files: inside the data folder, or under /var/lib when root keeps the project
 * where no other account can go (such as /root). Its parent exists afterwards.
 */
export function serverFolder(dataFolder: string, account: Account): string {
  mkdirSync(dataFolder, { recursive: true });
  if (!account) return join(dataFolder, "postgres");
  if (canEnter(dirname(dataFolder), account)) chmodSync(dataFolder, statSync(dataFolder).mode | 0o011);
  const inside = canEnter(dataFolder, account);
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const parent = inside ? dataFolder : join("/var/lib/cong-thi-dua", name);
  mkdirSync(parent, { recursive: true });
  return join(parent, "postgres");
}
