import "server-only";
import { jsonRows, read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { differencesOf } from "@/lib/scoring/differences/changes";
import { differenceText } from "@/lib/scoring/differences/text";
import { Prisma } from "@/prisma/generated/client";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import { explanationsOf } from "../explanation/trees/queries";
import { runsFor } from "../policy";
import { runOf } from "../queries";
import { type ComparisonFilter, comparisonPage } from "./schema";

const pageSize = 25;

type Side = {
  outcome: VerdictOutcome;
  provisional: boolean;
  rank: number | null;
  withinQuota: boolean | null;
  batch: number | null;
  answers: string;
  explanation: Prisma.JsonValue;
};
type Row = {
  id: string;
  unitId: string;
  personId: string | null;
  subjectName: string;
  unitName: string;
  tierId: string;
  before: Side | null;
  after: Side | null;
};

/**
 * Whose answer, or whose facts, changed between a run and an earlier one of the same round, each with the changed fact
 * named; keyset-paged by name. Null for who does not see every verdict of the province, or without such a run.
 */
export function findComparison(actor: Actor, id: string, filter: ComparisonFilter) {
  return read(actor, async (tx) => {
    if (reach(actor, "verdict.read") !== "province") return null;
    const run = await runOf(tx, actor, id);
    if (!run) return null;
    const others = await listOthers(tx, actor, run);
    const other = filter.with
      ? others.find(({ number }) => number === filter.with)
      : (others.find(({ number }) => number < run.number) ?? others[0]);
    if (!other) return { run, others, other: null, items: [], nextCursor: null };
    const rows = await changedRows(tx, { before: other.id, after: run.id }, filter);
    const last = rows.at(pageSize - 1);
    const shown = rows.slice(0, pageSize);
    const changes = await changesOf(tx, { before: other.id, after: run.id }, shown);
    return {
      run,
      others,
      other,
      items: shown.map(({ before, after, unitId, personId, ...subject }, at) => ({
        ...subject,
        subjectId: personId ?? unitId,
        before: before && without(before),
        after: after && without(after),
        changes: changes[at] ?? [],
      })),
      nextCursor: rows.length > pageSize && last ? comparisonPage.write(last.subjectName, last.id) : null,
    };
  });
}

const without = ({ explanation: _, answers: __, batch: ___, ...side }: Side) => side;

type Runs = { before: string; after: string };

/** What changed of each subject, in words: the trees of both runs are built for those shown alone. */
async function changesOf(tx: Transaction, runs: Runs, rows: readonly Row[]) {
  const trees = async (side: keyof Runs) => {
    const those = rows.filter((row) => row[side]);
    const found = await explanationsOf(
      tx,
      those.map(({ tierId, unitId, personId, [side]: one }) => ({
        runId: runs[side],
        ...{ tierId, unitId, personId },
        batch: one?.batch ?? null,
        answers: one?.answers ?? "",
        explanation: one?.explanation ?? null,
      })),
    );
    return new Map(those.map((row, at) => [row, found[at]]));
  };
  const [before, after] = [await trees("before"), await trees("after")];
  return rows.map((row) =>
    differencesOf(before.get(row) ?? null, after.get(row) ?? null).map(differenceText),
  );
}

const listOthers = (tx: Transaction, actor: Actor, { id, roundId }: { id: string; roundId: string }) =>
  tx.evaluationRun.findMany({
    where: {
      roundId,
      id: { not: id },
      status: { in: ["DONE", "RECOGNISED", "SUPERSEDED"] },
      AND: runsFor(actor, "run.read"),
    },
    orderBy: { number: "desc" },
    take: 50,
    select: { id: true, number: true, kind: true },
  });

/** Rows whose answer, place within the quota or, for `facts`, only the explanation differs. One statement. */
function changedRows(
  tx: Transaction,
  { before, after }: Runs,
  { view, cursor }: ComparisonFilter,
): Promise<Row[]> {
  const answer = Prisma.sql`(o."outcome", o."provisional", o."withinQuota") is distinct from (n."outcome", n."provisional", n."withinQuota")`;
  const differs =
    view === "answers"
      ? answer
      : Prisma.sql`not (${answer}) and (o."answers", o."explanation") is distinct from (n."answers", n."explanation")`;
  const [name, key] = comparisonPage.read(cursor) ?? ["", ""];
  return jsonRows<Row>(
    tx,
    Prisma.sql`
      select coalesce(n."id", o."id") as "id", coalesce(n."unitId", o."unitId") as "unitId", coalesce(n."personId", o."personId") as "personId",
             coalesce(n."subjectName", o."subjectName") as "subjectName", coalesce(n."unitName", o."unitName") as "unitName",
             coalesce(n."tierId", o."tierId") as "tierId", 
             case when o."id" is not null then json_build_object('outcome', o."outcome", 'provisional', o."provisional", 'rank', o."rank",
               'withinQuota', o."withinQuota", 'batch', o."batch", 'answers', o."answers", 'explanation', o."explanation") end as "before",
             case when n."id" is not null then json_build_object('outcome', n."outcome", 'provisional', n."provisional", 'rank', n."rank",
               'withinQuota', n."withinQuota", 'batch', n."batch", 'answers', n."answers", 'explanation', n."explanation") end as "after"
        from (select * from "VerdictRow" where "runId" = ${after}) n
        full join (select * from "VerdictRow" where "runId" = ${before}) o
          on o."tierId" = n."tierId" and o."unitId" = n."unitId" and o."personId" is not distinct from n."personId"
       where ${differs}
         and (coalesce(n."subjectName", o."subjectName"), coalesce(n."id", o."id")) > (${name}, ${key})
       order by "subjectName", 1 limit ${pageSize + 1}`,
  );
}
