import { prepare } from "./bootstrap.mjs";

let code = 1;
try {
  await prepare();
  const { runTests } = await import("./test/run.ts");
  code = await runTests(process.argv.slice(2));
} catch (error) {
  console.error(error);
  console.log("0 passed, 1 failed");
}
process.exit(code);
