import { bootstrap } from "./bootstrap.mjs";

const unknown = process.argv.slice(2).find((word) => word !== "--dev");
if (unknown !== undefined) {
  console.error(`npm start does not know "${unknown}"; settings are environment variables, as README says.`);
  process.exit(2);
}
await bootstrap();
const { start } = await import("./start.ts");
await start({ development: process.argv.includes("--dev") });
