import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { importsFor } from "@/lib/indices/policy";
import { explainable, explanationsOf } from "../explanation/trees/queries";
import { gateId } from "../facts/subjects/gates/rules";
import { runsFor } from "../policy";

const most = 2000;

/**
 * Verdicts of recognised runs that rest on a result which an applied import replaced: what to look at again. A verdict
 * rests on a result when its explanation names it as a source, and so does one that inherits such a verdict of the unit.
 */
export function listTouchedVerdicts(actor: Actor, importId: string) {
  return read(actor, async (tx) => {
    const replaced = await tx.indexResult.findMany({
      where: {
        importId,
        import: { status: "APPLIED", AND: importsFor(actor, "index.import") },
        replacesId: { not: null },
      },
      select: { replacesId: true, unitId: true, year: true },
    });
    const [first] = replaced;
    if (!first) return [];
    const verdicts = await tx.verdictRow.findMany({
      where: {
        unitId: { in: replaced.map(({ unitId }) => unitId) },
        run: { status: "RECOGNISED", round: { year: { gte: first.year } }, AND: runsFor(actor, "run.read") },
      },
      orderBy: [{ subjectName: "asc" }, { id: "asc" }],
      take: most,
      select: {
        ...explainable,
        id: true,
        subjectName: true,
        unitName: true,
        run: { select: { round: { select: { campaignId: true, title: true } } } },
      },
    });
    const told = (await explanationsOf(tx, verdicts)).map((tree) => JSON.stringify(tree));
    const names = (at: number, ids: readonly string[]) => ids.some((id) => told[at]?.includes(id));
    const results = replaced.map(({ replacesId }) => replacesId ?? "");
    const direct = verdicts.filter((_, at) => names(at, results));
    const inherited = verdicts.filter(
      ({ runId, personId }, at) =>
        personId !== null &&
        names(
          at,
          direct.filter((one) => one.runId === runId).map(({ unitId, tierId }) => gateId(unitId, tierId)),
        ),
    );
    const touched = new Set([...direct, ...inherited].map(({ id }) => id));
    return verdicts.flatMap(({ id, runId, personId, unitId, subjectName, unitName, run }) => {
      if (!touched.has(id)) return [];
      const { campaignId, title: roundTitle } = run.round;
      return [{ id, runId, subjectId: personId ?? unitId, subjectName, unitName, campaignId, roundTitle }];
    });
  });
}
