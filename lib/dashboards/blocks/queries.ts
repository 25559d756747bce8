import "server-only";
import { jsonRows, read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";
import { findFrame, frameView } from "../frame/queries";
import { indexThresholds } from "../frame/rules";
import { seesProvince } from "../policy";
import type { BoardFilter } from "../schema";
import { standingsOf } from "./rules";

/**
 * A unit against its block, never across blocks, in the newest year of each index. A unit's own people
 * see their unit and the block's middle and ends; names and values of the others only those who see
 * the whole province. Four statements.
 */
export function findBlock(actor: Actor, filter: BoardFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = await findFrame(tx, actor, filter, now);
    if (!frame) return null;
    const seesAll = seesProvince(actor);
    const own = seesAll ? null : (frame.units.find(({ unitId }) => unitId === actor.unitId) ?? null);
    const block = seesAll ? (frame.block ?? frame.blocks[0] ?? null) : (own?.block ?? null);
    const rows = await listNewest(tx, actor.provinceId, block?.code ?? "", frame.round.year, frame.day);
    return {
      frame: frameView({ ...frame, block }),
      block,
      own: own && { unitId: own.unitId, name: own.shortName },
      standings: standingsOf(rows, {
        ownId: own?.unitId ?? null,
        seesAll,
        thresholds: indexThresholds(frame.terms),
      }),
    };
  });
}
export type BlockBoard = NonNullable<Awaited<ReturnType<typeof findBlock>>>;

type Row = Parameters<typeof standingsOf>[0][number];

const listNewest = (tx: Transaction, provinceId: string, block: string, until: number, day: string) =>
  jsonRows<Row>(
    tx,
    Prisma.sql`
    with newest as (
      select "indexId", max("year") as "year" from "IndexResult"
       where "provinceId" = ${provinceId} and "scope" = 'INTERNAL' and "status" in ('RECOGNISED', 'PUBLISHED')
         and "value" is not null and "year" <= ${until}
       group by "indexId"
    )
    select d."code" as "index", d."shortName" as "indexName", d."unit", r."year", r."unitId", u."code",
           v."shortName" as "name", trim_scale(r."value")::text as "value"
      from newest n
      join "IndexResult" r on r."indexId" = n."indexId" and r."year" = n."year" and r."scope" = 'INTERNAL'
       and r."status" in ('RECOGNISED', 'PUBLISHED') and r."value" is not null and r."provinceId" = ${provinceId}
      join "IndexDefinition" d on d."id" = r."indexId"
      join "OrgUnit" u on u."id" = r."unitId"
      join "OrgUnitVersion" v on v."unitId" = r."unitId" and v."validFrom" <= ${day}::date
       and (v."validTo" is null or v."validTo" > ${day}::date)
      join "EmulationBlock" b on b."id" = v."blockId" and b."code" = ${block}
     order by d."code", r."value" desc, v."position", v."name"`,
  );
