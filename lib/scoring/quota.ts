import { floor, multiply, parseDecimal, ratio, whole } from "@/lib/indicators";
import { type RankEntry, type Ranked, rank } from "./ranking";
import type { QuotaScope, QuotaTerms } from "./terms";

export type Placed<T extends RankEntry = RankEntry> = Ranked<T> & {
  /** `tie-at-quota`: equals stand across the cut, so people decide among them. */
  place: "inside" | "cut" | "tie-at-quota";
  /** Places there are, and how many of them are left for this entry's equals; null without a quota. */
  limit: number | null;
  placesLeft: number | null;
};

/** How many a quota lets through; a share is rounded down but leaves at least one place. */
export function quotaLimit(quota: QuotaTerms, eligible: number, registered = 0): number {
  if (quota.kind === "number") return quota.most;
  const base = quota.of === "registered" ? registered : eligible;
  const percent = parseDecimal(quota.percent);
  const share = percent && multiply(percent, ratio(BigInt(base), 100n) ?? whole(0n));
  return Math.max(1, Number(share ? floor(share) : 0n));
}

/**
 * Who is inside the quota and who is cut, by rank. Equals are treated alike: where they stand
 * across the cut all of them are flagged and none is chosen.
 */
export function applyQuota<T extends RankEntry>(
  ranked: readonly Ranked<T>[],
  quota: QuotaTerms | null,
  registered = 0,
): Placed<T>[] {
  if (!quota) return ranked.map((one) => ({ ...one, place: "inside", limit: null, placesLeft: null }));
  const limit = quotaLimit(quota, ranked.length, registered);
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

/** Where somebody stands: in a block, in a unit. */
export type Standing = { blockCode: string | null; unitId?: string };
const groupOf = ({ per }: QuotaScope, { blockCode, unitId }: Standing) =>
  per === "block" ? blockCode : per === "unit" ? (unitId ?? null) : null;

/**
 * Ranks and cuts the eligible of one tier. Ranking never crosses blocks, whose criteria differ; a quota of a unit or
 * of the whole campaign therefore goes by the place each holds in its own block. `registered` are those whose
 * registration is accepted, for a share of them.
 */
export function placeWithinQuota<T extends RankEntry & Standing>(
  eligible: readonly T[],
  quota: QuotaScope | null,
  registered: readonly Standing[] = [],
): Placed<T>[] {
  const codes = [...new Set(eligible.map((entry) => entry.blockCode))].sort();
  const ranked = codes.flatMap((code) => rank(eligible.filter((entry) => entry.blockCode === code)));
  if (!quota) return applyQuota(ranked, null);

  const groups = new Map<string | null, Ranked<T>[]>();
  for (const one of ranked) {
    const group = groupOf(quota, one.entry);
    const own = groups.get(group);
    if (own) own.push(one);
    else groups.set(group, [one]);
  }
  const asked = new Map<string | null, number>();
  for (const one of registered) {
    const group = groupOf(quota, one);
    asked.set(group, (asked.get(group) ?? 0) + 1);
  }
  const places = new Map(
    [...groups].flatMap(([group, own]) => {
      const byPlace = rank(own.map(({ entry, rank }) => ({ ...entry, rankKeys: [placeKey(rank)] })));
      const limit = quotaLimit(quota.limit, own.length, asked.get(group));
      return byPlace.map((one) => [one.entry.subjectId, placeOf(one, limit)] as const);
    }),
  );
  return ranked.flatMap((one) => {
    const place = places.get(one.entry.subjectId);
    return place ? [{ ...one, ...place }] : [];
  });
}

const placeKey = (place: number) => ({ numerator: String(-place), denominator: "1" });
