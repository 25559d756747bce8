import { bootstrap } from "./bootstrap.mjs";

await bootstrap();
const { start } = await import("./start.ts");
await start({ development: process.argv.includes("--dev") });
