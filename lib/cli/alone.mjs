// Runs a script that needs neither settings nor database: node lib/cli/alone.mjs SCRIPT ARGUMENTS
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

const from = process.env.INIT_CWD ?? process.cwd();
await bootstrap({ withDatabase: false });
const [, , script = "", ...args] = process.argv;
const { main } = await import(pathToFileURL(resolve(script)).href);
process.exitCode = await main(args, from);
