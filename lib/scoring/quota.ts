import { floor, multiply, parseDecimal, ratio, whole } from "@/lib/indicators";
import { type RankEntry, type Ranked, rank } from "./ranking";
import type { QuotaTerms } from "./terms";

export type Placed<T extends RankEntry = RankEntry> = Ranked<T> & {
  /** `tie-at-quota`: equals stand across the cut, so people decide among them. */
  place: "inside" | "cut" | "tie-at-quota";
  /** Places there are, and how many of them are left for this entry's equals; null without a quota. */
  limit: number | null;
  placesLeft: number | null;
};

/** How many a quota lets through; a share is rounded down but leaves at least one place. */
export function quotaLimit(quota: QuotaTerms, eligible: number): number {
  if (quota.kind === "number") return quota.most;
  const percent = parseDecimal(quota.percent);
  const share = percent && multiply(percent, ratio(BigInt(eligible), 100n) ?? whole(0n));
  return Math.max(1, Number(share ? floor(share) : 0n));
}

/**
 * Who is inside the quota and who is cut, by rank. Equals are treated alike: where they stand
 * across the cut all of them are flagged and none is chosen.
 */
export function applyQuota<T extends RankEntry>(
  ranked: readonly Ranked<T>[],
  quota: QuotaTerms | null,
): Placed<T>[] {
  if (!quota) return ranked.map((one) => ({ ...one, place: "inside", limit: null, placesLeft: null }));
  const limit = quotaLimit(quota, ranked.length);
  return ranked.map((one) => ({ ...one, ...placeOf(one, limit) }));
}

function placeOf(
  { rank: place, sharedBy }: Ranked,
  limit: number,
): Pick<Placed, "place" | "limit" | "placesLeft"> {
  const placesLeft = Math.max(0, limit - (place - 1));
  return {
    place: sharedBy <= placesLeft ? "inside" : placesLeft === 0 ? "cut" : "tie-at-quota",
    limit,
    placesLeft,
  };
}

/**
 * Ranks and cuts the eligible of one tier. Ranking never crosses blocks, whose criteria differ; a
 * quota of the whole campaign therefore goes by the place each holds in its own block.
 */
export function placeWithinQuota<T extends RankEntry>(
  eligible: readonly T[],
  quota: { per: "block" | "campaign"; limit: QuotaTerms } | null,
): Placed<T>[] {
  const codes = [...new Set(eligible.map((entry) => entry.blockCode))].sort();
  const blocks = codes.map((code) => rank(eligible.filter((entry) => entry.blockCode === code)));
  if (!quota || quota.per === "block")
    return blocks.flatMap((block) => applyQuota(block, quota?.limit ?? null));

  const limit = quotaLimit(quota.limit, eligible.length);
  const byPlace = rank(blocks.flat().map(({ entry, rank }) => ({ ...entry, rankKeys: [placeKey(rank)] })));
  const places = new Map(byPlace.map((one) => [one.entry.subjectId, placeOf(one, limit)]));
  return blocks
    .flat()
    .map((one) => ({ ...one, ...(places.get(one.entry.subjectId) ?? placeOf(one, limit)) }));
}

const placeKey = (place: number) => ({ numerator: String(-place), denominator: "1" });
