import "server-only";
import { addDays, type Day, dayOf, startOfDay } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Matter, matterOf } from "../rules";

type Row = {
  id: string;
  ref: string;
  code: string;
  title: string;
  campaignId: string;
  campaignTitle: string;
  sender: string | null;
  since: Date;
  dueOn: Day;
  unattended: boolean;
};

/** Requests for more papers that the actor's own unit has not answered. One statement. */
export async function listDossierMatters(tx: Transaction, actor: Actor, now: Date): Promise<Matter[]> {
  const today = dayOf(now);
  const rows = await tx.$queryRaw<Row[]>`
    select q."id", r."id" as "ref", r."code", r."title", c."id" as "campaignId", c."title" as "campaignTitle",
           u."name" as "sender", q."sentAt" as "since", q."dueOn"::text as "dueOn",
           not exists (select 1 from "Membership" m where m."unitId" = q."unitId" and m."role" = 'UNIT_OFFICER'
             and m."validFrom" <= ${today}::date and (m."validTo" is null or m."validTo" > ${today}::date)) as "unattended"
      from "DossierRequest" q
      join "Round" r on r."id" = q."roundId"
      join "Campaign" c on c."id" = r."campaignId"
      left join "User" u on u."id" = q."sentById"
     where q."unitId" = ${actor.unitId} and q."answeredAt" is null
     order by q."dueOn", q."id"`;
  return rows.map(({ code, title, campaignId, campaignTitle, dueOn, ...row }) =>
    matterOf({
      ...row,
      kind: "dossier.supplement",
      campaign: { id: campaignId, title: campaignTitle },
      round: { code, title },
      dueAt: startOfDay(addDays(dueOn, 1)),
    }),
  );
}
