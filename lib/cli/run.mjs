import { bootstrap } from "./bootstrap.mjs";

await bootstrap();
const { run } = await import("./run.ts");
const [, , command = "", ...args] = process.argv;
process.exit(await run(command, args));
