import "server-only";
import type { Transaction } from "@/lib/database";
import type { PlanStatus } from "@/prisma/generated/enums";

export type AbovePlan = {
  id: string;
  title: string;
  number: string | null;
  status: PlanStatus;
  slug: string;
};

// Province → department → division is three; anything deeper is a circle.
const deepest = 5;

/** The plans a campaign stands under, the nearest first, each by its newest issued version. One statement. */
export function listAbove(tx: Transaction, campaignId: string): Promise<AbovePlan[]> {
  return tx.$queryRaw<AbovePlan[]>`
    with recursive above as (
      select c."parentId" as "id", 1 as "depth" from "Campaign" c where c."id" = ${campaignId} and c."parentId" is not null
      union all
      select p."parentId", a."depth" + 1 from above a join "Campaign" p on p."id" = a."id"
       where p."parentId" is not null and a."depth" < ${deepest}
    )
    select c."id", c."title", c."slug", v."documentNumber" as "number", v."status"::text as "status"
      from above a
      join "Campaign" c on c."id" = a."id"
      join lateral (
        select "documentNumber", "status" from "PlanVersion"
         where "campaignId" = c."id" and "publishedAt" is not null order by "number" desc limit 1
      ) v on true
     order by a."depth"`;
}
