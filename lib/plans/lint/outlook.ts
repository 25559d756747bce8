import type { Condition } from "@/lib/scoring";
import type { PlanIndicator, PlanTerms } from "../terms";
import { anyNumber, between, type Domain, failing, isEmpty, passing } from "./interval";
import type { Catalogue } from "./law";

export type NumericLeaf = Extract<Condition, { kind: "index-value" | "indicator" }>;
export const isNumeric = (condition: Condition): condition is NumericLeaf =>
  condition.kind === "index-value" || condition.kind === "indicator";

/** What figures and indices can be at all, by the plan's own indicators and the catalogue. */
export type World = { terms: Pick<PlanTerms, "indicators">; catalogue: Catalogue };

/** The values an indicator can have: a share of a whole never exceeds it, nothing is counted below zero. */
export function domainOf({ kind, unit, decimals }: PlanIndicator): Domain {
  if (kind === "ratio") return unit === "%" ? between("0", "100") : between("0", null);
  if (kind === "reduction") return unit === "%" ? between(null, "100") : anyNumber;
  if (kind === "count") return between("0", null, decimals === 0);
  return kind === "yes-no" ? between("0", "1", true) : anyNumber;
}

function domainOfLeaf(leaf: NumericLeaf, { terms, catalogue }: World): Domain {
  if (leaf.kind === "indicator") {
    const indicator = terms.indicators.find(({ id }) => id === leaf.indicatorId);
    return indicator ? domainOf(indicator) : anyNumber;
  }
  const index = catalogue.indices.find(({ code }) => code === leaf.index);
  return index ? between(index.min, index.max) : anyNumber;
}

/** Whether anybody can meet a condition, and whether anybody can fail it. */
export type Outlook = { canMeet: boolean; canFail: boolean };
const open: Outlook = { canMeet: true, canFail: true };

export function thresholdOutlook(
  { comparator, value }: Pick<NumericLeaf, "comparator" | "value">,
  domain: Domain,
): Outlook {
  const wanted = passing(comparator, value);
  if (!wanted) return open;
  return {
    canMeet: !isEmpty(domain, wanted),
    canFail: failing(comparator, value).some((interval) => !isEmpty(domain, interval)),
  };
}

/** What can come of a condition for a unit it applies to, as far as its numbers and grades tell. */
export function outlookOf(condition: Condition, world: World): Outlook {
  switch (condition.kind) {
    case "index-value":
    case "indicator":
      return thresholdOutlook(condition, domainOfLeaf(condition, world));
    case "index-grade": {
      const grades = world.catalogue.indices.find(({ code }) => code === condition.index)?.grades ?? [];
      return { canMeet: true, canFail: grades.at(-1)?.code !== condition.atLeast };
    }
    case "streak":
      return outlookOf(condition.condition, world);
    case "not": {
      const { canMeet, canFail } = outlookOf(condition.of, world);
      return { canMeet: canFail, canFail: canMeet };
    }
    case "all": {
      const parts = condition.of.map((part) => outlookOf(part, world));
      const canMeet = parts.every((part) => part.canMeet) && contradictions(condition, world).length === 0;
      return { canMeet, canFail: parts.some((part) => part.canFail) || !canMeet };
    }
    case "any": {
      const parts = condition.of.map((part) => outlookOf(part, world));
      const canFail = parts.every((part) => part.canFail) && !isExhaustive(condition, world);
      return { canMeet: parts.some((part) => part.canMeet) || !canFail, canFail };
    }
    case "at-least": {
      const parts = condition.of.map((part) => outlookOf(part, world));
      const canMeet = parts.filter((part) => part.canMeet).length >= condition.count;
      return { canMeet, canFail: parts.filter((part) => !part.canFail).length < condition.count };
    }
    default:
      return open;
  }
}

type Group = Extract<Condition, { kind: "all" | "any" }>;

/** The numbers a group asks about directly or in groups of its own kind. */
const numericParts = (group: Group): NumericLeaf[] =>
  group.of.flatMap((part) => (isNumeric(part) ? [part] : part.kind === group.kind ? numericParts(part) : []));

const factOf = (leaf: NumericLeaf) =>
  leaf.kind === "indicator"
    ? `indicator|${leaf.indicatorId}|${leaf.combine}`
    : `index|${leaf.index}|${leaf.scope}`;

/** Two clauses speak of the same units when they reach equally far or one of them reaches all. */
const speakOfSame = (one: NumericLeaf, other: NumericLeaf) =>
  !one.appliesWhen ||
  !other.appliesWhen ||
  JSON.stringify(one.appliesWhen) === JSON.stringify(other.appliesWhen);

function pairs(group: Group): [NumericLeaf, NumericLeaf][] {
  const leaves = numericParts(group);
  return leaves.flatMap((one, index) =>
    leaves
      .slice(index + 1)
      .filter((other) => factOf(one) === factOf(other) && speakOfSame(one, other))
      .map((other): [NumericLeaf, NumericLeaf] => [one, other]),
  );
}

/** Pairs of comparisons on one fact that a group wants together and no value passes, each possible alone. */
export function contradictions(group: Extract<Group, { kind: "all" }>, world: World) {
  return pairs(group).filter(([one, other]) => {
    const [first, second] = [passing(one.comparator, one.value), passing(other.comparator, other.value)];
    const domain = domainOfLeaf(one, world);
    if (!first || !second || isEmpty(domain, first) || isEmpty(domain, second)) return false;
    return isEmpty(domain, first, second);
  });
}

/** Whether two alternatives on one fact leave no value out: "trên 50" or "dưới 60". */
export function isExhaustive(group: Extract<Group, { kind: "any" }>, world: World): boolean {
  return pairs(group).some(([one, other]) => {
    const held = failing(one.comparator, one.value).flatMap((first) =>
      failing(other.comparator, other.value).map((second) => [first, second] as const),
    );
    return held.length > 0 && held.every((both) => isEmpty(domainOfLeaf(one, world), ...both));
  });
}
