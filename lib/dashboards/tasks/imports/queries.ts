import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Matter, matterOf } from "../rules";

type Row = {
  id: string;
  index: string;
  year: number;
  errors: number;
  sender: string | null;
  since: Date;
  campaignId: string | null;
  campaignTitle: string | null;
};

/**
 * Index files that were read and checked and wait for a person's word. They belong to a year, not to
 * a campaign: the way to them leads through the campaign whose round looks at that year. One statement.
 */
export async function listImportMatters(tx: Transaction, actor: Actor): Promise<Matter[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select i."id", d."shortName" as "index", i."year", i."errorCount" as "errors",
           case when i."createdById" <> ${actor.userId} then u."name" end as "sender", i."createdAt" as "since",
           c."id" as "campaignId", c."title" as "campaignTitle"
      from "IndexImport" i
      join "IndexDefinition" d on d."id" = i."indexId"
      left join "User" u on u."id" = i."createdById"
      left join lateral (
        select c."id", c."title" from "Round" r join "Campaign" c on c."id" = r."campaignId"
         where r."provinceId" = i."provinceId" order by abs(r."year" - i."year"), r."startsOn" desc, r."id" limit 1
      ) c on true
     where i."provinceId" = ${actor.provinceId} and i."status" = 'CHECKED'`;
  return rows.flatMap(({ campaignId, campaignTitle, errors, index, year, ...row }) =>
    campaignId === null
      ? []
      : [
          matterOf({
            ...row,
            kind: "index.confirm",
            label: `${index} ${year}`,
            ref: row.id,
            attention: errors,
            campaign: { id: campaignId, title: campaignTitle ?? "" },
          }),
        ],
  );
}
