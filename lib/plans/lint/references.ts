import { conditionsOf } from "../conditions";
import type { PlanTerms } from "../terms";
import { error, type PlanFinding, warning } from "./finding";

/** Names that lead nowhere and names used twice. */
export function lintReferences(terms: PlanTerms): PlanFinding[] {
  return [...duplicates(terms), ...duplicateCodes(terms), ...unknownClauses(terms)];
}

const readLists = [
  "contents",
  "commitments",
  "audiences",
  "indicators",
  "tiers",
  "milestones",
  "dossier",
  "tasks",
] as const;
const lists = ["clauses", "references", ...readLists] as const;
type Named = { id: string; path: string; clauseId?: string | undefined };

const inConditions = (terms: PlanTerms): Named[] =>
  conditionsOf(terms).map(({ tierId, condition }) => ({
    id: condition.id,
    clauseId: condition.clauseId,
    path: `tiers.${terms.tiers.findIndex(({ id }) => id === tierId)}`,
  }));

const repeated = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) < index);

function duplicates(terms: PlanTerms): PlanFinding[] {
  const groups: Named[][] = [
    ...lists.map((list) => terms[list].map(({ id }, index) => ({ id, path: `${list}.${index}` }))),
    inConditions(terms),
  ];
  return groups.flatMap((group) =>
    repeated(group, ({ id }) => id).map(({ id, path }) =>
      error("duplicate-id", path, { partId: id, params: { id } }),
    ),
  );
}

/** Two indicators of one code are one column of the figures under two names. */
function duplicateCodes({ indicators }: PlanTerms): PlanFinding[] {
  return repeated(indicators, ({ code }) => code).map((indicator) => {
    const { id, clauseId = null, code, name } = indicator;
    const path = `indicators.${indicators.indexOf(indicator)}`;
    return warning("duplicate-code", path, { partId: id, clauseId, params: { code, name } });
  });
}

function unknownClauses(terms: PlanTerms): PlanFinding[] {
  const known = new Set(terms.clauses.map((clause) => clause.id));
  const parts: Named[] = [
    ...readLists.flatMap((list) =>
      terms[list].map(({ id, clauseId }, index) => ({ id, clauseId, path: `${list}.${index}` })),
    ),
    ...inConditions(terms),
    ...(terms.cascade ? [{ id: "cascade", clauseId: terms.cascade.clauseId, path: "cascade" }] : []),
  ];
  return parts.flatMap(({ id, clauseId, path }) =>
    clauseId === undefined || known.has(clauseId)
      ? []
      : [error("unknown-clause", path, { partId: id, clauseId, params: { id, clauseId } })],
  );
}
