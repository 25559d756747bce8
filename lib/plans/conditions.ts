import type { Condition } from "@/lib/scoring";
import type { PlanTerms } from "./terms";

/** The condition and everything below it, parents before parts. */
export function walk(condition: Condition): Condition[] {
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least":
      return [condition, ...condition.of.flatMap(walk)];
    case "not":
      return [condition, ...walk(condition.of)];
    case "streak":
      return [condition, condition.condition];
    default:
      return [condition];
  }
}

/** The same tree with every clause reference rewritten. */
export function withClauses(condition: Condition, rename: (clauseId: string) => string): Condition {
  const clauseId = condition.clauseId === undefined ? undefined : rename(condition.clauseId);
  const renamed = clauseId === undefined ? condition : { ...condition, clauseId };
  switch (renamed.kind) {
    case "all":
    case "any":
    case "at-least":
      return { ...renamed, of: renamed.of.map((part) => withClauses(part, rename)) };
    case "not":
      return { ...renamed, of: withClauses(renamed.of, rename) };
    case "streak": {
      const below = renamed.condition.clauseId;
      if (below === undefined) return renamed;
      return { ...renamed, condition: { ...renamed.condition, clauseId: rename(below) } };
    }
    default:
      return renamed;
  }
}

/** Where a tier's tree speaks of what: used by forms, linter and evaluation alike. */
export function conditionsOf(terms: Pick<PlanTerms, "tiers">): { tierId: string; condition: Condition }[] {
  return terms.tiers.flatMap((tier) =>
    walk(tier.condition).map((condition) => ({ tierId: tier.id, condition })),
  );
}

/** Ids of the indicators the conditions and rankings of some tiers look at, each once, sorted. */
export function indicatorIds(terms: Pick<PlanTerms, "tiers">): string[] {
  const conditions = conditionsOf(terms).flatMap(({ condition }) =>
    condition.kind === "indicator" ? [condition.indicatorId] : [],
  );
  const rankings = terms.tiers.flatMap((tier) =>
    (tier.ranking?.by ?? []).flatMap((by) => (by.kind === "indicator" ? [by.indicatorId] : [])),
  );
  return [...new Set([...conditions, ...rankings])].sort();
}

/** Codes of the indices the plan's conditions and rankings look at, each once, sorted. */
export function indexCodes(terms: Pick<PlanTerms, "tiers">): string[] {
  const conditions = conditionsOf(terms).flatMap(({ condition }) => {
    const leaf = condition.kind === "streak" ? condition.condition : condition;
    return leaf.kind === "index-value" || leaf.kind === "index-grade" ? [leaf.index] : [];
  });
  const rankings = terms.tiers.flatMap((tier) =>
    (tier.ranking?.by ?? []).flatMap((by) => (by.kind === "index" ? [by.index] : [])),
  );
  return [...new Set([...conditions, ...rankings])].sort();
}
