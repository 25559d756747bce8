import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { perform } from "@/lib/workflow";
import { publishPlanPage } from "../pages/commands";
import { findRoundFor, type RoundRow } from "./queries";
import type { RoundReason, RoundVerb } from "./schema";
import { roundWorkflow } from "./workflow";

/** Ends the round: no more registrations, filings or runs. */
export async function closeRound(actor: Actor, input: RoundVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRoundFor(tx, actor, input.roundId);
    const closed = await moveRound(tx, actor, round, {
      verb: "close",
      version: input.version,
      reason: null,
      now,
    });
    await publishPlanPage(tx, actor, round.campaign.id, now);
    return closed;
  });
}

/** Takes a closed round up again, with the reason. */
export async function reopenRound(actor: Actor, input: RoundReason, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRoundFor(tx, actor, input.roundId);
    const reopened = await moveRound(tx, actor, round, { verb: "reopen", ...input, now });
    await publishPlanPage(tx, actor, round.campaign.id, now);
    return reopened;
  });
}

/** Ends every open round of a campaign whose plan is no longer in force: a step of withdrawing it. */
export async function closeOpenRounds(tx: Transaction, actor: Actor, campaignId: string, now: Date) {
  const rounds = await tx.round.findMany({
    where: { campaignId, status: "OPEN" },
    select: {
      id: true,
      status: true,
      version: true,
      title: true,
      campaign: { select: { id: true, title: true, ownerUnitId: true } },
    },
  });
  for (const round of rounds)
    await moveRound(tx, actor, round, { verb: "close", version: round.version, reason: null, now });
}

type MovingRound = Pick<RoundRow, "id" | "status" | "version" | "title" | "campaign">;
type RoundMove = { verb: "close" | "reopen"; version: number; reason: string | null; now: Date };

function moveRound(
  tx: Transaction,
  actor: Actor,
  round: MovingRound,
  { verb, version, reason, now }: RoundMove,
) {
  const audit = { label: `${round.campaign.title}, ${round.title}`, unitId: round.campaign.ownerUnitId };
  return perform(tx, roundWorkflow, verb, { actor, row: round, reason, now, audit }, (stamp) =>
    tx.round.updateMany({ where: { id: round.id, version }, data: stamp }),
  );
}
