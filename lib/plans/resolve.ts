import { walk, withClauses } from "./conditions";
import type { AwardTier, PlanIndicator, PlanTerms } from "./terms";

export type InheritedPart = PlanTerms["inherits"][number];

/** What one part took from the higher plan, shown as "theo Kế hoạch số …". */
export type Inheritance = {
  part: InheritedPart;
  from: { number: string | null; issuedOn: string | null; issuer: string; title: string };
  /** Ids taken over as they are, and those this plan has made stricter. */
  ids: string[];
  tightened: string[];
};

/** Terms with their inherited parts filled in, and where each comes from. A round is pinned to these. */
export type ResolvedTerms = PlanTerms & { inherited: Inheritance[] };

/** Clauses of the higher plan keep their ids behind this sign, so that "II.3" of two documents stays two clauses. */
const parentSign = "^";
/** Whether a clause of resolved terms is the higher plan's: read beside a plan, never part of its own wording. */
export const isParentClause = ({ id }: { id: string }) => id.startsWith(parentSign);
const parentClause = (clauseId: string) => `${parentSign}${clauseId}`;

type Part = { id: string; clauseId?: string | undefined };
const rebased = <T extends Part>(part: T): T =>
  part.clauseId === undefined ? part : { ...part, clauseId: parentClause(part.clauseId) };
const rebasedTier = (tier: AwardTier): AwardTier => ({
  ...rebased(tier),
  condition: withClauses(tier.condition, parentClause),
});

/** The parent's list with this plan's own entries in place of those they tighten, and its new ones after. */
function merged<T extends { id: string }>(parents: readonly T[], own: readonly T[]): T[] {
  const added = own.filter((one) => !parents.some((parent) => parent.id === one.id));
  return [...parents.map((parent) => own.find((one) => one.id === parent.id) ?? parent), ...added];
}

/** Indicators the tiers speak of come along with them, inherited or not. */
function neededIndicators(tiers: readonly AwardTier[], parent: PlanTerms): PlanIndicator[] {
  const needed = new Set(
    tiers.flatMap((tier) => [
      ...walk(tier.condition).flatMap((condition) => {
        const leaf = condition.kind === "streak" ? condition.condition : condition;
        return leaf.kind === "indicator" ? [leaf.indicatorId] : [];
      }),
      ...(tier.ranking?.by ?? []).flatMap((by) => (by.kind === "indicator" ? [by.indicatorId] : [])),
    ]),
  );
  return parent.indicators.filter((indicator) => needed.has(indicator.id));
}

/**
 * Fills in what a plan takes from the higher one by reference. Give the parent already resolved, and
 * a grandchild inherits through it. Without a parent the terms stay as they are, nothing inherited.
 */
export function resolveTerms(terms: PlanTerms, parentTerms: PlanTerms | ResolvedTerms | null): ResolvedTerms {
  if (!parentTerms || terms.inherits.length === 0) return { ...terms, inherited: [] };
  const takes = (part: InheritedPart) => terms.inherits.includes(part);
  const parentTiers = takes("tiers") ? parentTerms.tiers.map(rebasedTier) : [];
  const parentIndicators = (
    takes("indicators") ? parentTerms.indicators : neededIndicators(parentTiers, parentTerms)
  ).map(rebased);
  const parentAudiences = takes("audiences") ? parentTerms.audiences.map(rebased) : [];
  const parentDossier = takes("dossier") ? parentTerms.dossier.map(rebased) : [];
  const inheritsForm = takes("registration") && terms.registration === null;

  const resolved: PlanTerms = {
    ...terms,
    clauses: [...terms.clauses, ...parentClauses(parentTerms)],
    tiers: merged(parentTiers, terms.tiers),
    indicators: merged(parentIndicators, terms.indicators),
    audiences: merged(parentAudiences, terms.audiences),
    dossier: merged(parentDossier, terms.dossier),
    dossierRecipient: terms.dossierRecipient ?? (takes("dossier") ? parentTerms.dossierRecipient : null),
    registration: inheritsForm ? parentTerms.registration : terms.registration,
    // Figures asked for by the higher plan are reported when it says, unless this one sets its own days.
    ...(!terms.reporting &&
      takes("indicators") &&
      parentTerms.reporting && { reporting: parentTerms.reporting }),
  };
  const { number, issuedOn, issuer, title } = parentTerms.header;
  const taken = {
    tiers: [parentTiers, terms.tiers],
    indicators: [parentIndicators, terms.indicators],
    audiences: [parentAudiences, terms.audiences],
    dossier: [parentDossier, terms.dossier],
    registration: [inheritsForm && parentTerms.registration ? [{ id: "registration" }] : [], []],
  } satisfies Record<InheritedPart, [{ id: string }[], { id: string }[]]>;
  const inherited = terms.inherits.map((part): Inheritance => {
    const [fromParent, own] = taken[part];
    const isOwn = ({ id }: { id: string }) => own.some((one) => one.id === id);
    return {
      part,
      from: { number, issuedOn, issuer, title },
      ids: fromParent.filter((one) => !isOwn(one)).map(({ id }) => id),
      tightened: fromParent.filter(isOwn).map(({ id }) => id),
    };
  });
  return { ...resolved, inherited };
}

function parentClauses({ clauses, header }: PlanTerms): PlanTerms["clauses"] {
  return clauses.map((clause) => ({
    ...clause,
    id: parentClause(clause.id),
    label: [header.number, clause.label].filter(Boolean).join(" · ").slice(0, 120),
  }));
}
