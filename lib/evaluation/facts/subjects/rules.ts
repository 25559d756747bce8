import { fromDateColumn } from "@/lib/calendar";
import type { Facts, ServedUnitFact, SubjectFacts } from "@/lib/scoring";
import { judge } from "../../judging/rules";
import type { PersonRow, RoundRow } from "../../snapshot/queries";
import { joinServices, monthsServed } from "../../snapshot/rules";
import { collectivesOf, factsOf, type Rows, unitSubject } from "../rules";

/** What a round's facts are made of: its own rows, those of the years a streak looks back at, and its people. */
export type Material = { rows: Rows; earlier: { year: number; rows: Rows }[]; people: PersonRow[] };

/** The facts of every subject a round judges, collectives first: the people's gates are judged by the round's terms. */
export function subjectFacts(round: RoundRow, { rows, earlier, people }: Material): Facts[] {
  const collectives = collectivesOf(rows).map((unit) => factsOf(round, rows, earlier, unitSubject(unit)));
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
  return [...collectives, ...individuals];
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
