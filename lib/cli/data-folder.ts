import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./postgres/leftover";
import { Advice } from "./settings";

/** What a command at work on the data folder tells the others. */
export type Holder = { pid: number; began: string; command: string; postgresPort?: number; address?: string };

const fileOf = (folder: string) => join(folder, "running.json");

/** When a process began, so that a number given to another process later is not mistaken for it; Linux only. */
function beginningOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return "";
  return (
    readFileSync(stat, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[19] ?? ""
  );
}

/** The living command that holds the folder, or null. */
export function holderOf(folder: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(fileOf(folder), "utf8")) as Holder;
    return isAlive(holder.pid) && beginningOf(holder.pid) === holder.began ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process alone, until `release`. Throws an `Advice` naming the holder when another
 * command is at work on it.
 */
export function claim(folder: string, command: string) {
  const file = fileOf(folder);
  const mine: Holder = { pid: process.pid, began: beginningOf(process.pid), command };
  const draft = `${file}.${process.pid}`;
  const write = () => writeFileSync(draft, `${JSON.stringify(mine, null, 2)}\n`);
  write();
  if (!holderOf(folder)) rmSync(file, { force: true });
  try {
    // A link is made or refused as one act, so of two commands starting at once one is told.
    linkSync(draft, file);
  } catch {
    const holder = holderOf(folder);
    const who = holder ? `"${holder.command}" (process ${holder.pid})` : "another command";
    const where = holder?.address ? ` and serves ${holder.address}` : "";
    throw new Advice(
      `${who} already works on the data folder ${folder}${where}. Stop it first, or set another DATA_DIR.`,
    );
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    note(facts: Partial<Holder>) {
      Object.assign(mine, facts);
      write();
      renameSync(draft, file);
    },
    release() {
      if (holderOf(folder)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

export type Claim = ReturnType<typeof claim>;
