import type { z } from "zod";
import { combineParts } from "./algebra";
import type { MoverRule, unitTierCondition } from "./condition";
import type { Outcome, ServedUnitFact } from "./facts";
import { type Answer, type Context, type Finding, nodeOf, sourceOf } from "./node";
import type { Reading, Reason } from "./verdict";

type UnitCondition = z.infer<typeof unitTierCondition>;

export function unitReading({ tierId, movers = "most-months" }: UnitCondition, { terms }: Context): Reading {
  const tierName = terms.tiers.find((tier) => tier.id === tierId)?.name ?? tierId;
  return { kind: "unit-meets", tierId, tierName, movers };
}

/** Whose gates count: by the rule for movers. Several units only when months tie or every unit counts. */
function unitsThatCount(units: readonly ServedUnitFact[], movers: MoverRule): ServedUnitFact[] {
  if (movers === "every-unit") return [...units];
  if (movers === "last-unit") return units.filter((unit) => unit.isLast);
  const most = Math.max(...units.map((unit) => unit.months));
  return units.filter((unit) => unit.months === most);
}

/**
 * An individual takes the gate of the unit version served in; who heads a unit stands or falls with
 * it besides (DOMAIN §7 rule 25). When months tie and the units' answers differ, a person decides.
 */
export function unitMeets(condition: UnitCondition, context: Context): Finding {
  const { units } = context.facts;
  const { movers = "most-months" } = condition;
  const nodes = (those: readonly ServedUnitFact[]) =>
    those.map((unit) => ({ ...unitNode(condition, context, unit), unit: verdictId(condition, unit) }));
  const counted = nodes(unitsThatCount(units, movers));
  const led = nodes(units.filter((unit) => unit.isLedBySubject));
  if (counted.length === 0) return { outcome: "missing-data", reason: "unit-unknown" };

  const disagree = movers === "most-months" && new Set(counted.map((node) => node.outcome)).size > 1;
  const open = {
    outcome: "needs-judgement" as const,
    isProvisional: counted.some((node) => node.isProvisional),
  };
  const served = disagree ? open : combineParts({ kind: "all" }, counted);
  const combined = combineParts({ kind: "all" }, [served, ...led]);
  const ledFails = led.some((node) => node.outcome === "not-met");
  return {
    outcome: combined.outcome,
    isProvisional: combined.isProvisional,
    reason: reasonOf(combined.outcome, { ledFails, disagree }),
    children: distinct([...counted, ...led]),
  };
}

function reasonOf(
  outcome: Outcome,
  { ledFails, disagree }: { ledFails: boolean; disagree: boolean },
): Reason {
  if (outcome === "met") return "unit-meets";
  if (outcome === "not-met") return ledFails ? "led-unit-fails" : "unit-fails";
  if (outcome === "not-applicable") return "nothing-applies";
  return disagree && outcome === "needs-judgement" ? "units-disagree" : "unit-open";
}

const verdictOf = ({ tierId }: UnitCondition, { verdicts }: ServedUnitFact) =>
  verdicts.find((verdict) => verdict.tierId === tierId);
const verdictId = (condition: UnitCondition, unit: ServedUnitFact) =>
  verdictOf(condition, unit)?.id ?? unit.unitVersionId;

function unitNode(condition: UnitCondition, context: Context, unit: ServedUnitFact): Answer {
  const verdict = verdictOf(condition, unit);
  const source = sourceOf({
    type: "unit-verdict",
    id: verdictId(condition, unit),
    by: unit.unitName,
    period: `${unit.months} tháng`,
  });
  const reading = () => unitReading(condition, context);
  if (!verdict)
    return nodeOf(condition, reading, context, {
      outcome: "missing-data",
      reason: "unit-unknown",
      sources: [source],
    });
  const { outcome, isProvisional } = verdict;
  const reason = reasonOf(outcome, {
    ledFails: outcome === "not-met" && unit.isLedBySubject,
    disagree: false,
  });
  return nodeOf(condition, reading, context, { outcome, isProvisional, reason, sources: [source] });
}

const distinct = (nodes: (Answer & { unit: string })[]): Answer[] =>
  nodes
    .filter(({ unit }, index) => nodes.findIndex((other) => other.unit === unit) === index)
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
