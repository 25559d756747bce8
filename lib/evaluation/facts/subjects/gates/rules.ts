import type { Facts, Outcome, ServedUnitFact } from "@/lib/scoring";

/** How an individual's explanation names the verdict of the unit it inherits. */
export const gateId = (unitId: string, tierId: string) => `${unitId}:${tierId}`;

/** What each collective's own tiers answer, by its version, for the people who served there. */
export type Gates = Map<string, ServedUnitFact["verdicts"]>;

export const withGates = (facts: Facts, gates: Gates): Facts => ({
  ...facts,
  units: facts.units.map((unit) => ({ ...unit, verdicts: gates.get(unit.unitVersionId) ?? [] })),
});

type Answered = { tierId: string; outcome: Outcome; isProvisional: boolean };

export const gateOf = (unitId: string, { tierId, outcome, isProvisional }: Answered) => ({
  id: gateId(unitId, tierId),
  tierId,
  outcome,
  isProvisional,
});
