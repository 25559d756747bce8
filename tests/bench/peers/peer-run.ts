import { createRequire } from "node:module";
import { join } from "node:path";
import { entrantBatches } from "./entrants";
import { hyperFormulaJudge } from "./hyper-formula";
import { jsonRulesJudge } from "./json-rules";

// The units of one round judged by another engine in a process of its own: its name, the folder it lies in, the round and
// how many indicators count. It decides only; nothing is explained or stored.
const [name = "", folder = "", roundId = "", indicators = "0"] = process.argv.slice(2);
const load = createRequire(join(folder, "package.json"));
const judges = {
  "json-rules-engine": () => jsonRulesJudge(load("json-rules-engine").Engine, Number(indicators)),
  hyperformula: () => hyperFormulaJudge(load("hyperformula").HyperFormula, Number(indicators)),
};
const judge = judges[name as keyof typeof judges]();

const began = performance.now();
const before = process.cpuUsage();
const counts = { met: 0, open: 0, notMet: 0 };
for await (const batch of entrantBatches(roundId, Number(indicators)))
  for (const answer of await judge(batch))
    counts[answer === 3 ? "met" : answer === 1 ? "open" : "notMet"] += 1;
const { user, system } = process.cpuUsage(before);
const cost = {
  wall: (performance.now() - began) / 1000,
  cpu: (user + system) / 1_000_000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  counts,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);
