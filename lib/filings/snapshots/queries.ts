import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listUnitsOn } from "@/lib/organizations/queries";
import { Prisma } from "@/prisma/generated/client";
import { snapshotsFor } from "./policy";
import { type DaySpan, type Dictionary, mappingKey, type SnapshotRow } from "./rules";
import { snapshotPage } from "./schema";

/** Another system's figure for one indicator of a unit; amounts are decimal text. */
export type SnapshotValue = {
  /** Code of the catalogue ("K04"): what `PlanIndicator.code` is. */
  indicatorCode: string;
  sourceCode: string;
  sourceName: string;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  /** The day the provider took the figures. */
  takenOn: Day;
};

/** What other systems say about a unit in exactly these days, by indicator and source, in one statement. */
export function listSnapshotValues(
  tx: Transaction,
  { unitId, startsOn, endsOn }: { unitId: string; startsOn: Day; endsOn: Day },
): Promise<SnapshotValue[]> {
  return tx.$queryRaw<SnapshotValue[]>`
    select s."indicatorCode", o."code" as "sourceCode", o."name" as "sourceName",
           trim_scale(s."numerator")::text as "numerator", trim_scale(s."denominator")::text as "denominator",
           trim_scale(s."amount")::text as "amount", s."takenOn"::text as "takenOn"
    from "FigureSource" o join "FigureSnapshot" s on s."sourceId" = o."id"
    where s."unitId" = ${unitId} and s."startsOn" = ${startsOn}::date and s."endsOn" = ${endsOn}::date
    order by s."indicatorCode", o."code"`;
}

/** Whether any other system says something about a unit in exactly these days. */
export const hasSnapshotValues = (
  actor: Actor,
  { unitId, startsOn, endsOn }: { unitId: string; startsOn: Day; endsOn: Day },
) =>
  read(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ has: boolean }[]>`
      select exists (
        select 1 from "FigureSource" o join "FigureSnapshot" s on s."sourceId" = o."id"
        where s."unitId" = ${unitId} and s."startsOn" = ${startsOn}::date and s."endsOn" = ${endsOn}::date
      ) as "has"`;
    return found?.has ?? false;
  });

/** What words of a provider can be mapped to: units in force on a day, and indicators of the catalogue and of plans. */
export function listMappable(actor: Actor, day: Day) {
  return read(actor, async (tx) => {
    const units = await listUnitsOn(tx, actor.provinceId, day);
    const indicators = await tx.$queryRaw<{ code: string; name: string }[]>`
      select "code", min("name") as "name" from (
        select i."code", v."name" from "Indicator" i join "IndicatorVersion" v on v."indicatorId" = i."id"
        union select i->>'code', i->>'name' from "Round" r, jsonb_array_elements(r."terms"->'indicators') i where r."status" = 'OPEN'
      ) known group by 1 order by 1`;
    return { units: units.map(({ name, unit }) => ({ code: unit.code, name })), indicators };
  });
}

/** What a provider's words mean: codes and names of the province, then the mappings of the source over them. */
export async function loadDictionary(tx: Transaction, actor: Actor, sourceId: string): Promise<Dictionary> {
  const { provinceId } = actor;
  const [units, indicators, planned, periods, mappings] = [
    await tx.orgUnitVersion.findMany({
      where: { provinceId },
      select: { unitId: true, name: true, shortName: true, unit: { select: { code: true } } },
    }),
    await tx.indicatorVersion.findMany({
      where: { provinceId },
      select: { name: true, indicator: { select: { code: true } } },
    }),
    await tx.$queryRaw<{ code: string; name: string }[]>`
      select distinct i->>'code' as "code", i->>'name' as "name"
      from "Round" r, jsonb_array_elements(r."terms"->'indicators') i where r."status" = 'OPEN'`,
    await tx.reportingPeriod.findMany({
      where: { provinceId },
      select: { code: true, name: true, startsOn: true, endsOn: true },
    }),
    await tx.sourceMapping.findMany({ where: { sourceId } }),
  ];
  const byUnit = agreed(
    units.flatMap(({ unitId, name, shortName, unit }) =>
      [unit.code, name, shortName].map((word) => [word, unitId] as const),
    ),
  );
  const byIndicator = agreed([
    ...indicators.flatMap(({ name, indicator }) => [
      [indicator.code, indicator.code] as const,
      [name, indicator.code] as const,
    ]),
    ...planned.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]),
  ]);
  const spans = agreed(
    periods.flatMap(({ code, name, ...days }) => {
      const span = `${fromDateColumn(days.startsOn)} ${fromDateColumn(days.endsOn)}`;
      return [[code, span] as const, [name, span] as const];
    }),
  );
  const dictionary = {
    units: new Map<string, string | null>([...byUnit].filter(([, unitId]) => unitId !== null)),
    indicators: new Map(
      [...byIndicator].flatMap(([key, code]) => (code === null ? [] : [[key, code] as const])),
    ),
    periods: new Map([...spans].map(([key, span]) => [key, span === null ? null : spanOf(span)] as const)),
  };
  for (const { kind, key, unitId, indicatorCode, startsOn, endsOn } of mappings) {
    if (kind === "UNIT") dictionary.units.set(key, unitId);
    if (kind === "INDICATOR" && indicatorCode) dictionary.indicators.set(key, indicatorCode);
    if (kind === "PERIOD" && startsOn && endsOn)
      dictionary.periods.set(key, { startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) });
  }
  return dictionary;
}
const spanOf = (text: string): DaySpan => ({ startsOn: text.slice(0, 10), endsOn: text.slice(11) });

/** Words that all mean the same thing; null for a word that means several. */
function agreed(pairs: readonly (readonly [word: string, meaning: string])[]): Map<string, string | null> {
  const map = new Map<string, string | null>();
  for (const [word, meaning] of pairs) {
    const key = mappingKey(word);
    const known = map.get(key);
    map.set(key, known === undefined || known === meaning ? meaning : null);
  }
  return map;
}

const brief = {
  id: true,
  version: true,
  status: true,
  fileName: true,
  takenOn: true,
  done: true,
  total: true,
  errorCount: true,
  newCount: true,
  changedCount: true,
  differenceCount: true,
  problem: true,
  createdAt: true,
  appliedAt: true,
  source: { select: { code: true, name: true } },
} as const;

const shown = <Row extends { takenOn: Date }>({ takenOn, ...row }: Row) => ({
  ...row,
  takenOn: fromDateColumn(takenOn),
});

/** The sources of figures with how many of their words are mapped by hand. */
export function listSources(actor: Actor) {
  return read(actor, async (tx) => {
    if (reach(actor, "snapshot.import") !== "province") return [];
    const rows = await tx.figureSource.findMany({
      where: { provinceId: actor.provinceId },
      orderBy: { code: "asc" },
      select: { id: true, code: true, name: true, version: true, _count: { select: { mappings: true } } },
    });
    return rows.map(({ _count, ...row }) => ({ ...row, mappings: _count.mappings }));
  });
}

/** The mappings of a source, in the order of their words. */
export function listMappings(actor: Actor, sourceCode: string) {
  return read(actor, async (tx) => {
    if (reach(actor, "snapshot.import") !== "province") return null;
    const source = await tx.figureSource.findUnique({
      where: { provinceId_code: { provinceId: actor.provinceId, code: sourceCode } },
      select: { id: true },
    });
    if (!source) return null;
    const rows = await tx.sourceMapping.findMany({
      where: { sourceId: source.id },
      orderBy: [{ kind: "asc" }, { key: "asc" }],
      select: {
        kind: true,
        given: true,
        indicatorCode: true,
        startsOn: true,
        endsOn: true,
        unit: { select: { code: true } },
      },
    });
    return rows.map(({ unit, startsOn, endsOn, ...row }) => ({
      ...row,
      unitCode: unit?.code ?? null,
      startsOn: startsOn && fromDateColumn(startsOn),
      endsOn: endsOn && fromDateColumn(endsOn),
    }));
  });
}

/** The hand-overs of other systems, newest first, page by page. */
export function listSnapshotImports(
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const after = snapshotPage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.snapshotImport.findMany({
      where: { AND: [snapshotsFor(actor, "snapshot.import"), after ? { id: { lt: after[0] } } : {}] },
      orderBy: { id: "desc" },
      take: limit + 1,
      select: brief,
    });
    const items = rows.slice(0, limit).map(shown);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? snapshotPage.write(last.id) : null };
  });
}

/** When this very file of a source was written already; null when it never was. */
export function findWritten(actor: Actor, { sourceCode, sha256 }: { sourceCode: string; sha256: string }) {
  return read(actor, async (tx) => {
    const found = await tx.snapshotImport.findFirst({
      where: {
        AND: snapshotsFor(actor, "snapshot.import"),
        source: { code: sourceCode },
        sha256,
        status: "APPLIED",
      },
      orderBy: { appliedAt: "desc" },
      select: { appliedAt: true, takenOn: true },
    });
    return found && shown(found);
  });
}

const mostShown = 100;
type Changed = {
  number: number;
  unit: string;
  indicatorCode: string;
  startsOn: Day;
  endsOn: Day;
  before: string | null;
  after: string;
};

/** One hand-over with the first of its errors and changes, and the words nobody has mapped yet; null out of reach. */
export function findSnapshotImport(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.snapshotImport.findFirst({
      where: { id, AND: snapshotsFor(actor, "snapshot.import") },
      select: { ...brief, sourceId: true },
    });
    if (!found) return null;
    const problems = await tx.snapshotRow.findMany({
      where: { importId: id, problems: { not: Prisma.AnyNull } },
      orderBy: { number: "asc" },
      take: mostShown,
      select: { number: true, problems: true },
    });
    const unknown = await tx.$queryRaw<{ code: string; given: string; count: number }[]>`
      select p->>'code' as "code", p->>'given' as "given", count(*)::int as "count"
      from "SnapshotRow" r, jsonb_array_elements(r."problems"->'found') p
      where r."importId" = ${id} and r."problems" is not null
        and p->>'code' in ('unit-unknown', 'indicator-unknown', 'period-unknown', 'period-ambiguous')
      group by 1, 2 order by 3 desc, 2 limit ${mostShown}`;
    const changes = await tx.$queryRaw<Changed[]>`
      with first as (
        select r.*, s."sourceId" as "known", s."numerator" as "wasNumerator", s."denominator" as "wasDenominator", s."amount" as "wasAmount"
        from "SnapshotRow" r
        left join "FigureSnapshot" s on s."sourceId" = ${found.sourceId} and s."unitId" = r."unitId"
          and s."startsOn" = r."startsOn" and s."endsOn" = r."endsOn" and s."indicatorCode" = r."indicatorCode"
        where r."importId" = ${id} and r."problems" is null
          and (s."numerator", s."denominator", s."amount") is distinct from (r."numerator", r."denominator", r."amount")
          and r."takenOn" >= coalesce(s."takenOn", r."takenOn")
        order by (s."sourceId" is null), r."number" limit ${found.status === "CHECKED" ? mostShown : 0}
      )
      select f."number", v."name" as "unit", f."indicatorCode", f."startsOn"::text as "startsOn", f."endsOn"::text as "endsOn",
             case when f."known" is null then null else
               coalesce(trim_scale(f."wasAmount")::text, concat_ws('/', trim_scale(f."wasNumerator"), trim_scale(f."wasDenominator"))) end as "before",
             coalesce(trim_scale(f."amount")::text, concat_ws('/', trim_scale(f."numerator"), trim_scale(f."denominator"))) as "after"
      from first f
      left join lateral (select o."name" from "OrgUnitVersion" o where o."unitId" = f."unitId" order by o."validFrom" desc limit 1) v on true
      order by (f."known" is null), f."number"`;
    const { sourceId: _, ...row } = shown(found);
    return {
      ...row,
      problems: problems.map(({ number, problems: given }) => ({
        number,
        ...(given as unknown as NonNullable<SnapshotRow["problems"]>),
      })),
      unknown,
      changes,
    };
  });
}
export type SnapshotImportPage = NonNullable<Awaited<ReturnType<typeof findSnapshotImport>>>;

/** Every row of a hand-over with an error, in order, a thousand at a time. */
export async function* listSnapshotProblems(actor: Actor, importId: string) {
  const page = 1000;
  for (let after = 0; ; ) {
    const rows = await read(actor, (tx) =>
      tx.snapshotRow.findMany({
        where: { importId, number: { gt: after }, problems: { not: Prisma.AnyNull } },
        orderBy: { number: "asc" },
        take: page,
        select: { number: true, problems: true },
      }),
    );
    for (const row of rows) yield wrongRow(row);
    if (rows.length < page) return;
    after = rows.at(-1)?.number ?? after;
  }
}

/** The first row of a hand-over with an error; null when there is none. */
export async function findFirstProblem(tx: Transaction, importId: string) {
  const row = await tx.snapshotRow.findFirst({
    where: { importId, problems: { not: Prisma.AnyNull } },
    orderBy: { number: "asc" },
    select: { number: true, problems: true },
  });
  return row && wrongRow(row);
}

const wrongRow = ({ number, problems }: { number: number; problems: Prisma.JsonValue }) => ({
  number,
  ...(problems as unknown as NonNullable<SnapshotRow["problems"]>),
});
