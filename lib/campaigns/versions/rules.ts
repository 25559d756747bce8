import type { PlanTerms } from "@/lib/plans";
import type { PlanDifference } from "@/lib/plans/changes/lists";
import { planDifferences } from "@/lib/plans/changes/text";

export type WordRun = { kind: "same" | "removed" | "added"; text: string };

// Spaces are words too, so that the runs put together are the text again.
const wordsOf = (text: string): string[] => text.match(/\S+|\s+/gu) ?? [];

/** The longest common subsequence of two lists of words, as a table of lengths from each place on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [row, below] = [table[i] as Uint32Array, table[i + 1] as Uint32Array];
      row[j] =
        before[i] === after[j]
          ? (below[j + 1] as number) + 1
          : Math.max(below[j] as number, row[j + 1] as number);
    }
  return table;
}

/** What was taken out and what was put in, word by word, in reading order. */
export function wordDiff(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const lengths = commonLengths(old, now);
  const runs: WordRun[] = [];
  const push = (kind: WordRun["kind"], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [mine, theirs] = [old[i], now[j]];
    if (mine !== undefined && mine === theirs) {
      push("same", mine);
      i += 1;
      j += 1;
    } else if (theirs === undefined || (mine !== undefined && skipsOld(lengths, i, j))) {
      push("removed", mine as string);
      i += 1;
    } else {
      push("added", theirs);
      j += 1;
    }
  }
  return runs;
}

const skipsOld = (lengths: readonly Uint32Array[], i: number, j: number): boolean =>
  (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0);

export type ClauseChange = { id: string; label: string; heading: string; runs: WordRun[] };

// A table of words grows with the square of their number; longer clauses are shown whole, old and new.
const longestCompared = 4000;

/** The clauses whose words differ, in the order of the newer text and then those that are gone. */
export function clauseChanges(
  before: Pick<PlanTerms, "clauses">,
  after: Pick<PlanTerms, "clauses">,
): ClauseChange[] {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const kept = new Set(after.clauses.map(({ id }) => id));
  const gone = before.clauses.filter(({ id }) => !kept.has(id)).map((clause) => ({ ...clause, text: "" }));
  return [...after.clauses, ...gone].flatMap(({ id, label, heading, text }) => {
    const earlier = old.get(id)?.text ?? "";
    return earlier === text ? [] : [{ id, label, heading, runs: compared(earlier, text) }];
  });
}

function compared(before: string, after: string): WordRun[] {
  if (before.length + after.length <= longestCompared * 6) return wordDiff(before, after);
  const whole: WordRun[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return whole.filter(({ text }) => text !== "");
}

export type StructureChange = PlanDifference & { runs: WordRun[] };
export type VersionChanges = { structure: StructureChange[]; clauses: ClauseChange[] };

/** How two versions differ: what is agreed, as sentences with the words beside each other, and the official wording. */
export function versionChanges(before: PlanTerms, after: PlanTerms): VersionChanges {
  return {
    structure: planDifferences(before, after).map((one) => ({
      ...one,
      runs: compared(one.before ?? "", one.after ?? ""),
    })),
    clauses: clauseChanges(before, after),
  };
}
