import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";

export type Remark = {
  id: string;
  campaignId: string;
  periodCode: string;
  periodName: string;
  indicator: string | null;
  indicatorId: string;
  remark: string;
  pinnedAt: Date;
  pinnedBy: string | null;
  isAnswered: boolean;
};

/** The remarks of the last returns to the actor's own unit, newest first. One statement. */
export function listRemarks(actor: Actor, limit = 4) {
  return read(actor, async (tx) => {
    if (!reach(actor, "filing.prepare")) return [];
    return tx.$queryRaw<Remark[]>`
      select q."id", r."campaignId", p."code" as "periodCode", p."name" as "periodName", q."indicatorId",
             (select i->>'name' from jsonb_array_elements(r."terms"->'indicators') i where i->>'id' = q."indicatorId") as "indicator",
             q."remark", q."pinnedAt", u."name" as "pinnedBy", q."answerKind" is not null as "isAnswered"
        from "ReturnPin" q
        join "Filing" f on f."id" = q."filingId"
        join "ReportingPeriod" p on p."id" = f."periodId"
        join "Round" r on r."id" = p."roundId" and r."status" = 'OPEN'
        left join "User" u on u."id" = q."pinnedById"
       where f."unitId" = ${actor.unitId}
       order by q."pinnedAt" desc, q."id" limit ${limit}`;
  });
}
