import type { Condition } from "@/lib/scoring";
import { walk } from "../conditions";
import type { AwardTier, PlanTerms } from "../terms";
import { error, type PlanFinding, type PlanFindingCode, warning } from "./finding";
import { missingGrade } from "./grades";
import type { Catalogue } from "./law";
import { contradictions, isExhaustive, isNumeric, type NumericLeaf, outlookOf, type World } from "./outlook";

type Report = (
  code: PlanFindingCode,
  about: Condition,
  params: Record<string, string>,
  level?: PlanFinding["level"],
) => PlanFinding;

/** Conditions that lead nowhere, that no unit can meet, or that every unit meets. */
export function lintConditions(terms: PlanTerms, catalogue: Catalogue): PlanFinding[] {
  const world: World = { terms, catalogue };
  return terms.tiers.flatMap((tier, index) => {
    const found: Report = (code, about, params, level = "error") =>
      (level === "error" ? error : warning)(code, `tiers.${index}`, {
        partId: tier.id,
        clauseId: about.clauseId ?? tier.clauseId ?? null,
        params: { tier: tier.name, ...params },
      });
    return [
      ...walk(tier.condition).flatMap((condition) =>
        leadsNowhere({ terms, tier, catalogue }, condition, found),
      ),
      ...unknownRankings(terms, tier, found),
      ...feasibility(tier.condition, world, found),
      ...withoutUnitGate(tier, found),
    ];
  });
}

type Scene = { terms: PlanTerms; tier: AwardTier; catalogue: Catalogue };

function leadsNowhere({ terms, tier, catalogue }: Scene, leaf: Condition, found: Report): PlanFinding[] {
  switch (leaf.kind) {
    case "indicator": {
      const indicator = terms.indicators.find(({ id }) => id === leaf.indicatorId);
      if (!indicator) return [found("unknown-indicator", leaf, { id: leaf.indicatorId })];
      const agrees = leaf.unit === indicator.unit && leaf.combine === indicator.combine;
      return agrees ? [] : [found("condition-indicator-differs", leaf, { name: indicator.name }, "warning")];
    }
    case "index-value":
    case "index-grade":
      return indexFindings(leaf, catalogue, found);
    case "registration-accepted":
      return terms.registration || terms.inherits.includes("registration")
        ? []
        : [found("registration-not-offered", leaf, {})];
    case "unit-meets": {
      const unitTier = terms.tiers.find(({ id }) => id === leaf.tierId);
      if (!unitTier) return [found("unknown-tier", leaf, { id: leaf.tierId })];
      if (unitTier.subject !== "collective")
        return [found("unit-tier-is-individual", leaf, { id: leaf.tierId })];
      const meets = tier.rounds.every((round) => unitTier.rounds.includes(round));
      return meets ? [] : [found("unit-tier-other-round", leaf, { unitTier: unitTier.name })];
    }
    default:
      return [];
  }
}

function indexFindings(
  leaf: Extract<Condition, { kind: "index-value" | "index-grade" }>,
  catalogue: Catalogue,
  found: Report,
): PlanFinding[] {
  const { index: code, scope, appliesWhen } = leaf;
  const missing = missingGrade(
    { index: code, atLeast: leaf.kind === "index-grade" ? leaf.atLeast : null },
    catalogue,
  );
  const attribute = catalogue.indices.find((one) => one.code === code)?.attribute;
  const params = { index: code };
  return [
    ...(missing ? [found(missing.code, leaf, missing.params)] : []),
    // DOMAIN §2.1: what is measured for the whole province says nothing about one of its units.
    ...(scope === "national" ? [found("national-index-gate", leaf, params, "warning")] : []),
    ...(attribute && appliesWhen?.attribute !== attribute
      ? [found("index-not-for-every-unit", leaf, params, "warning")]
      : []),
  ];
}

function unknownRankings({ indicators }: PlanTerms, tier: AwardTier, found: Report): PlanFinding[] {
  const about = { ...tier.condition, clauseId: tier.clauseId };
  return (tier.ranking?.by ?? []).flatMap((by) =>
    by.kind !== "indicator" || indicators.some(({ id }) => id === by.indicatorId)
      ? []
      : [found("unknown-indicator", about, { id: by.indicatorId })],
  );
}

/** What a condition says, for the sentence about it. */
function reading(condition: Condition, { terms }: World): Record<string, string> {
  if (isNumeric(condition)) {
    const { comparator, value, unit } = condition;
    return { comparator, value, unit, ...named(condition, terms) };
  }
  if (condition.kind === "index-grade") return { index: condition.index, grade: condition.atLeast };
  if (condition.kind === "at-least")
    return { count: String(condition.count), parts: String(condition.of.length) };
  return {};
}
const named = (leaf: NumericLeaf, { indicators }: World["terms"]): Record<string, string> =>
  leaf.kind === "indicator"
    ? { name: indicators.find(({ id }) => id === leaf.indicatorId)?.name ?? leaf.indicatorId }
    : { index: leaf.index };

/** An error where it keeps the whole tier from ever being met, a warning where another branch remains. */
function feasibility(root: Condition, world: World, found: Report): PlanFinding[] {
  const level = outlookOf(root, world).canMeet ? "warning" : "error";
  const visit = (condition: Condition): PlanFinding[] => {
    const say = (code: PlanFindingCode, how: PlanFinding["level"]) =>
      found(code, condition, reading(condition, world), how);
    const outlook = outlookOf(condition, world);
    if (condition.kind === "at-least" && condition.count > condition.of.length)
      return [say("at-least-too-many", "error"), ...condition.of.flatMap(visit)];
    if (condition.kind === "all" || condition.kind === "any" || condition.kind === "at-least") {
      const inside = [...condition.of.flatMap(visit), ...together(condition, world, found, level)];
      const isExplained = inside.length > 0;
      if (!outlook.canMeet && !isExplained) return [say("condition-impossible", level)];
      return outlook.canFail || isExplained ? inside : [...inside, say("condition-always", "warning")];
    }
    if (!outlook.canMeet) return [say("condition-impossible", level)];
    return outlook.canFail ? [] : [say("condition-always", "warning")];
  };
  return visit(root);
}

function together(group: Condition, world: World, found: Report, level: PlanFinding["level"]): PlanFinding[] {
  if (group.kind === "any")
    return isExhaustive(group, world) ? [found("condition-always", group, {}, "warning")] : [];
  if (group.kind !== "all") return [];
  // Of nested groups the outermost sees every pair; the inner ones would repeat it.
  return contradictions(group, world)
    .filter(
      ([one, other]) =>
        !group.of.some(
          (part) => part.kind === "all" && [one, other].every((leaf) => walk(part).includes(leaf)),
        ),
    )
    .map(([one, other]) => {
      const first = reading(one, world);
      const { comparator, value } = other;
      const second = { otherComparator: comparator, otherValue: value };
      return found("conditions-contradict", other, { ...first, ...second }, level);
    });
}

/** DOMAIN §7 rule 25: who heads a unit is rewarded only on the merit of that unit. */
function withoutUnitGate(tier: AwardTier, found: Report): PlanFinding[] {
  const isGated = walk(tier.condition).some(({ kind }) => kind === "unit-meets");
  if (tier.subject !== "individual" || isGated) return [];
  return [found("leader-without-unit-gate", { ...tier.condition, clauseId: tier.clauseId }, {}, "warning")];
}
