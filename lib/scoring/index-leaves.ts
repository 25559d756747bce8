import type { z } from "zod";
import { parseDecimal, satisfies } from "@/lib/indicators";
import type { indexGradeCondition, indexValueCondition } from "./condition";
import type { Facts, GradeScaleFact, IndexFact, IndexScope } from "./facts";
import { pointsGap } from "./gaps";
import { type Context, type Finding, latest, sourceOf } from "./node";
import type { Explanation, Note, Source } from "./verdict";

type IndexQuestion = { index: string; scope: IndexScope };
const standing: readonly string[] = ["draft", "self-scored", "appraised", "recognised", "published"];
const isRecognised = (row: IndexFact) => row.status === "recognised" || row.status === "published";

const currentRows = (facts: Facts, index: string) =>
  facts.indices.filter(
    (row) => row.index === index && row.year === facts.round.year && row.status !== "corrected",
  );

/** The subject's own record of that index, scope and year: the furthest in its life, then the newest. */
export function indexRecord(facts: Facts, { index, scope }: IndexQuestion): IndexFact | undefined {
  const own = currentRows(facts, index).filter((row) => row.scope === scope && row.holder === "self");
  return latest(own, (row) => `${standing.indexOf(row.status)}|${row.documentDate ?? ""}`);
}

const sourceOfIndex = (row: IndexFact, value: Explanation["value"]): Source =>
  sourceOf({
    type: "index-result",
    id: row.id,
    document: row.document,
    documentDate: row.documentDate,
    period: String(row.year),
    by: row.holder === "predecessor" ? row.holderName : null,
    value,
  });

/** Why there is nothing to compare: exempt by a document, not published, or known for somebody else only. */
function withoutValue(facts: Facts, question: IndexQuestion, row: IndexFact | undefined): Finding | null {
  if (row?.applicability === "exempt")
    return {
      outcome: "not-applicable",
      reason: "exempt",
      isProvisional: row.document === null,
      sources: [sourceOfIndex(row, null)],
    };
  if (row && (row.value !== null || row.gradeCode !== null)) return null;

  const near = currentRows(facts, question.index);
  const predecessors = near.filter(
    (other) => other.scope === question.scope && other.holder === "predecessor",
  );
  // A unit formed by a merger: its predecessors' values are no values of its own, people carry them over.
  if (!row && predecessors.length > 0)
    return {
      outcome: "needs-judgement",
      reason: "predecessor-only",
      sources: predecessors
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((other) =>
          sourceOfIndex(
            other,
            other.value === null ? null : { kind: "decimal", decimal: other.value, unit: "" },
          ),
        ),
    };
  if (row)
    return { outcome: "missing-data", reason: "value-not-published", sources: [sourceOfIndex(row, null)] };
  // A value of the other scope (the province's SIPAS beside a unit's) never answers; it is only named.
  const otherScope = near.some((other) => other.scope !== question.scope && other.holder === "self");
  return { outcome: "missing-data", reason: otherScope ? "only-other-scope" : "applicability-unknown" };
}

function standingOf(row: IndexFact): Pick<Finding, "isProvisional"> & { notes: Note[] } {
  const settles = isRecognised(row) && row.document !== null;
  return {
    isProvisional: !settles,
    notes: [
      ...(row.basis === "derived" ? ["derived-value" as const] : []),
      ...(settles ? [] : ["unrecognised-value" as const]),
    ],
  };
}

/** An index value against its threshold, by exact decimals: 89.95 is below 90. */
export function indexValue(condition: z.infer<typeof indexValueCondition>, { facts }: Context): Finding {
  const row = indexRecord(facts, condition);
  const nothing = withoutValue(facts, condition, row);
  if (nothing || !row) return nothing ?? { outcome: "missing-data", reason: "applicability-unknown" };
  if (row.value === null)
    return { outcome: "missing-data", reason: "value-not-published", sources: [sourceOfIndex(row, null)] };

  const [value, threshold] = [parseDecimal(row.value), parseDecimal(condition.value)];
  if (!value || !threshold)
    return { outcome: "missing-data", reason: "value-unreadable", sources: [sourceOfIndex(row, null)] };
  const meets = satisfies(value, condition.comparator, threshold);
  const shown = { kind: "decimal" as const, decimal: row.value, unit: condition.unit };
  return {
    ...standingOf(row),
    outcome: meets ? "met" : "not-met",
    reason: meets ? "value-meets" : "value-fails",
    value: shown,
    gap: pointsGap(value, condition.comparator, threshold, condition.unit),
    sources: [sourceOfIndex(row, shown)],
  };
}

/** The bands that hold for this subject: those of its block before those of every block. */
export function gradeScale(facts: Facts, index: string): GradeScaleFact | undefined {
  const scales = facts.scales.filter((scale) => scale.index === index && scale.year === facts.round.year);
  return (
    scales.find((scale) => scale.blockCode !== null && scale.blockCode === facts.subject.blockCode) ??
    scales.find((scale) => scale.blockCode === null)
  );
}

/** A grade against the lowest acceptable one, by their order in the scale of that index, block and year. */
export function indexGrade(condition: z.infer<typeof indexGradeCondition>, { facts }: Context): Finding {
  const row = indexRecord(facts, condition);
  const nothing = withoutValue(facts, condition, row);
  if (nothing || !row) return nothing ?? { outcome: "missing-data", reason: "applicability-unknown" };
  if (row.gradeCode === null)
    return { outcome: "missing-data", reason: "value-not-published", sources: [sourceOfIndex(row, null)] };

  const scale = gradeScale(facts, condition.index);
  if (!scale)
    return { outcome: "missing-data", reason: "scale-missing", sources: [sourceOfIndex(row, null)] };
  const order = scale.grades.map((grade) => grade.code);
  const [reached, wanted] = [order.indexOf(row.gradeCode), order.indexOf(condition.atLeast)];
  const grade = scale.grades[reached];
  if (!grade || wanted < 0)
    return { outcome: "missing-data", reason: "grade-not-in-scale", sources: [sourceOfIndex(row, null)] };

  const meets = reached >= wanted;
  const shown = { kind: "grade" as const, ...grade };
  return {
    ...standingOf(row),
    outcome: meets ? "met" : "not-met",
    reason: meets ? "value-meets" : "value-fails",
    value: shown,
    gap: meets ? null : { kind: "grades", steps: wanted - reached },
    sources: [sourceOfIndex(row, shown)],
  };
}
