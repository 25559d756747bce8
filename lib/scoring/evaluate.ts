import { combineParts } from "./algebra";
import { answersText } from "./answers/stored";
import { outsideClause } from "./applicability";
import { countClauses, obstaclesOf } from "./clauses";
import type { Condition, Leaf } from "./condition";
import type { Facts } from "./facts";
import { gradeScale, indexGrade, indexValue } from "./index-leaves";
import { indicator } from "./indicator-leaf";
import { type Answer, type Context, contextOf, type Finding, nodeOf } from "./node";
import { filingsComplete, judged, judgement, noOpenHold, registrationAccepted } from "./other-leaves";
import { rankKeys } from "./ranking";
import type { EvaluationTerms, TierTerms } from "./terms";
import { unitMeets, unitReading } from "./unit-leaf";
import type { Reading, Reason, Verdict } from "./verdict";

/** Changes whenever the same terms and facts could get another answer. */
export const engineVersion = "2";

/**
 * Judges one subject by the conditions of one award tier. Pure and total: the same terms and facts
 * always give the same verdict, and no facts make it throw. Semantics: DESIGN §6, `combineParts`.
 */
export function evaluate(tier: TierTerms, terms: EvaluationTerms, facts: Facts): Verdict {
  const { answer, answers: _, firstObstacle: __, ...decided } = assess(tier, terms, facts);
  return { ...decided, explanation: answer.explained() };
}

/** The same with the explanation left to be asked for: what a run of thousands decides, ranks and keeps. */
export function assess(tier: TierTerms, terms: EvaluationTerms, facts: Facts): Assessment {
  const context = contextOf(terms, facts);
  const answer = decidedAtRoot(explain(tier.condition, context), facts);
  return {
    engineVersion,
    tierId: tier.id,
    subjectId: facts.subject.id,
    blockCode: facts.subject.blockCode,
    outcome: answer.outcome,
    isProvisional: answer.isProvisional,
    counts: countClauses(answer),
    rankKeys: rankKeys(tier, context),
    firstObstacle: obstaclesOf(answer).first?.conditionId ?? null,
    answers: answersText(answer),
    answer,
  };
}
export type Assessment = Omit<Verdict, "explanation"> & {
  firstObstacle: string | null;
  /** Every condition's answer, reason and datum, in the order of the plan: what a run stores of each explanation. */
  answers: string;
  answer: Answer;
};

/** Nothing applied: no evidence is not merit, so a person decides. A tier not meant for the subject stays as it is. */
function decidedAtRoot(root: Answer, facts: Facts): Answer {
  if (root.outcome !== "not-applicable" || root.reason === "outside-clause" || root.reason === "judged")
    return root;
  return settledByPeople(
    answeredOtherwise(root, { outcome: "needs-judgement", reason: "nothing-applies" }),
    facts,
  );
}

// What people may settle is what the engine left to them: never a figure, and never a hold.
const leftToPeople: ReadonlySet<Reason> = new Set<Reason>([
  "predecessor-only",
  "nothing-applies",
  "too-few-apply",
  "units-disagree",
  "year-not-applicable",
]);

function settledByPeople(node: Answer, facts: Facts): Answer {
  if (node.outcome !== "needs-judgement" || !leftToPeople.has(node.reason)) return node;
  const decision = judged(facts, node.conditionId);
  if (!decision) return node;
  return answeredOtherwise(node, { ...decision, isProvisional: false });
}

function answeredOtherwise(node: Answer, { sources = [], ...said }: Finding): Answer {
  const { outcome, reason, isProvisional = node.isProvisional } = said;
  const given = { outcome, reason, isProvisional };
  const explained = () => {
    const before = node.explained();
    return { ...before, ...given, sources: [...before.sources, ...sources] };
  };
  return { ...node, ...given, explained };
}

function explain(condition: Condition, context: Context): Answer {
  const outside = outsideClause(condition.appliesWhen, context.facts);
  const finding = outside ?? findingOf(condition, context);
  const node = nodeOf(condition, () => readingOf(condition, context), context, finding);
  return settledByPeople(node, context.facts);
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
      const then = { ...context, year };
      return nodeOf(leaf, () => readingOf(leaf, then), then, {
        outcome: "missing-data",
        reason: "year-missing",
      });
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
