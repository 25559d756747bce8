import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { perform } from "@/lib/workflow";
import { findHeads, moveNomination } from "../../nominations/decisions/commands";
import { emptyTheBox } from "../box/commands";
import { factsOf, findSessionHead, sessionHref, sessionLabel } from "../head/queries";
import type { SessionVerb } from "../schema";
import { baseOf, passes, type VoteBase } from "../votes/rules";
import { sessionWorkflow } from "../workflow";
import { type CaseCount, countVotes } from "./queries";

/**
 * `Chốt phiếu`: with the quorum met, counts every case once and for all against the rule's base and
 * threshold. What passes goes on, what does not is refused; from here on everybody may see the counts.
 */
export async function closeVoting(actor: Actor, { id, version }: SessionVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findSessionHead(tx, actor, "council.prepare", id);
    if (!head) throw new Refusal("not-found");
    const facts = factsOf(head, 0, now);
    const { members, voted } = facts;
    if (head.ballotKind === "SECRET") await emptyTheBox(tx, { id, provinceId: actor.provinceId });
    const counted = (await countVotes(tx, head)).map((count) => {
      const vote = { ...count, members, base: head.base as VoteBase, threshold: head.threshold };
      return { ...count, base: baseOf(vote), passed: passes(vote) };
    });
    const passed = counted.filter((one) => one.passed).length;
    const closed = await perform(
      tx,
      sessionWorkflow,
      "close",
      {
        actor,
        row: head,
        facts,
        now,
        audit: {
          label: sessionLabel(head),
          after: { members, voted, cases: counted.length, passed },
        },
        notices: [
          {
            to: { roles: ["PLANNER", "COUNCIL_SECRETARY"] },
            kind: "session.close",
            text: `Đã chốt phiếu: ${head.title}, thông qua ${passed}/${counted.length} trường hợp.`,
            href: sessionHref(head),
          },
        ],
      },
      (stamp) => tx.councilSession.updateMany({ where: { id, version }, data: { ...stamp, closedAt: now } }),
    );
    await writeCounts(tx, counted);
    await moveCases(tx, actor, counted, now);
    return { ...closed, members, voted, cases: counted.length, passed };
  });
}

type Counted = CaseCount & { base: number; passed: boolean };

async function writeCounts(tx: Transaction, counted: readonly Counted[]) {
  await tx.$executeRaw`
    update "SessionCase" c set "agree" = r."agree", "disagree" = r."disagree", "other" = r."other", "base" = r."base",
      "passed" = r."passed", "version" = c."version" + 1
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
      as r("caseId" text, "agree" integer, "disagree" integer, "other" integer, "base" integer, "passed" boolean)
    where c."id" = r."caseId"`;
}

async function moveCases(tx: Transaction, actor: Actor, counted: readonly Counted[], now: Date) {
  const byNomination = new Map(counted.map((one) => [one.nominationId, one]));
  for (const row of await findHeads(tx, [...byNomination.keys()])) {
    const count = byNomination.get(row.id);
    if (!count) continue;
    const { agree, disagree, other, base } = count;
    await moveNomination(tx, actor, row, {
      verb: count.passed ? "pass" : "reject",
      now,
      after: { agree, disagree, other, base },
    });
  }
}
