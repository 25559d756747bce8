import { type ParseArgsConfig, parseArgs } from "node:util";
import { Advice } from "./settings";

/** A command asked for in a way there is not: one sentence, exit code 2, nothing begun. */
export class Usage extends Advice {}

/** How many words each command takes that reads its own; options none of them has. */
const words: Record<string, number> = {
  web: 0,
  worker: 0,
  seed: 0,
  "audit-verify": 0,
  "audit-anchor": 0,
  migrate: 0,
  "migrate-new": 1,
  backup: 1,
  restore: 1,
  "evaluation-replay": 1,
  db: 0,
};

/** Refuses what a command would not look at: nobody shall think it was followed. */
export function assertTaken(name: string, given: readonly string[]) {
  const most = words[name];
  if (most === undefined) return;
  const stray = given.find((word) => word.startsWith("-")) ?? given[most];
  if (stray === undefined) return;
  const takes = ["no arguments", "one argument and no options"][most];
  throw new Usage(`npm run ${name.replace("-", ":")} does not know "${stray}"; it takes ${takes}.`);
}

/** A whole number of a command line. */
export function wholeFrom(given: string, name: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new Usage(`--${name} must be a whole number from 1; "${given}" is not.`);
  return number;
}

/** What a script of its own reads of its command line before it begins, or the sentence about it and exit code 2. */
export function readOrExit<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** The options of a command line; `say` makes the sentence about the first one that is unknown or incomplete. */
export function optionsFrom<Config extends ParseArgsConfig>(config: Config, say: (given: string) => string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (!code.startsWith("ERR_PARSE_ARGS_")) throw error;
    const [, given = message] = /'(-[^' ]*|[^']+)/u.exec(message) ?? [];
    throw new Usage(say(given));
  }
}
