import "server-only";
import type { Transaction } from "@/lib/database";
import { Prisma } from "@/prisma/generated/client";
import type { OpenRound } from "./rules";

/** SQL of `SlimTerms` from the round `r`. */
export const slimTerms = Prisma.sql`
  jsonb_build_object(
    'scope', r."terms"->'scope', 'audiences', r."terms"->'audiences', 'milestones', r."terms"->'milestones',
    'clauses', '[]'::jsonb, 'registration', r."terms"->'registration',
    'indicators', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', i->'id', 'appliesWhen', i->'appliesWhen'))), '[]')
        from jsonb_array_elements(r."terms"->'indicators') i))`;

/** The open rounds of the province's campaigns, with the parts of their plans that set tasks. One statement. */
export const listOpenRounds = (tx: Transaction, provinceId: string) => tx.$queryRaw<OpenRound[]>`
  select r."id", r."code", r."title", r."kind"::text as "kind", r."startsOn"::text as "startsOn",
         r."endsOn"::text as "endsOn", r."openedAt", r."campaignId", c."title" as "campaignTitle", c."ownerUnitId",
         ${slimTerms} as "terms",
         coalesce((select jsonb_object_agg(e."event", e."occurredOn"::text) from "RoundEvent" e
                    where e."roundId" = r."id" and e."supersededAt" is null), '{}') as "events"
    from "Round" r join "Campaign" c on c."id" = r."campaignId"
   where r."provinceId" = ${provinceId} and r."status" = 'OPEN' and c."kind" = 'CAMPAIGN'
   order by r."startsOn" desc, r."id"`;
