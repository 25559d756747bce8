import "server-only";
import { transaction } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { carryOutRun } from "./judging/commands";

type Payload = {
  runId: string;
  membershipId: string;
  /** Whoever asked for it in a role that was lent them. */
  deputy?: { userId: string; name: string } | null;
};

/** Runs or goes on with an evaluation as the person who asked for it. A defect leaves the run failed and said so. */
async function evaluationRun(payload: Record<string, unknown>) {
  const { runId, membershipId, deputy } = payload as Payload;
  const found = await actorOfMembership(membershipId);
  if (!found) return;
  const actor = deputy ? { ...found, ...deputy, onBehalfOf: found.name, onBehalfOfId: found.userId } : found;
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
