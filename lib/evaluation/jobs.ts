import "server-only";
import { transaction } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { carryOutRun } from "./judging/commands";

type Payload = { runId: string; membershipId: string };

/** Runs or goes on with an evaluation as the person who asked for it. A defect leaves the run failed and said so. */
async function evaluationRun(payload: Record<string, unknown>) {
  const { runId, membershipId } = payload as Payload;
  const actor = await actorOfMembership(membershipId);
  if (!actor) return;
  try {
    await carryOutRun(actor, runId);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    await transaction(actor, (tx) =>
      tx.evaluationRun.updateMany({
        where: { id: runId, status: { in: ["QUEUED", "RUNNING"] } },
        data: { error: message },
      }),
    );
    throw error;
  }
}

export const jobs = { "evaluation-run": evaluationRun };
