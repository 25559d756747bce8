import type { AwardTier, PlanTerms, RoundKind } from "@/lib/plans/terms";
import { evaluate, type Facts, placeWithinQuota, type Verdict } from "@/lib/scoring";
import { hashOf } from "@/lib/scoring/hash";

export type Judged = { facts: Facts; tier: AwardTier; verdict: Verdict };
/** What of a verdict ranks its subject and hashes the run: the explanations of thousands are not kept for that. */
export type Settled = {
  subject: Facts["subject"];
  tier: AwardTier;
  verdict: Omit<Verdict, "explanation">;
  /** Its registration is accepted. */
  isRegistered: boolean;
  /** The hash of it. */
  explanation: string;
};
export type Placing = { rank: number; tied: boolean; within: boolean | null; reason: string | null };
export type Result = Settled & { placing: Placing | null };

/** The tiers of the plan that a kind of round awards. */
export const tiersOf = (terms: Pick<PlanTerms, "tiers">, kind: RoundKind) =>
  terms.tiers.filter((tier) => tier.rounds.includes(kind));

/** One subject's verdicts, one for each tier of its round and kind. */
export function judge(terms: PlanTerms, facts: Facts): Judged[] {
  return tiersOf(terms, facts.round.kind)
    .filter((tier) => tier.subject === facts.subject.kind)
    .map((tier) => ({ facts, tier, verdict: evaluate(tier, terms, facts) }));
}

export function settled({ facts, tier, verdict: { explanation, ...verdict } }: Judged): Settled {
  const { subject, registration } = facts;
  const isRegistered = registration.status === "accepted";
  return { subject, tier, verdict, isRegistered, explanation: hashOf(explanation) };
}

/** Ranks and cuts those who meet a tier, within their blocks; everybody else has no place. */
export function place(judged: readonly Settled[]): Result[] {
  const places = new Map<string, Placing>();
  for (const tier of new Set(judged.map((one) => one.tier))) {
    if (!tier.ranking && !tier.quota) continue;
    const own = judged.filter((one) => one.tier === tier);
    const eligible = own
      .filter(({ verdict }) => verdict.outcome === "met")
      .map(({ verdict, subject }) => ({ ...verdict, unitId: subject.unitId }));
    const registered = own.filter((one) => one.isRegistered).map(({ subject }) => subject);
    for (const placed of placeWithinQuota(eligible, tier.quota, registered)) {
      places.set(`${tier.id} ${placed.entry.subjectId}`, {
        rank: placed.rank,
        tied: placed.sharedBy > 1,
        within: tier.quota ? (placed.place === "tie-at-quota" ? null : placed.place === "inside") : true,
        reason: placed.place === "inside" ? null : placed.place,
      });
    }
  }
  return judged.map((one) => ({
    ...one,
    placing: places.get(`${one.tier.id} ${one.verdict.subjectId}`) ?? null,
  }));
}

/** What a run found, as one hash: the same terms and facts must give it again, years later. */
export const resultHash = (results: readonly Result[]) =>
  hashOf(
    results
      .map(({ verdict, placing, explanation }) => ({
        key: `${verdict.tierId} ${verdict.subjectId}`,
        outcome: verdict.outcome,
        isProvisional: verdict.isProvisional,
        counts: verdict.counts,
        placing,
        explanation,
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );

/** The whole run again, from its stored facts and the terms of its time. */
export const replay = (terms: PlanTerms, facts: readonly Facts[]): Result[] =>
  place(facts.flatMap((one) => judge(terms, one).map(settled)));
