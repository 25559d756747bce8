import type { Explanation } from "@/lib/scoring";
import { asAnswered } from "@/lib/scoring/answers/stored";
import { type ConditionChange, differencesOf } from "@/lib/scoring/differences/changes";
import { hashOf } from "@/lib/scoring/hash";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import type { Judged, Result } from "../judging/rules";
import { storedOutcome } from "../text";

export type Difference =
  /** The terms the run judged by, the facts of a batch, or the sum of all, are not what was hashed. */
  | { kind: "terms" }
  | { kind: "facts"; batch: number }
  | { kind: "facts-hash" }
  | { kind: "result-hash" }
  /** What is stored of a subject is not what its facts give. */
  | {
      kind: "verdict";
      subjectName: string;
      tierName: string;
      stored: VerdictOutcome | null;
      replayed: VerdictOutcome | null;
      changes: ConditionChange[];
    }
  | { kind: "place"; subjectName: string; tierName: string; stored: number | null; replayed: number | null };

export type StoredVerdict = {
  tierId: string;
  unitId: string;
  personId: string | null;
  subjectName: string;
  outcome: VerdictOutcome;
  provisional: boolean;
  answers: string;
  /** The tree itself, where the first engine stored it. */
  explanation: Explanation | null;
};

/** A verdict judged anew against the one in store, `stored` being all of its batch by tier and subject. */
export function differencesOfVerdict(
  { facts, tier, verdict }: Judged,
  stored: ReadonlyMap<string, StoredVerdict>,
): Difference[] {
  const found = stored.get(`${tier.id} ${facts.subject.id}`);
  const replayed = storedOutcome[verdict.outcome];
  if (
    found?.outcome === replayed &&
    found.provisional === verdict.isProvisional &&
    isExplainedAlike(found, verdict)
  )
    return [];
  const given = verdict.answer.explained();
  return [
    {
      kind: "verdict",
      subjectName: facts.subject.name,
      tierName: tier.name,
      stored: found?.outcome ?? null,
      replayed,
      changes: found ? differencesOf(found.explanation ?? asAnswered(given, found.answers), given) : [],
    },
  ];
}

const isExplainedAlike = ({ explanation, answers }: StoredVerdict, verdict: Judged["verdict"]) =>
  explanation ? hashOf(explanation) === hashOf(verdict.answer.explained()) : answers === verdict.answers;

type Place = {
  tierId: string;
  unitId: string;
  personId: string | null;
  subjectName: string;
  rank: number | null;
  withinQuota: boolean | null;
};

export const resultsBySubject = (results: readonly Result[]): ReadonlyMap<string, Result> =>
  new Map(results.map((one) => [`${one.tier.id} ${one.subject.id}`, one]));

/** Ranks and quotas against those in store, and verdicts in store that nothing gives. */
export function differencesOfResult(
  given: ReadonlyMap<string, Result>,
  rows: readonly Place[],
): Difference[] {
  return rows.flatMap((row): Difference[] => {
    const found = given.get(`${row.tierId} ${row.personId ?? row.unitId}`);
    const { subjectName, rank } = row;
    if (!found)
      return [
        { kind: "verdict", subjectName, tierName: row.tierId, stored: null, replayed: null, changes: [] },
      ];
    const { placing, tier } = found;
    if (rank === (placing?.rank ?? null) && row.withinQuota === (placing?.within ?? null)) return [];
    return [
      { kind: "place", subjectName, tierName: tier.name, stored: rank, replayed: placing?.rank ?? null },
    ];
  });
}
