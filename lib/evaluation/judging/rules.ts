import type { AwardTier, PlanTerms, RoundKind } from "@/lib/plans/terms";
import { type Assessment, assess, type Facts, placeWithinQuota } from "@/lib/scoring";
import { digestOf, hashOf, hashOfAll } from "@/lib/scoring/hash";
import { type Gates, gateOf, withGates } from "../facts/subjects/gates/rules";

export type Judged = { facts: Facts; tier: AwardTier; verdict: Assessment };
/** What of a verdict ranks its subject and hashes the run: nothing else is kept of each of thousands. */
export type Settled = {
  subject: Pick<Facts["subject"], "id" | "kind" | "unitId" | "blockCode">;
  tier: AwardTier;
  verdict: Pick<
    Assessment,
    "tierId" | "subjectId" | "blockCode" | "outcome" | "isProvisional" | "counts" | "rankKeys"
  >;
  /** Its registration is accepted. */
  isRegistered: boolean;
  /** The hash of its explanation: of the stored answers or, in a run of the first engine, of the tree. */
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
    .map((tier) => ({ facts, tier, verdict: assess(tier, terms, facts) }));
}

/**
 * The verdicts of a batch in its order, one subject's at a time, so that none outlives its use. What collectives are
 * answered goes into `gates`, for the people who served there.
 */
export function* judgeBatch(terms: PlanTerms, batch: Iterable<Facts>, gates: Gates): Generator<Judged> {
  for (const facts of batch) {
    const { kind, unitId, unitVersionId } = facts.subject;
    const judged = judge(terms, kind === "individual" ? withGates(facts, gates) : facts);
    if (kind === "collective")
      gates.set(
        unitVersionId,
        judged.map(({ verdict }) => gateOf(unitId, verdict)),
      );
    yield* judged;
  }
}

export function settled({ facts, tier, verdict }: Judged, engine: string): Settled {
  const { id, kind, unitId, blockCode } = facts.subject;
  const { tierId, subjectId, outcome, isProvisional, counts, rankKeys } = verdict;
  return {
    subject: { id, kind, unitId, blockCode },
    tier,
    isRegistered: facts.registration.status === "accepted",
    verdict: { tierId, subjectId, blockCode, outcome, isProvisional, counts, rankKeys },
    explanation: engine === "1" ? hashOf(verdict.answer.explained()) : digestOf(verdict.answers),
  };
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
        reason: placed.reason,
      });
    }
  }
  return judged.map((one) => ({
    ...one,
    placing: places.get(`${one.tier.id} ${one.verdict.subjectId}`) ?? null,
  }));
}

/** What a run found, as one hash: the same terms and facts must give it again, years later. */
export function resultHash(results: readonly Result[]): string {
  const keyed = results.map((one) => ({ key: `${one.verdict.tierId} ${one.verdict.subjectId}`, one }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return hashOfAll(hashed(keyed));
}

function* hashed(keyed: readonly { key: string; one: Result }[]) {
  for (const { key, one } of keyed) {
    const { outcome, isProvisional, counts } = one.verdict;
    yield { key, outcome, isProvisional, counts, placing: one.placing, explanation: one.explanation };
  }
}
