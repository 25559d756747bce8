import type { Condition } from "@/lib/scoring";
import { conditionsOf } from "../conditions";
import { readPhrase } from "../phrases";
import type { AwardTier, PlanTerms } from "../terms";
import type { PlanFinding, PlanFindingCode } from "./finding";

type Report = (
  code: PlanFindingCode,
  params: Record<string, string>,
  level?: PlanFinding["level"],
) => PlanFinding;

/** Names that lead nowhere, names used twice, and readings that differ from the phrase they read. */
export function lintReferences(terms: PlanTerms): PlanFinding[] {
  return [
    ...duplicates(terms),
    ...unknownClauses(terms),
    ...terms.tiers.flatMap((tier, index) => tierFindings(terms, tier, index)),
    ...targets(terms),
  ];
}

const lists = [
  "clauses",
  "references",
  "contents",
  "commitments",
  "audiences",
  "indicators",
  "tiers",
  "milestones",
  "dossier",
  "tasks",
] as const;

function duplicates(terms: PlanTerms): PlanFinding[] {
  const conditions = conditionsOf(terms).map(({ tierId, condition }) => ({
    id: condition.id,
    path: `tiers.${tierId}`,
  }));
  const groups = [
    ...lists.map((list) => terms[list].map(({ id }, index) => ({ id, path: `${list}.${index}` }))),
    conditions,
  ];
  return groups.flatMap((group) => {
    const seen = new Set<string>();
    return group.flatMap(({ id, path }): PlanFinding[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ level: "error", code: "duplicate-id", path, partId: id, clauseId: null, params: { id } }];
    });
  });
}

function unknownClauses(terms: PlanTerms): PlanFinding[] {
  const known = new Set(terms.clauses.map((clause) => clause.id));
  const parts = [
    ...(
      [
        "contents",
        "commitments",
        "audiences",
        "indicators",
        "tiers",
        "milestones",
        "dossier",
        "tasks",
      ] as const
    ).flatMap((list) =>
      terms[list].map(({ id, clauseId }, index) => ({ id, clauseId, path: `${list}.${index}` })),
    ),
    ...conditionsOf(terms).map(({ tierId, condition }) => ({ ...condition, path: `tiers.${tierId}` })),
    ...(terms.cascade ? [{ id: "cascade", clauseId: terms.cascade.clauseId, path: "cascade" }] : []),
  ];
  return parts.flatMap(({ id, clauseId, path }): PlanFinding[] =>
    clauseId === undefined || known.has(clauseId)
      ? []
      : [{ level: "error", code: "unknown-clause", path, partId: id, clauseId, params: { id, clauseId } }],
  );
}

function tierFindings(terms: PlanTerms, tier: AwardTier, index: number): PlanFinding[] {
  const found: Report = (code, params, level = "error") => ({
    level,
    code,
    path: `tiers.${index}`,
    partId: tier.id,
    clauseId: tier.clauseId ?? null,
    params: { tier: tier.name, ...params },
  });
  const conditions = conditionsOf({ tiers: [tier] }).map(({ condition }) => condition);
  const hasUnitGate = conditions.some((condition) => leafOf(condition).kind === "unit-meets");
  const rankedBy = (tier.ranking?.by ?? []).flatMap((by) =>
    by.kind === "indicator" ? [by.indicatorId] : [],
  );
  const unknownRankings = rankedBy.filter((id) => !terms.indicators.some((indicator) => indicator.id === id));
  const isTitle =
    tier.award.code === "ADVANCED_WORKER" ||
    tier.award.code === "ADVANCED_COLLECTIVE" ||
    tier.award.code === "EMULATION_FLAG";
  // Bằng khen is the provincial chairman's, Giấy khen that of those below (Law 06/2022, art. 74 and 75).
  const isWrongLevel =
    (tier.award.code === "DIPLOMA_OF_MERIT" && tier.award.level !== "province") ||
    (tier.award.code === "CERTIFICATE_OF_MERIT" && tier.award.level === "province");
  return [
    ...conditions.flatMap((condition) => conditionFindings(terms, condition, found)),
    ...unknownRankings.map((id) => found("unknown-indicator", { id })),
    ...(isTitle === (tier.award.class === "title") ? [] : [found("award-class-mismatch", {})]),
    ...(isWrongLevel ? [found("award-level-mismatch", {})] : []),
    // DOMAIN §7 rule 25: who heads a unit is rewarded only on the merit of that unit.
    ...(tier.subject === "individual" && !hasUnitGate
      ? [found("leader-without-unit-gate", {}, "warning")]
      : []),
  ];
}

const leafOf = (condition: Condition): Condition =>
  condition.kind === "streak" ? condition.condition : condition;

function conditionFindings(terms: PlanTerms, condition: Condition, found: Report): PlanFinding[] {
  const leaf = leafOf(condition);
  if (leaf.kind === "indicator" && !terms.indicators.some((indicator) => indicator.id === leaf.indicatorId))
    return [found("unknown-indicator", { id: leaf.indicatorId })];
  if (leaf.kind === "unit-meets") {
    const unitTier = terms.tiers.find((tier) => tier.id === leaf.tierId);
    if (!unitTier) return [found("unknown-tier", { id: leaf.tierId })];
    if (unitTier.subject !== "collective") return [found("unit-tier-is-individual", { id: leaf.tierId })];
  }
  if (leaf.kind === "at-least" && leaf.count > leaf.of.length)
    return [found("at-least-too-many", { count: String(leaf.count), parts: String(leaf.of.length) })];
  return [];
}

function targets(terms: PlanTerms): PlanFinding[] {
  return terms.indicators.flatMap((indicator, index) => {
    const { id, name, target, clauseId = null, kind, numerator, denominator } = indicator;
    const found: Report = (code, params) => ({
      level: "warning",
      code,
      path: `indicators.${index}`,
      partId: id,
      clauseId,
      params: { name, ...params },
    });
    const reading = target && readPhrase(target.phrase);
    const differs =
      target &&
      reading?.kind === "comparison" &&
      (reading.comparator !== target.comparator ||
        (reading.value !== null && Number(reading.value) !== Number(target.value)));
    return [
      ...(differs
        ? [
            found("target-phrase-differs", {
              phrase: target.phrase,
              comparator: target.comparator,
              value: target.value,
            }),
          ]
        : []),
      ...(kind === "ratio" && (!numerator || !denominator) ? [found("ratio-without-parts", {})] : []),
    ];
  });
}
