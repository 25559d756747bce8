import { datesIn } from "./dates";
import type { Scalar } from "./reading";
import { type Source, scalar } from "./source";
import { firstIn, re } from "./text";

/** The one year a title names, or null. */
export function yearOf(source: Source, { from, to }: { from: number; to: number }): Scalar | null {
  const years = datesIn(source.plain.key, from, to).filter(({ value }) => value.length === 4);
  const [only] = years;
  if (!only || new Set(years.map(({ value }) => value)).size > 1) return null;
  return scalar(source, only.value, only.from, only.to, 0.7);
}

const yearOfName = re`phong trào(?: thi đua)?\s?"[^"]{4,200}" năm (?<y>\d{4})(?!\d| ?-)|thi đua\s?"[^"]{4,200}" năm (?<z>\d{4})(?!\d| ?-)`;

/** "phát động phong trào thi đua “…” năm 2025" in the sentence of the launch. */
export function yearNamed(source: Source, { from, to }: { from: number; to: number }): Scalar | null {
  const named = firstIn(source.plain.key, yearOfName, from, to);
  const year = named?.match.groups?.y ?? named?.match.groups?.z;
  return named && year ? scalar(source, year, named.end - 8, named.end, 0.7) : null;
}

/** Where a proposal stands in the plain text. */
export function place({ plain }: Source, { start, end }: Scalar): { from: number; to: number } {
  // The map from plain to source only grows, so the place is found by halving.
  const at = (wanted: number) => {
    let [low, high] = [0, plain.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (plain.span(middle, middle + 1).start < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: at(start), to: at(end) };
}
