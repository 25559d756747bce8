import { combineParts } from "./algebra";
import { outsideClause } from "./applicability";
import { countClauses } from "./clauses";
import type { Condition, Leaf } from "./condition";
import type { Facts } from "./facts";
import { gradeScale, indexGrade, indexValue } from "./index-leaves";
import { indicator } from "./indicator-leaf";
import { type Context, contextOf, type Finding, nodeOf } from "./node";
import { filingsComplete, judged, judgement, noOpenHold, registrationAccepted } from "./other-leaves";
import { rankKeys } from "./ranking";
import type { EvaluationTerms, TierTerms } from "./terms";
import { unitMeets, unitReading } from "./unit-leaf";
import type { Explanation, Reading, Reason, Verdict } from "./verdict";

/** Changes whenever the same terms and facts could get another answer. */
export const engineVersion = "1";

/**
 * Judges one subject by the conditions of one award tier. Pure and total: the same terms and facts
 * always give the same verdict, and no facts make it throw. Semantics: DESIGN §6, `combineParts`.
 */
export function evaluate(tier: TierTerms, terms: EvaluationTerms, facts: Facts): Verdict {
  const context = contextOf(terms, facts);
  const explanation = decidedAtRoot(explain(tier.condition, context), facts);
  return {
    engineVersion,
    tierId: tier.id,
    subjectId: facts.subject.id,
    blockCode: facts.subject.blockCode,
    outcome: explanation.outcome,
    isProvisional: explanation.isProvisional,
    counts: countClauses(explanation),
    rankKeys: rankKeys(tier, context),
    explanation,
  };
}

/** Nothing applied: no evidence is not merit, so a person decides. A tier not meant for the subject stays as it is. */
function decidedAtRoot(root: Explanation, facts: Facts): Explanation {
  if (root.outcome !== "not-applicable" || root.reason === "outside-clause" || root.reason === "judged")
    return root;
  const open = { ...root, outcome: "needs-judgement" as const, reason: "nothing-applies" as const };
  return settledByPeople(open, facts);
}

// What people may settle is what the engine left to them: never a figure, and never a hold.
const leftToPeople: ReadonlySet<Reason> = new Set<Reason>([
  "predecessor-only",
  "nothing-applies",
  "too-few-apply",
  "units-disagree",
  "year-not-applicable",
]);

function settledByPeople(node: Explanation, facts: Facts): Explanation {
  if (node.outcome !== "needs-judgement" || !leftToPeople.has(node.reason)) return node;
  const decision = judged(facts, node.conditionId);
  if (!decision) return node;
  const { outcome, reason, sources = [] } = decision;
  return { ...node, outcome, reason, isProvisional: false, sources: [...node.sources, ...sources] };
}

function explain(condition: Condition, context: Context): Explanation {
  const outside = outsideClause(condition.appliesWhen, context.facts);
  const finding = outside ?? findingOf(condition, context);
  return settledByPeople(nodeOf(condition, readingOf(condition, context), context, finding), context.facts);
}

function findingOf(condition: Condition, context: Context): Finding {
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least":
      return group(condition, condition.of, context);
    case "not":
      return group(condition, [condition.of], context);
    case "streak":
      return streak(condition.condition, condition.years, context);
    default:
      return leafFinding(condition, context);
  }
}

function leafFinding(condition: Leaf, context: Context): Finding {
  switch (condition.kind) {
    case "index-value":
      return indexValue(condition, context);
    case "index-grade":
      return indexGrade(condition, context);
    case "indicator":
      return indicator(condition, context);
    case "registration-accepted":
      return registrationAccepted(context);
    case "filings-complete":
      return filingsComplete(condition, context);
    case "judgement":
      return judgement(condition, context);
    case "no-open-hold":
      return noOpenHold(context);
    case "unit-meets":
      return unitMeets(condition, context);
  }
}

function group(
  combination: Parameters<typeof combineParts>[0],
  parts: readonly Condition[],
  context: Context,
): Finding {
  const children = parts.map((part) => explain(part, context));
  return { ...combineParts(combination, children), children };
}

/** The leaf in each of the last `years` years; a year in which it did not apply leaves the row to people. */
function streak(leaf: Leaf, years: number, context: Context): Finding {
  const { facts } = context;
  const children = Array.from({ length: years }, (_, back) => {
    const year = facts.round.year - back;
    const earlier = back === 0 ? facts : facts.earlier.find((one) => one.year === year);
    if (!earlier) {
      const unknown: Finding = { outcome: "missing-data", reason: "year-missing" };
      return nodeOf(leaf, readingOf(leaf, { ...context, year }), { ...context, year }, unknown);
    }
    const then = { ...facts, ...earlier, round: { ...facts.round, year } };
    return explain(leaf, contextOf(context.terms, then, year));
  });
  const combined = combineParts({ kind: "all" }, children);
  const gap = children.some((child) => child.outcome === "not-applicable") && combined.outcome === "met";
  if (gap) return { outcome: "needs-judgement", reason: "year-not-applicable", children };
  return { ...combined, children };
}

function readingOf(condition: Condition, context: Context): Reading {
  const { facts, terms } = context;
  const { year } = facts.round;
  switch (condition.kind) {
    case "index-value": {
      const { kind, index, scope, comparator, value: threshold, unit } = condition;
      return { kind, index, scope, year, comparator, threshold, unit };
    }
    case "index-grade": {
      const { kind, index, scope, atLeast } = condition;
      const grade = gradeScale(facts, index)?.grades.find(({ code }) => code === atLeast);
      return { kind, index, scope, year, atLeast, atLeastName: grade?.name ?? atLeast };
    }
    case "indicator": {
      const { kind, indicatorId, comparator, value: threshold, unit, combine } = condition;
      const definition = terms.indicators.find((one) => one.id === indicatorId);
      const [name, thing] = [definition?.name ?? indicatorId, definition?.countedThing ?? null];
      return { kind, indicatorId, name, comparator, threshold, unit, thing, combine };
    }
    case "filings-complete":
      return { kind: condition.kind, onTime: condition.onTime };
    case "judgement":
      return { kind: condition.kind, question: condition.question };
    case "unit-meets":
      return unitReading(condition, context);
    case "streak":
      return { kind: condition.kind, years: condition.years };
    case "at-least":
      return { kind: condition.kind, count: condition.count };
    default:
      return { kind: condition.kind };
  }
}
