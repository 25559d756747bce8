import { searchKey } from "@/lib/vietnamese";

type Named = { unitId: string; name: string; shortName: string };
type Succession = { fromUnitId: string; toUnitId: string | null };

/** The units that have all the words in a name they bear or bore, and those that became part of one of them. */
export function unitsNamed(
  words: readonly string[],
  versions: readonly Named[],
  successions: readonly Succession[],
): string[] {
  if (words.length === 0) return [];
  const found = new Set(
    versions
      .filter(({ name, shortName }) =>
        [name, shortName].some((one) => words.every((word) => searchKey(one).includes(word))),
      )
      .map(({ unitId }) => unitId),
  );
  // Predecessors of predecessors too; a unit is looked at once.
  const open = [...found];
  for (let unit = open.pop(); unit !== undefined; unit = open.pop())
    for (const { fromUnitId, toUnitId } of successions)
      if (toUnitId === unit && !found.has(fromUnitId)) {
        found.add(fromUnitId);
        open.push(fromUnitId);
      }
  return [...found];
}
