import { add, divide, parseDecimal, terminatingDecimal, whole, zero } from "@/lib/indicators";
import type { IndexThreshold } from "../frame/rules";

/** The units of one block in one index and year; for a unit alone only where it stands among the others. */
export type BlockStanding = {
  index: string;
  indexName: string;
  unit: string;
  year: number;
  /** What the plan holds the index to, where it is a value. */
  threshold: IndexThreshold | null;
  /** Units with a value. */
  measured: number;
  median: string | null;
  lowest: string | null;
  highest: string | null;
  /** Of the unit looked at; null when there is none, or it has no value. */
  own: { name: string; value: string; rank: number } | null;
  /** Every unit by name, for those who see them all. */
  dots: { unitId: string; code: string; name: string; value: string; rank: number }[];
};

/** Fewer values than this and the middle of a block would tell what a single other unit has. */
export const fewestShown = 3;

type Row = {
  index: string;
  indexName: string;
  unit: string;
  year: number;
  unitId: string;
  code: string;
  name: string;
  value: string;
};

const byValue = (one: Row, other: Row) => Number(other.value) - Number(one.value);

/** Standings by index: ranks within the block, equal values sharing one; what a person may not see left out. */
export function standingsOf(
  rows: readonly Row[],
  {
    ownId,
    seesAll,
    thresholds,
  }: {
    ownId: string | null;
    seesAll: boolean;
    thresholds: ReadonlyMap<string, IndexThreshold | null>;
  },
): BlockStanding[] {
  const indices = [...new Set([...thresholds.keys(), ...rows.map(({ index }) => index)])];
  return indices.flatMap((index) => {
    const ranked = rows.filter((row) => row.index === index).sort(byValue);
    const [first] = ranked;
    if (!first) return [];
    const rankOf = (row: Row) => ranked.filter((other) => Number(other.value) > Number(row.value)).length + 1;
    const own = ranked.find(({ unitId }) => unitId === ownId);
    const isTold = seesAll || ranked.length >= fewestShown;
    return [
      {
        index,
        indexName: first.indexName,
        unit: first.unit,
        year: first.year,
        threshold: thresholds.get(index) ?? null,
        measured: ranked.length,
        median: isTold ? medianOf(ranked) : null,
        lowest: isTold ? (ranked.at(-1)?.value ?? null) : null,
        highest: isTold ? first.value : null,
        own: own ? { name: own.name, value: own.value, rank: rankOf(own) } : null,
        dots: seesAll
          ? ranked.map((row) => ({
              unitId: row.unitId,
              code: row.code,
              name: row.name,
              value: row.value,
              rank: rankOf(row),
            }))
          : [],
      },
    ];
  });
}

/** The middle value, of an even number the exact mean of the two in the middle. */
function medianOf(ranked: readonly { value: string }[]): string | null {
  const read = (index: number) => parseDecimal(ranked[index]?.value) ?? zero;
  const half = divide(
    add(read(Math.floor((ranked.length - 1) / 2)), read(Math.ceil((ranked.length - 1) / 2))),
    whole(2n),
  );
  return half && terminatingDecimal(half);
}
