import { disconnect, moment, read } from "@/lib/database";
import { startRun } from "@/lib/evaluation/commands";
import { frozenText, thawed } from "@/lib/evaluation/facts/frozen/rules";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import { settledFromFacts } from "@/lib/evaluation/judging/queries";
import { judgeBatch, place, type Settled, settled } from "@/lib/evaluation/judging/rules";
import { subjectBatches } from "@/lib/evaluation/snapshot/batches/queries";
import { findRoundForRun } from "@/lib/evaluation/snapshot/queries";
import { actorOfMembership } from "@/lib/identity/find-actor";
import type { PlanTerms } from "@/lib/plans/terms";
import { engineVersion } from "@/lib/scoring";

// One evaluation as the worker carries it out, in a process of its own so that its memory can be told: a whole run, its
// decisions with nothing stored, or a stored run judged anew after a rule has changed.
const [mode = "", roundId = "", membershipId = "", earlierRun = ""] = process.argv.slice(2);
const found = await actorOfMembership(membershipId);
if (!found) throw new Error(`membership ${membershipId} is not in force`);
const actor = found;

async function whole(): Promise<string> {
  const { id } = await startRun(actor, { roundId, kind: "TRIAL" });
  await carryOutRun(actor, id);
  return id;
}

async function decide(): Promise<string> {
  await moment(actor, async (tx) => {
    const round = await findRoundForRun(tx, actor, roundId);
    if (!round) throw new Error(`round ${roundId} is gone`);
    const all: Settled[] = [];
    const gates = new Map();
    for await (const { subjects } of subjectBatches(tx, round, new Date()))
      for (const one of judgeBatch(round.terms, thawed(frozenText(subjects)), gates))
        all.push(settled(one, engineVersion));
    place(all);
  });
  return "";
}

/** Every threshold a little higher than the plan has it. */
function stricter(terms: PlanTerms): PlanTerms {
  const text = JSON.stringify(terms.tiers).replaceAll(
    /"value":"(\d+)"/gu,
    (_, value) => `"value":"${Number(value) + 1}"`,
  );
  return { ...terms, tiers: JSON.parse(text) };
}

async function whatIf(): Promise<string> {
  const run = await read(actor, (tx) => tx.evaluationRun.findUniqueOrThrow({ where: { id: earlierRun } }));
  const asked = { runId: earlierRun, terms: stricter(run.terms as PlanTerms), engine: engineVersion };
  place(await settledFromFacts(actor, asked));
  return earlierRun;
}

const modes: Record<string, () => Promise<string>> = { run: whole, decide, "what-if": whatIf };
const work = modes[mode];
if (!work) throw new Error(`no such mode: ${mode}`);
const began = performance.now();
const before = process.cpuUsage();
const runId = await work();
const { user, system } = process.cpuUsage(before);
const cost = {
  runId,
  wall: (performance.now() - began) / 1000,
  cpu: (user + system) / 1_000_000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
await disconnect();
process.stdout.write(`${JSON.stringify(cost)}\n`);
