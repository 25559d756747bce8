import "server-only";
import type { Transaction } from "@/lib/database";
import { listPackedCells } from "@/lib/filings/packed/queries";
import { indicatorIds } from "@/lib/plans";
import type { SubjectFacts } from "@/lib/scoring";
import type { Frozen } from "../../facts/frozen/rules";
import {
  collectivesOf,
  factsOf,
  type IndexedFrame,
  indexAbout,
  indexFrame,
  individualIdsOf,
  type Rows,
  unitSubject,
} from "../../facts/rules";
import { placedPerson } from "../../facts/subjects/rules";
import { tiersOf } from "../../judging/rules";
import { findEarlierRounds, gatherAbout, gatherFrame, listPeople, type RoundRow } from "../queries";
import { yearsLookedAt } from "../rules";

/** Subjects taken down, judged and stored in one go. */
export const batchSize = 500;

type Year = { round: RoundRow; frame: IndexedFrame; years: number };
type Placed = { subject: SubjectFacts; units: Parameters<typeof factsOf>[4] };

/**
 * The facts of every subject of a round, collectives first, a batch at a time: each costs a fixed number of statements
 * and is let go of before the next, so that memory does not grow with their number. `tx` must see one moment.
 */
export async function* subjectBatches(tx: Transaction, round: RoundRow, now: Date) {
  const years = yearsLookedAt(round.terms);
  const frameOf = async (one: RoundRow, back: number): Promise<Year> => ({
    round: one,
    frame: indexFrame(await gatherFrame(tx, one, back, now)),
    years: back,
  });
  const here = await frameOf(round, years);
  const before: Year[] = [];
  for (const one of await findEarlierRounds(tx, round, years)) before.push(await frameOf(one, 1));

  const collectives = collectivesOf(here.frame);
  const people = individualIdsOf(here.frame);
  const total = collectives.length + people.length;
  const judged = new Set(collectives.map(({ unitId }) => unitId));
  const asked = askedOf(round);
  for (let from = 0; from < total; from += batchSize) {
    const units = collectives
      .slice(from, from + batchSize)
      .map((unit) => ({ subject: unitSubject(unit), units: [] }));
    const first = Math.max(0, from - collectives.length);
    const ids = people.slice(first, first + batchSize - units.length);
    const persons = ids.length > 0 ? await listPeople(tx, round, ids) : [];
    const placed = persons.map((person) => placedPerson(round, here.frame, judged, person));
    yield {
      total,
      subjects: await frozenBatch(tx, { years: [here, ...before], asked }, [...units, ...placed]),
    };
  }
}

type Asked = Record<SubjectFacts["kind"], string[]>;

/** The indicators that the tiers for each kind of subject look at. */
function askedOf({ terms, roundKind }: RoundRow): Asked {
  const of = (kind: SubjectFacts["kind"]) =>
    indicatorIds({ tiers: tiersOf(terms, roundKind).filter(({ subject }) => subject === kind) });
  return { collective: of("collective"), individual: of("individual") };
}

async function frozenBatch(
  tx: Transaction,
  { years, asked }: { years: Year[]; asked: Asked },
  subjects: Placed[],
): Promise<Frozen[]> {
  const seen = [];
  for (const year of years) seen.push(await seenOf(tx, { ...year, asked }, subjects));
  const [here, ...before] = seen;
  if (!here) return [];
  const earlier = before.map(({ year, rows }) => ({ year: year.round.year, rows }));
  return subjects.map(({ subject, units }) => ({
    facts: factsOf(here.year.round, here.rows, earlier, subject, units),
    cells: here.cells[subject.kind].get(subject.unitId) ?? "",
    earlier: before.map(({ cells }) => cells[subject.kind].get(subject.unitId) ?? ""),
  }));
}

/** A year's rows about the units of some subjects, and of their figures those asked about. */
async function seenOf(tx: Transaction, year: Year & { asked: Asked }, subjects: Placed[]) {
  const { round, frame, years, asked } = year;
  const unitIds = [...new Set(subjects.map(({ subject }) => subject.unitId))];
  const about = await gatherAbout(tx, round, { on: frame.on, years, unitIds });
  const rows: Rows = { ...frame, ...indexAbout(about), cells: [], cellsOf: new Map() };
  const cells = async (kind: SubjectFacts["kind"]) => {
    const of = subjects.flatMap(({ subject }) => (subject.kind === kind ? [subject.unitId] : []));
    return listPackedCells(tx, {
      roundId: round.id,
      unitIds: [...new Set(of)],
      indicatorIds: asked[kind],
    });
  };
  return {
    year,
    rows,
    cells: { collective: await cells("collective"), individual: await cells("individual") },
  };
}
