import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { matrix, reach } from "@/lib/identity/permissions";
import type { Role } from "@/prisma/generated/enums";
import { byLoad, type Load } from "./rules";

const verifying = Object.keys(matrix["filing.verify"]) as Role[];

/** Those of the province who may verify on a day, by id. */
export async function findVerifiers(tx: Transaction, provinceId: string, now: Date) {
  const on = toDateColumn(dayOf(now));
  const rows = await tx.user.findMany({
    where: {
      provinceId,
      disabledAt: null,
      memberships: {
        some: {
          role: { in: verifying },
          validFrom: { lte: on },
          OR: [{ validTo: null }, { validTo: { gt: on } }],
        },
      },
    },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Held = { userId: string; assigned: number; inReview: number; oldest: Date | null };

/** How many filings each verifier holds, in all periods, and since when the oldest: for handing out fairly. */
export function listWorkload(actor: Actor, now = new Date()) {
  return read(actor, async (tx): Promise<Load[]> => {
    if (reach(actor, "filing.verify") !== "province") return [];
    const verifiers = await findVerifiers(tx, actor.provinceId, now);
    const held = await tx.$queryRaw<Held[]>`
      select "reviewerId" as "userId",
             count(*) filter (where "status" = 'SUBMITTED')::int as "assigned",
             count(*) filter (where "status" = 'UNDER_REVIEW')::int as "inReview",
             min(coalesce("reviewedAt", "submittedAt")) as "oldest"
      from "Filing"
      where "provinceId" = ${actor.provinceId} and "status" in ('SUBMITTED', 'UNDER_REVIEW') and "reviewerId" is not null
      group by "reviewerId"`;
    const loads = new Map(held.map((row) => [row.userId, row]));
    return [...verifiers]
      .map(([userId, name]) => ({
        userId,
        name,
        assigned: loads.get(userId)?.assigned ?? 0,
        inReview: loads.get(userId)?.inReview ?? 0,
        oldest: loads.get(userId)?.oldest ?? null,
      }))
      .toSorted(byLoad);
  });
}
