import type { PlanTerms } from "@/lib/plans/terms";
import type { RegistrationLines } from "./schema";

export type LineProblemKind = "unit-outside" | "person-outside" | "names-not-allowed" | "counts-not-allowed";

/** One wrong field of the sheet, by its name in the input, with the value that was sent. */
export type LineProblem = { field: string; kind: LineProblemKind; value: string };

export type LineContext = {
  /** How the plan has individuals registered. */
  individuals: NonNullable<PlanTerms["registration"]>["individuals"];
  /** The registering unit and all below it, as they are on the day. */
  unitIds: ReadonlySet<string>;
  /** People of the staff list who serve in those units on the day. */
  personIds: ReadonlySet<string>;
};

/** Everything in the sheet that the plan or the staff list does not allow, all at once. */
export function lineProblems(
  { collectives, counts, individuals }: RegistrationLines,
  context: LineContext,
): LineProblem[] {
  const unit = (unitId: string | null, field: string): LineProblem[] =>
    unitId === null || context.unitIds.has(unitId) ? [] : [{ field, kind: "unit-outside", value: unitId }];

  return [
    ...collectives.flatMap(({ unitId }, index) => unit(unitId, `collectives.${index}.unitId`)),
    ...counts.flatMap(({ unitId, count }, index): LineProblem[] => [
      ...(context.individuals === "by-name"
        ? [{ field: `counts.${index}.count`, kind: "counts-not-allowed" as const, value: String(count) }]
        : []),
      ...unit(unitId, `counts.${index}.unitId`),
    ]),
    ...individuals.flatMap(({ personId, name, unitId }, index): LineProblem[] => [
      ...(context.individuals === "by-count"
        ? [{ field: `individuals.${index}.name`, kind: "names-not-allowed" as const, value: name }]
        : []),
      ...(personId !== null && !context.personIds.has(personId)
        ? [{ field: `individuals.${index}.name`, kind: "person-outside" as const, value: name }]
        : []),
      ...unit(unitId, `individuals.${index}.unitId`),
    ]),
  ];
}

export type CountedLine = { kind: "COLLECTIVE" | "INDIVIDUAL" | "COUNT"; count: number | null };
export type LineTotals = { collectives: number; individuals: number; named: number };

/** How many collectives and individuals lines stand for; `named` are the individuals already known by name. */
export function lineTotals(lines: readonly (CountedLine & { bound?: number })[]): LineTotals {
  const of = (kind: CountedLine["kind"]) => lines.filter((line) => line.kind === kind);
  const counted = of("COUNT").reduce((sum, { count }) => sum + (count ?? 0), 0);
  const bound = of("COUNT").reduce((sum, line) => sum + (line.bound ?? 0), 0);
  const people = of("INDIVIDUAL").length;
  return { collectives: of("COLLECTIVE").length, individuals: people + counted, named: people + bound };
}
