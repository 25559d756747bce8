import { compare, parseDecimal } from "@/lib/indicators";
import { type Comparator, type Condition, type QuotaScope, quotasOf } from "@/lib/scoring";
import type { AwardTier, PlanTerms } from "./terms";

type Threshold = { comparator: Comparator; value: string };

/** Whether everything that passes `own` passes `parent` too; false when that cannot be read off. */
export function isAtLeastAsStrict(own: Threshold, parent: Threshold): boolean {
  const [mine, theirs] = [parseDecimal(own.value), parseDecimal(parent.value)];
  if (!mine || !theirs) return false;
  const order = compare(mine, theirs);
  const isExclusive = own.comparator === ">" || own.comparator === "<";
  switch (parent.comparator) {
    case ">=":
    case ">": {
      const isSameSide = own.comparator === ">" || own.comparator === ">=" || own.comparator === "=";
      // On the same number only an exclusive threshold is as strict as an exclusive one.
      return isSameSide && (order > 0 || (order === 0 && (parent.comparator === ">=" || isExclusive)));
    }
    case "<=":
    case "<": {
      const isSameSide = own.comparator === "<" || own.comparator === "<=" || own.comparator === "=";
      return isSameSide && (order < 0 || (order === 0 && (parent.comparator === "<=" || isExclusive)));
    }
    case "=":
      return own.comparator === "=" && order === 0;
  }
}

/** The condition without what only names it: two clauses may say the same thing. */
function meaning(condition: Condition): string {
  return JSON.stringify(condition, (key, value: unknown) =>
    key === "id" || key === "clauseId" ? undefined : value,
  );
}

/** Whether whoever meets `own` also meets `parent`, as far as the shape of the two trees shows it. */
export function implies(own: Condition, parent: Condition): boolean {
  if (meaning(own) === meaning(parent)) return true;
  if (parent.kind === "all" && !parent.appliesWhen) return parent.of.every((part) => implies(own, part));
  if (parent.kind === "any" && !parent.appliesWhen && parent.of.some((part) => implies(own, part)))
    return true;
  if (own.kind === "all" && !own.appliesWhen) return own.of.some((part) => implies(part, parent));
  if (own.kind === "any" && !own.appliesWhen) return own.of.every((part) => implies(part, parent));
  return isStricterLeaf(own, parent);
}

function isStricterLeaf(own: Condition, parent: Condition): boolean {
  // A narrower "only where" would let others off; none at all is the widest.
  const reach = JSON.stringify(own.appliesWhen ?? null) === JSON.stringify(parent.appliesWhen ?? null);
  if (!reach && own.appliesWhen !== undefined) return false;
  if (own.kind === "index-value" && parent.kind === "index-value")
    return own.index === parent.index && own.scope === parent.scope && isAtLeastAsStrict(own, parent);
  if (own.kind === "indicator" && parent.kind === "indicator")
    return (
      own.indicatorId === parent.indicatorId &&
      own.combine === parent.combine &&
      isAtLeastAsStrict(own, parent)
    );
  if (own.kind === "filings-complete" && parent.kind === "filings-complete")
    return own.onTime || !parent.onTime;
  if (own.kind === "streak" && parent.kind === "streak")
    return own.years >= parent.years && implies(own.condition, parent.condition);
  return meaning({ ...own, appliesWhen: undefined }) === meaning({ ...parent, appliesWhen: undefined });
}

/** Whether keeping to `own` also keeps to `other`, as far as the two limits show it. */
export function isLimitWithin(own: QuotaScope, other: QuotaScope): boolean {
  const [mine, theirs] = [own.limit, other.limit];
  if (mine.kind === "number" && theirs.kind === "number")
    // What the whole campaign may have at most, no block and no unit of it has more of.
    return (own.per === other.per || own.per === "campaign") && mine.most <= theirs.most;
  if (mine.kind !== "share" || theirs.kind !== "share" || own.per !== other.per) return false;
  const [share, most] = [parseDecimal(mine.percent), parseDecimal(theirs.percent)];
  const isOfSame = (mine.of ?? "eligible") === (theirs.of ?? "eligible");
  return isOfSame && share !== null && most !== null && compare(share, most) <= 0;
}

/** Every limit of the parent must hold by one of the child's own. */
const quotaLoosens = (own: AwardTier["quota"], parent: AwardTier["quota"]): boolean =>
  quotasOf(parent).some((theirs) => !quotasOf(own).some((mine) => isLimitWithin(mine, theirs)));

export type Loosening = {
  part: "tiers" | "indicators" | "registration";
  index: number | null;
  id: string;
  name: string;
};

/** Where a plan asks for less than the plan it inherits from: a child may tighten, not loosen (DOMAIN §7 rule 4). */
export function looseningsOf(terms: PlanTerms, parent: PlanTerms): Loosening[] {
  const tiers = terms.tiers.flatMap((tier, index): Loosening[] => {
    const theirs = parent.tiers.find((one) => one.id === tier.id);
    if (!theirs || !terms.inherits.includes("tiers")) return [];
    const loosens =
      !implies(tier.condition, theirs.condition) ||
      quotaLoosens(tier.quota, theirs.quota) ||
      (tier.againAfterYears ?? 0) < (theirs.againAfterYears ?? 0);
    return loosens ? [{ part: "tiers", index, id: tier.id, name: tier.name }] : [];
  });
  const indicators = terms.indicators.flatMap((indicator, index): Loosening[] => {
    const theirs = parent.indicators.find((one) => one.id === indicator.id || one.code === indicator.code);
    if (!theirs?.target || !(terms.inherits.includes("indicators") || terms.inherits.includes("tiers")))
      return [];
    const isStrict = indicator.target !== null && isAtLeastAsStrict(indicator.target, theirs.target);
    return isStrict ? [] : [{ part: "indicators", index, id: indicator.id, name: indicator.name }];
  });
  const isWaived =
    terms.inherits.includes("registration") &&
    parent.registration?.required === true &&
    terms.registration?.required === false;
  const registration: Loosening[] = isWaived
    ? [{ part: "registration", index: null, id: "registration", name: terms.registration?.recipient ?? "" }]
    : [];
  return [...tiers, ...indicators, ...registration];
}
