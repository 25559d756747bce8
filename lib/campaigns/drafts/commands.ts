import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { joinColleagues } from "@/lib/identity/presence";
import type { PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { campaignsFor } from "../policy";
import { isPlanPart } from "./rules";
import type { AuthorPresence } from "./schema";

/**
 * Says in which part an author is at work, and answers who else is at work and what has been saved since the
 * version they have. Nothing of the plan changes, so nothing is written to the log.
 */
export async function joinAuthors(actor: Actor, input: AuthorPresence, now = new Date()) {
  const { planId, part, version } = input;
  return transaction(actor, async (tx) => {
    const plan = await tx.planVersion.findFirst({
      where: { id: planId, campaign: campaignsFor(actor, "plan.draft") },
      select: { status: true, version: true, terms: true, savedById: true, updatedAt: true },
    });
    if (!plan) throw new Refusal("not-found");
    const others = await joinColleagues(tx, actor, { subject: "plan", subjectId: planId, part }, now);
    const isNewer = plan.version !== version;
    const savedBy = isNewer && plan.savedById ? await findName(tx, plan.savedById) : "";
    return {
      isDraft: plan.status === "DRAFT",
      others: others.flatMap(({ part, ...other }) => (isPlanPart(part) ? [{ ...other, part }] : [])),
      newer: isNewer
        ? {
            version: plan.version,
            terms: plan.terms as PlanTerms,
            savedBy,
            savedAt: plan.updatedAt,
          }
        : null,
    };
  });
}

async function findName(tx: Transaction, userId: string) {
  const user = await tx.user.findFirst({ where: { id: userId }, select: { name: true } });
  return user?.name ?? "";
}
export type Authors = Awaited<ReturnType<typeof joinAuthors>>;
