/** A share or a value of the province now, and the same before; decimal text, null where it is not known. */
export type Figure = {
  key: "submitted" | "met" | "index" | "eligible";
  /** Name of the index; empty otherwise. */
  name: string;
  /** Whose index value it is. */
  basis: "national" | "median" | null;
  unit: "%" | "points" | "count";
  value: string | null;
  /** How many of how many, where it is a share of things counted. */
  part: { done: number; total: number } | null;
  before: string | null;
  /** What the two are of: periods or years. */
  period: string;
  beforePeriod: string | null;
};

/** A share in percent with one decimal, as text; null of nothing. */
export const percentOf = (done: number, total: number): string | null =>
  total === 0 ? null : String(Math.round((done / total) * 1000) / 10);
