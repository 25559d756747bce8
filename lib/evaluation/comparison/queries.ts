import "server-only";
import { jsonRows, read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { Explanation } from "@/lib/scoring";
import { differencesOf } from "@/lib/scoring/differences/changes";
import { differenceText } from "@/lib/scoring/differences/text";
import { Prisma } from "@/prisma/generated/client";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import { runsFor } from "../policy";
import { runOf } from "../queries";
import type { ComparisonFilter } from "./schema";

const pageSize = 25;

type Side = {
  outcome: VerdictOutcome;
  provisional: boolean;
  rank: number | null;
  withinQuota: boolean | null;
  explanation: Explanation;
};
type Row = {
  id: string;
  subjectId: string;
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
    return {
      run,
      others,
      other,
      items: rows.slice(0, pageSize).map(({ before, after, ...subject }) => ({
        ...subject,
        before: before && without(before),
        after: after && without(after),
        changes: differencesOf(before?.explanation ?? null, after?.explanation ?? null).map(differenceText),
      })),
      nextCursor: rows.length > pageSize && last ? cursorOf(last) : null,
    };
  });
}

const without = ({ explanation: _, ...side }: Side) => side;

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
  { before, after }: { before: string; after: string },
  { view, cursor }: ComparisonFilter,
): Promise<Row[]> {
  const answer = Prisma.sql`(o."outcome", o."provisional", o."withinQuota") is distinct from (n."outcome", n."provisional", n."withinQuota")`;
  const differs =
    view === "answers"
      ? answer
      : Prisma.sql`not (${answer}) and o."explanation" is distinct from n."explanation"`;
  const [name, key] = placeOf(cursor);
  return jsonRows<Row>(
    tx,
    Prisma.sql`
      select coalesce(n."id", o."id") as "id", coalesce(n."personId", n."unitId", o."personId", o."unitId") as "subjectId",
             coalesce(n."subjectName", o."subjectName") as "subjectName", coalesce(n."unitName", o."unitName") as "unitName",
             coalesce(n."tierId", o."tierId") as "tierId", 
             case when o."id" is not null then json_build_object('outcome', o."outcome", 'provisional', o."provisional", 'rank', o."rank",
               'withinQuota', o."withinQuota", 'explanation', o."explanation") end as "before",
             case when n."id" is not null then json_build_object('outcome', n."outcome", 'provisional', n."provisional", 'rank', n."rank",
               'withinQuota', n."withinQuota", 'explanation', n."explanation") end as "after"
        from (select * from "VerdictRow" where "runId" = ${after}) n
        full join (select * from "VerdictRow" where "runId" = ${before}) o
          on o."tierId" = n."tierId" and o."unitId" = n."unitId" and o."personId" is not distinct from n."personId"
       where ${differs}
         and (coalesce(n."subjectName", o."subjectName"), coalesce(n."id", o."id")) > (${name}, ${key})
       order by 3, 1 limit ${pageSize + 1}`,
  );
}

const cursorOf = ({ subjectName, id }: Row) =>
  Buffer.from(JSON.stringify([subjectName, id])).toString("base64url");

/** Where the page before ended; a cursor nobody gave out begins anew. */
function placeOf(cursor: string | undefined): [string, string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor ?? "", "base64url").toString("utf8")) as unknown[];
    return typeof name === "string" && typeof id === "string" ? [name, id] : ["", ""];
  } catch {
    return ["", ""];
  }
}
