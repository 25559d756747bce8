import type { IndexThreshold } from "../frame/rules";

/** One index in one year: the province's own value, and what its units have together or, alone, by themselves. */
export type IndexYear = {
  code: string;
  shortName: string;
  name: string;
  unit: string;
  year: number;
  /** Measured for the province as a whole. */
  national: string | null;
  /** Of the units in view: how many have a value, their middle, lowest and highest. */
  units: number;
  exempt: number;
  median: string | null;
  lowest: string | null;
  highest: string | null;
  document: string | null;
};

export type IndexTrend = Pick<IndexYear, "code" | "shortName" | "name" | "unit"> & {
  years: IndexYear[];
  /** What the plan holds the index to, where it is a value. */
  threshold: IndexThreshold | null;
};

/** One trend an index, its years in order; those the plan looks at first, in its order, the rest by name. */
export function trendsOf(
  rows: readonly IndexYear[],
  thresholds: ReadonlyMap<string, IndexThreshold | null>,
): IndexTrend[] {
  const wanted = [...thresholds.keys()];
  const place = (code: string) => (wanted.includes(code) ? wanted.indexOf(code) : wanted.length);
  const trends = new Map<string, IndexTrend>();
  for (const row of [...rows].sort((one, other) => one.year - other.year)) {
    const { code, shortName, name, unit } = row;
    const trend = trends.get(code) ?? {
      ...{ code, shortName, name, unit },
      years: [],
      threshold: thresholds.get(code) ?? null,
    };
    trend.years.push(row);
    trends.set(code, trend);
  }
  return [...trends.values()].sort(
    (one, other) => place(one.code) - place(other.code) || (one.shortName < other.shortName ? -1 : 1),
  );
}

/** Which value a trend is told by: the province's own where it was measured, else the middle of its units. */
export const leadOf = ({ years }: Pick<IndexTrend, "years">): "national" | "median" =>
  years.some(({ national }) => national !== null) ? "national" : "median";

/** The newest year with a value and the one before it, for a change. */
export function lastTwo(years: readonly IndexYear[], by: "national" | "median") {
  const known = years.filter((year) => year[by] !== null);
  const [last, before] = [known.at(-1), known.at(-2)];
  return last ? { last, before: before ?? null } : null;
}

export type UnitResult = {
  unitId: string;
  code: string;
  index: string;
  year: number;
  value: string | null;
  grade: string | null;
  isExempt: boolean;
};
