import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { importsFor } from "@/lib/indices/policy";
import { unknownCursor } from "@/lib/keyset";
import { indexCodes } from "@/lib/plans";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import { explainable, explanationsOf } from "../explanation/trees/queries";
import { gateId } from "../facts/subjects/gates/rules";
import { runsFor } from "../policy";
import { touchedPlaces } from "./ranks/queries";
import { names } from "./rules";
import { type TouchedFilter, touchedPage } from "./schema";

/**
 * Verdicts of recognised runs that rest on a result which an applied import replaced: how many there are, and by name
 * those of one page, after the verdict `cursor` names. A verdict rests on a result when its explanation names it as a
 * source, and so does one that inherits such a verdict of a unit its person serves or served in; one ranked by a result,
 * or ranked with such a one, rests on it too. Stored verdicts and facts do not change, so that each batch of them is a
 * read of its own.
 */
export async function listTouchedVerdicts(actor: Actor, importId: string, { cursor, limit }: TouchedFilter) {
  const [after] = touchedPage.read(cursor) ?? [];
  const frame = await read(actor, (tx) => findFrame(tx, actor, importId));
  const touched = frame && (await touchedBy(actor, frame));
  if (!touched || touched.ids.size === 0) return { total: 0, items: [], nextCursor: null };
  return read(actor, async (tx) => {
    const rows = await tx.verdictRow.findMany({
      where: { OR: touched.where },
      orderBy: byName,
      select: { id: true },
    });
    const ids = rows.flatMap(({ id }) => (touched.ids.has(id) ? [id] : []));
    const at = after === undefined ? -1 : ids.indexOf(after);
    if (after !== undefined && at < 0) throw unknownCursor();
    const page = ids.slice(at + 1, at + 1 + limit);
    const last = page.at(-1);
    const items = await tx.verdictRow.findMany({
      where: { id: { in: page } },
      orderBy: byName,
      select: shown,
    });
    return {
      total: ids.length,
      items: items.map(({ personId, unitId, tierId, run, ...row }) => ({
        ...row,
        tierName: tierNameIn(frame, row.runId, tierId),
        subjectId: personId ?? unitId,
        campaignId: run.round.campaignId,
        roundTitle: run.round.title,
      })),
      nextCursor: last !== undefined && last !== ids.at(-1) ? touchedPage.write(last) : null,
    };
  });
}

/** What the verdict is about, as the plan of its run calls it: one subject may be judged for several awards. */
const tierNameIn = ({ runs }: Frame, runId: string, tierId: string): string =>
  runs.find(({ id }) => id === runId)?.terms.tiers.find(({ id }) => id === tierId)?.name ?? tierId;

const byName = [{ subjectName: "asc" }, { id: "asc" }] satisfies Prisma.VerdictRowOrderByWithRelationInput[];
const shown = {
  id: true,
  runId: true,
  tierId: true,
  personId: true,
  unitId: true,
  subjectName: true,
  unitName: true,
  run: { select: { round: { select: { campaignId: true, title: true } } } },
} satisfies Prisma.VerdictRowSelect;

/** What was replaced, and whose verdicts may rest on it: of the units, of their people, and of those who served there. */
async function findFrame(tx: Transaction, actor: Actor, importId: string) {
  const replaced = await tx.indexResult.findMany({
    where: {
      importId,
      import: { status: "APPLIED", AND: importsFor(actor, "index.import") },
      replacesId: { not: null },
    },
    select: { replacesId: true, unitId: true, year: true, index: { select: { code: true } } },
  });
  const [first] = replaced;
  if (!first) return null;
  const runs = await tx.evaluationRun.findMany({
    where: { status: "RECOGNISED", round: { year: { gte: first.year } }, AND: runsFor(actor, "run.read") },
    select: { id: true, terms: true },
  });
  const { code } = first.index;
  const asking = runs
    .map(({ id, terms }) => ({ id, terms: terms as PlanTerms }))
    .filter(({ terms }) => indexCodes(terms).includes(code));
  const runId = { in: asking.map(({ id }) => id) };
  const unitId = { in: replaced.map((one) => one.unitId) };
  const served = { in: await withUnitsBelow(tx, unitId.in) };
  return {
    runs: asking,
    code,
    unitIds: unitId.in,
    results: new Set(replaced.map(({ replacesId }) => replacesId ?? "")),
    collectives: { runId, personId: null, unitId },
    individuals: {
      runId,
      personId: { not: null },
      OR: [{ unitId }, { person: { postings: { some: { unitId: served } } } }],
    },
  };
}
type Frame = NonNullable<Awaited<ReturnType<typeof findFrame>>>;

/** The ids of what is touched, and conditions that find all of it and not much besides. */
async function touchedBy(actor: Actor, frame: Frame) {
  const { results, collectives, individuals } = frame;
  const units = await resting(actor, collectives, () => results);
  const gates = new Map<string, Set<string>>();
  for (const { runId, unitId, tierId } of units)
    gates.set(runId, (gates.get(runId) ?? new Set(results)).add(gateId(unitId, tierId)));
  const people = await resting(actor, individuals, (runId) => gates.get(runId) ?? results);
  const places = await touchedPlaces(actor, frame.runs, frame);
  const placed =
    places.length > 0
      ? await read(actor, (tx) => tx.verdictRow.findMany({ where: { OR: places }, select: { id: true } }))
      : [];
  return {
    where: [collectives, individuals, ...places],
    ids: new Set([...units, ...people, ...placed].map(({ id }) => id)),
  };
}

/** These verdicts as far as their explanations name what `ids` says for their run. */
async function resting(
  actor: Actor,
  where: Prisma.VerdictRowWhereInput,
  ids: (runId: string) => ReadonlySet<string>,
) {
  const batches = await read(actor, (tx) => tx.verdictRow.groupBy({ by: ["runId", "batch"], where }));
  const found = [];
  for (const { runId, batch } of batches)
    found.push(...(await read(actor, (tx) => restingIn(tx, { AND: [where, { runId, batch }] }, ids(runId)))));
  return found;
}

async function restingIn(tx: Transaction, where: Prisma.VerdictRowWhereInput, ids: ReadonlySet<string>) {
  const rows = await tx.verdictRow.findMany({ where, select: { ...explainable, id: true } });
  const trees = await explanationsOf(tx, rows);
  return rows.flatMap(({ id, runId, unitId, tierId }, at) => {
    const tree = trees[at];
    return tree && names(tree, ids) ? [{ id, runId, unitId, tierId }] : [];
  });
}

/** Units and every unit that stands or stood below one of them: a person may serve in a part of a unit that is judged. */
async function withUnitsBelow(tx: Transaction, unitIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ unitId: string }[]>`
    select distinct "unitId" from "OrgUnitVersion"
     where string_to_array("path", '/') && ${unitIds}::text[]`;
  return [...new Set([...unitIds, ...rows.map(({ unitId }) => unitId)])];
}
