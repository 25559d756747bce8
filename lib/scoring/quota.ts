import { floor, multiply, parseDecimal, ratio, whole } from "@/lib/indicators";
import { type RankEntry, type Ranked, rank } from "./ranking";
import type { QuotaScope, Quotas, QuotaTerms } from "./terms";

/** `cut` and `tie-at-quota` by a tier's only limit; with several the words name the one that decided. */
export type QuotaReason = "cut" | "tie-at-quota" | `${"cut" | "tie-at-quota"}-${QuotaScope["per"]}`;

export type Placed<T extends RankEntry = RankEntry> = Ranked<T> & {
  /** `tie-at-quota`: equals stand across the cut, so people decide among them. */
  place: "inside" | "cut" | "tie-at-quota";
  /** Why it is not inside, and by which of several limits; null inside. */
  reason: QuotaReason | null;
  /** Places there are by that limit, and how many of them are left for this entry's equals; null without a quota. */
  limit: number | null;
  placesLeft: number | null;
};

// From the narrowest out: whom a unit or a block leaves behind takes no place of the whole campaign.
const breadth: QuotaScope["per"][] = ["unit", "block", "campaign"];

/** The limits of a tier; one alone is kept as itself, as all plans had it before a tier could have several. */
export const quotasOf = (quota: Quotas): readonly QuotaScope[] =>
  quota === null ? [] : "per" in quota ? [quota] : quota;

/** How many a quota lets through; a share is rounded down but leaves at least one place. */
export function quotaLimit(quota: QuotaTerms, eligible: number, registered = 0): number {
  if (quota.kind === "number") return quota.most;
  const base = quota.of === "registered" ? registered : eligible;
  const percent = parseDecimal(quota.percent);
  const share = percent && multiply(percent, ratio(BigInt(base), 100n) ?? whole(0n));
  return Math.max(1, Number(share ? floor(share) : 0n));
}

/** Where somebody stands: in a block, in a unit. */
export type Standing = { blockCode: string | null; unitId?: string };
const groupOf = ({ per }: QuotaScope, { blockCode, unitId }: Standing) =>
  per === "block" ? blockCode : per === "unit" ? (unitId ?? null) : null;

/**
 * Ranks and cuts the eligible of one tier. Ranking never crosses blocks, whose criteria differ; a quota of a unit or
 * of the whole campaign therefore goes by the place each holds in its own block. Of several limits each wider one
 * chooses among those the narrower let through. Equals are treated alike: where they stand across a cut all of them are
 * flagged and none is chosen. `registered` are those whose registration is accepted, for a share of them.
 */
export function placeWithinQuota<T extends RankEntry & Standing>(
  eligible: readonly T[],
  quota: Quotas,
  registered: readonly Standing[] = [],
): Placed<T>[] {
  const codes = [...new Set(eligible.map((entry) => entry.blockCode))].sort();
  const ranked = codes.flatMap((code) => rank(eligible.filter((entry) => entry.blockCode === code)));
  const limits = quotasOf(quota).toSorted((a, b) => breadth.indexOf(a.per) - breadth.indexOf(b.per));
  let placed = ranked.map((one): Runner<T> => ({ ...one, ...free, pool: { places: 1 } }));
  for (const scope of limits) placed = cutBy(placed, scope, registered, limits.length > 1);
  return placed.map(({ pool, ...one }) => one);
}

const free = { place: "inside", reason: null, limit: null, placesLeft: null } as const;
/** Places that its members share: one each while nothing is cut, fewer than members where equals stand across a cut. */
type Pool = { places: number };
type Runner<T extends RankEntry> = Placed<T> & { pool: Pool };

function cutBy<T extends RankEntry & Standing>(
  runners: readonly Runner<T>[],
  scope: QuotaScope,
  registered: readonly Standing[],
  isOneOfMany: boolean,
): Runner<T>[] {
  const groupKey = (standing: Standing) => groupOf(scope, standing);
  const asked = grouped(registered, groupKey);
  const next = new Map<string, Runner<T>>();
  for (const [key, own] of grouped(runners, ({ entry }) => groupKey(entry))) {
    // A share is of all who are eligible here, also of those a narrower limit has cut.
    const limit = quotaLimit(scope.limit, own.length, asked.get(key)?.length ?? 0);
    const standing = own.filter(({ place }) => place !== "cut");
    let placesLeft = limit;
    for (const [, equals] of [...grouped(standing, ({ rank }) => rank)].sort(([a], [b]) => a - b)) {
      const wanted = placesOf(equals);
      const place = wanted <= placesLeft ? "inside" : placesLeft === 0 ? "cut" : "tie-at-quota";
      const pool = { places: placesLeft };
      for (const one of equals)
        next.set(
          one.entry.subjectId,
          place === "inside"
            ? one.place === "inside"
              ? { ...one, limit, placesLeft }
              : one
            : {
                ...one,
                place,
                reason: isOneOfMany ? `${place}-${scope.per}` : place,
                limit,
                placesLeft,
                pool,
              },
        );
      placesLeft = Math.max(0, placesLeft - wanted);
    }
  }
  return runners.map((one) => next.get(one.entry.subjectId) ?? one);
}

/** How many of these go on: each alone takes a place, equals across an earlier cut share those that were left. */
function placesOf<T extends RankEntry>(runners: readonly Runner<T>[]): number {
  const pools = [...grouped(runners, ({ pool }) => pool)];
  return pools.reduce((sum, [pool, members]) => sum + Math.min(pool.places, members.length), 0);
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const own = groups.get(key);
    if (own) own.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
