import "server-only";
import { gzipSync } from "node:zlib";
import { fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Facts, ServedUnitFact, SubjectFacts } from "@/lib/scoring";
import { canonicalJson, digestOf, hashOf } from "@/lib/scoring/hash";
import { collectivesOf, factsOf, indexRows, individualIdsOf, type Rows, unitSubject } from "../facts/rules";
import { judge } from "../judging/rules";
import { findEarlierRounds, gather, listPeople, type PersonRow, type RoundRow } from "./queries";
import { joinServices, monthsServed, yearsLookedAt } from "./rules";

export const batchSize = 500;

/**
 * Freezes what is known about every subject of a round, as one moment, into the run's own batches:
 * from here on the run depends on nothing but these and the terms, so it can be replayed.
 */
export async function storeSnapshot(tx: Transaction, runId: string, round: RoundRow, now: Date) {
  const years = yearsLookedAt(round.terms);
  const rows = indexRows(await gather(tx, round, years, now));
  const earlier: { year: number; rows: Rows }[] = [];
  for (const before of await findEarlierRounds(tx, round, years))
    earlier.push({ year: before.year, rows: indexRows(await gather(tx, before, 1, now)) });

  const collectives = collectivesOf(rows).map((unit) => factsOf(round, rows, earlier, unitSubject(unit)));
  const people = await listPeople(tx, round, individualIdsOf(rows));
  const gates = gatesOf(round, collectives);
  const judged = new Set(gates.keys());
  const individuals = people.map((person) => {
    const services = servicesOf(round, rows, judged, person);
    const units = services.map(({ unit, ...service }) => ({
      ...service,
      unitVersionId: unit.id,
      unitName: unit.name,
      verdicts: gates.get(unit.unitId) ?? [],
    }));
    return factsOf(round, rows, earlier, personSubject(rows, person, services), joinServices(units));
  });

  const facts = [...collectives, ...individuals];
  const batches = Array.from({ length: Math.ceil(facts.length / batchSize) }, (_, index) =>
    facts.slice(index * batchSize, (index + 1) * batchSize),
  );
  const hashes: string[] = [];
  for (const [batch, part] of batches.entries()) {
    const text = canonicalJson(part);
    const sha256 = digestOf(text);
    hashes.push(sha256);
    const packed = new Uint8Array(gzipSync(text, { level: 1 }));
    await tx.runFacts.create({
      data: { provinceId: round.provinceId, runId, batch, facts: packed, sha256 },
      select: { id: true },
    });
  }
  return { total: facts.length, factsHash: hashOf(hashes) };
}

/** What each collective's own tiers answer, for the people who served there. */
function gatesOf(round: RoundRow, collectives: readonly Facts[]) {
  const verdicts = (facts: Facts): ServedUnitFact["verdicts"] =>
    judge(round.terms, facts).map(({ verdict }) => ({
      id: `${verdict.subjectId}:${verdict.tierId}`,
      tierId: verdict.tierId,
      outcome: verdict.outcome,
      isProvisional: verdict.isProvisional,
    }));
  return new Map(collectives.map((facts) => [facts.subject.id, verdicts(facts)]));
}

/** Where a person served during the round: the judged unit that each posting lies in. */
function servicesOf(round: RoundRow, rows: Rows, judged: ReadonlySet<string>, person: PersonRow) {
  const judgedUnit = (unitId: string) => {
    const path = rows.unit.get(unitId)?.path.split("/").filter(Boolean) ?? [];
    const nearest = path.findLast((id) => judged.has(id));
    return nearest ? rows.unit.get(nearest) : undefined;
  };
  const served = monthsServed(person.postings, fromDateColumn(round.startsOn), rows.on);
  return served.flatMap(({ unitId, months, isLast, isUnitHead }) => {
    const unit = judgedUnit(unitId);
    return unit ? [{ unit, months, isLast, isLedBySubject: isUnitHead && unit.unitId === unitId }] : [];
  });
}

function personSubject(rows: Rows, person: PersonRow, services: ReturnType<typeof servicesOf>): SubjectFacts {
  const last = services.find(({ isLast }) => isLast)?.unit ?? registeringUnit(rows, person.id);
  const posting = person.postings.at(-1);
  return {
    id: person.id,
    kind: "individual",
    name: person.fullName,
    unitId: last?.unitId ?? "",
    unitVersionId: last?.id ?? "",
    unitKind: last?.kind ?? "",
    blockCode: last?.block?.code ?? null,
    isDirectWorker: posting?.isDirectWorker ?? false,
    isUnitLeader: posting?.isUnitHead ?? false,
  };
}

/** Whoever served nowhere during the round is shown under the unit that registered them. */
const registeringUnit = (rows: Rows, personId: string) =>
  rows.unit.get(rows.registrationOf.get(personId)?.unitId ?? "");
