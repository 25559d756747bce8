import { fromDateColumn } from "@/lib/calendar";
import type { Facts, SubjectFacts } from "@/lib/scoring";
import { judge } from "../../judging/rules";
import type { PersonRow, RoundRow } from "../../snapshot/queries";
import { joinServices, monthsServed } from "../../snapshot/rules";
import { collectivesOf, factsOf, type IndexedFrame, type Rows, unitSubject } from "../rules";
import { type Gates, gateOf, withGates } from "./gates/rules";

/** What a round's facts are made of: its own rows, those of the years a streak looks back at, and its people. */
export type Material = { rows: Rows; earlier: { year: number; rows: Rows }[]; people: PersonRow[] };

/** The facts of every subject a round judges, collectives first: the people's gates are judged by the round's terms. */
export function subjectFacts(round: RoundRow, { rows, earlier, people }: Material): Facts[] {
  const collectives = collectivesOf(rows).map((unit) => factsOf(round, rows, earlier, unitSubject(unit)));
  const gates = gatesOf(round, collectives);
  const judged = new Set(collectives.map(({ subject }) => subject.unitId));
  const individuals = people.map((person) => {
    const { subject, units } = placedPerson(round, rows, judged, person);
    return withGates(factsOf(round, rows, earlier, subject, units), gates);
  });
  return [...collectives, ...individuals];
}

/** Who a person is in a round and where they served, the answers of those units left open: `withGates` puts them in. */
export function placedPerson(
  round: RoundRow,
  rows: IndexedFrame,
  judged: ReadonlySet<string>,
  person: PersonRow,
) {
  const services = servicesOf(round, rows, judged, person);
  const units = services.map(({ unit, ...service }) => ({
    ...service,
    unitVersionId: unit.id,
    unitName: unit.name,
    verdicts: [],
  }));
  return { subject: personSubject(rows, person, services), units: joinServices(units) };
}

const gatesOf = (round: RoundRow, collectives: readonly Facts[]): Gates =>
  new Map(
    collectives.map((facts) => [
      facts.subject.unitVersionId,
      judge(round.terms, facts).map(({ verdict }) => gateOf(facts.subject.unitId, verdict)),
    ]),
  );

/** Where a person served during the round: the judged unit that each posting lies in. */
function servicesOf(round: RoundRow, rows: IndexedFrame, judged: ReadonlySet<string>, person: PersonRow) {
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

function personSubject(
  rows: IndexedFrame,
  person: PersonRow,
  services: ReturnType<typeof servicesOf>,
): SubjectFacts {
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
const registeringUnit = (rows: IndexedFrame, personId: string) =>
  rows.unit.get(rows.registrationOf.get(personId)?.unitId ?? "");
