import { combineCells, compare, type Exact, parseDecimal, whole } from "@/lib/indicators";
import { indexRecord } from "./index-leaves";
import { chosenCells, periodCells } from "./indicator-leaf";
import { type Context, exactOf, fractionOf } from "./node";
import type { RankBy, TierTerms } from "./terms";
import type { Fraction } from "./verdict";

/** What the tier ranks by, one exact number each; larger is better, null where nothing is known. */
export function rankKeys(tier: TierTerms, context: Context): (Fraction | null)[] {
  return (tier.ranking?.by ?? []).map((by) => {
    const key = rankKey(by, context);
    return key && fractionOf(key);
  });
}

function rankKey(by: RankBy, context: Context): Exact | null {
  const { terms, facts } = context;
  switch (by.kind) {
    case "direct-worker":
      return whole(facts.subject.isDirectWorker ? 1n : 0n);
    case "index": {
      const row = indexRecord(facts, by);
      return row?.applicability === "applicable" ? parseDecimal(row.value) : null;
    }
    case "indicator": {
      const indicator = terms.indicators.find((one) => one.id === by.indicatorId);
      if (!indicator) return null;
      const combine = indicator.combine === "every" ? "sum" : indicator.combine;
      const cells = periodCells(context, indicator.id);
      const { amount } = combineCells(cells, indicator.kind, combine, chosenCells(context, combine, cells));
      if (amount.state !== "known") return null;
      return indicator.direction === "up" ? amount.amount : { n: -amount.amount.n, d: amount.amount.d };
    }
  }
}

export type RankEntry = { subjectId: string; blockCode: string | null; rankKeys: (Fraction | null)[] };
export type Ranked<T extends RankEntry = RankEntry> = {
  entry: T;
  /** 1, 2, 2, 4: equals share a place and the next place is skipped. */
  rank: number;
  /** How many hold this place, itself included; a tie that is left is shown, never drawn by lot. */
  sharedBy: number;
  /** Which of the ranking's keys put this entry behind the one before it; null for the first and for equals. */
  decidedBy: number | null;
};

function compareKeys(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return Number(b !== null) - Number(a !== null);
  return -compare(exactOf(a), exactOf(b));
}

/** Negative when `a` ranks before `b`, and the first key that tells them apart. */
function compareEntries(a: RankEntry, b: RankEntry): { order: number; key: number | null } {
  const length = Math.max(a.rankKeys.length, b.rankKeys.length);
  for (let key = 0; key < length; key += 1) {
    const order = compareKeys(a.rankKeys[key] ?? null, b.rankKeys[key] ?? null);
    if (order !== 0) return { order, key };
  }
  return { order: 0, key: null };
}

/** Ranks the entries of one block by their keys, the first deciding and the next breaking ties. */
export function rank<T extends RankEntry>(entries: readonly T[]): Ranked<T>[] {
  const byId = (a: T, b: T) => (a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0);
  const ordered = [...entries].sort((a, b) => compareEntries(a, b).order || byId(a, b));
  const ranked: Ranked<T>[] = [];
  for (const [index, entry] of ordered.entries()) {
    const before = ranked[index - 1];
    const { order, key } = before ? compareEntries(before.entry, entry) : { order: -1, key: null };
    ranked.push({
      entry,
      rank: before && order === 0 ? before.rank : index + 1,
      sharedBy: 1,
      decidedBy: key,
    });
  }
  const sizes = new Map<number, number>();
  for (const one of ranked) sizes.set(one.rank, (sizes.get(one.rank) ?? 0) + 1);
  return ranked.map((one) => ({ ...one, sharedBy: sizes.get(one.rank) ?? 1 }));
}
