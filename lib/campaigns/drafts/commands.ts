import "server-only";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { campaignsFor } from "../policy";
import { isPlanPart } from "./rules";
import type { AuthorPresence } from "./schema";

// An author's screen reports every fifteen seconds; after three misses it counts as left.
const presentFor = 45_000;

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
    const key = { planId, userId: actor.userId };
    const seen = { part, seenAt: now };
    await tx.planPresence.upsert({
      where: { planId_userId: key },
      create: { ...key, provinceId: actor.provinceId, ...seen },
      update: seen,
    });
    const present = await tx.planPresence.findMany({
      where: { planId, seenAt: { gt: new Date(now.getTime() - presentFor) }, userId: { not: actor.userId } },
      orderBy: { userId: "asc" },
      select: { userId: true, part: true },
    });
    const isNewer = plan.version !== version;
    const users = await tx.user.findMany({
      where: {
        id: { in: [...present.map(({ userId }) => userId), ...(plan.savedById ? [plan.savedById] : [])] },
      },
      select: { id: true, name: true },
    });
    const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? "";
    return {
      isDraft: plan.status === "DRAFT",
      others: present.flatMap(({ userId, part }) =>
        isPlanPart(part) ? [{ userId, name: nameOf(userId), part }] : [],
      ),
      newer: isNewer
        ? {
            version: plan.version,
            terms: plan.terms as PlanTerms,
            savedBy: nameOf(plan.savedById),
            savedAt: plan.updatedAt,
          }
        : null,
    };
  });
}
export type Authors = Awaited<ReturnType<typeof joinAuthors>>;
