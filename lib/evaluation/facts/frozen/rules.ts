import { unpackCells } from "@/lib/filings/packed/rules";
import type { Facts } from "@/lib/scoring";

/** A subject's facts with its figures, and those of each earlier year, as their packed text. */
export type Frozen = { facts: Facts; cells: string; earlier: string[] };

/** One line for each subject: its id, its facts without figures as JSON, then the figures, parted by tabs. */
export const frozenText = (subjects: readonly Frozen[]): string =>
  subjects
    .map(({ facts, cells, earlier }) =>
      [facts.subject.id, JSON.stringify(facts), cells, ...earlier].join("\t"),
    )
    .join("\n");

/** The facts of all subjects of a batch, or of those `wanted`, in their order. */
export function* thawed(text: string, wanted: ReadonlySet<string> | null = null): Generator<Facts> {
  // Runs of the first engine hold plain JSON.
  if (text.startsWith("[")) {
    for (const facts of JSON.parse(text) as Facts[]) if (!wanted || wanted.has(facts.subject.id)) yield facts;
    return;
  }
  for (const line of text === "" ? [] : text.split("\n"))
    if (!wanted || wanted.has(line.slice(0, line.indexOf("\t")))) yield thawedLine(line);
}

function thawedLine(line: string): Facts {
  const [, json = "null", cells = "", ...before] = line.split("\t");
  const facts = JSON.parse(json) as Facts;
  return {
    ...facts,
    cells: unpackCells(cells),
    earlier: facts.earlier.map((year, at) => ({ ...year, cells: unpackCells(before[at] ?? "") })),
  };
}
