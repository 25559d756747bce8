import type { PlanFinding, PlanTerms } from "@/lib/plans";
import { sameJson } from "@/lib/plans/changes/lists";
import { walk } from "@/lib/plans/conditions";
import type { PlanPart } from "../drafts/rules";
import { renewedTerms } from "../plans/rules";

export const reconsiderKinds = ["date", "wording", "basis", "threshold", "renamed", "audience"] as const;
export type ReconsiderKind = (typeof reconsiderKinds)[number];

/** Something a plan took over from an earlier one that may not be true any more. */
export type Reconsideration = {
  /** Names the thing and what it says: once it says something else, an earlier tick is no answer. */
  key: string;
  kind: ReconsiderKind;
  part: PlanPart;
  /** What the sentence about it is made of. */
  params: Record<string, string>;
};

export type ClauseResult = { conditionId: string; met: number; notMet: number };
export type RenewalFacts = {
  /** How the earlier plan's conditions were answered in its last official run. */
  results: readonly ClauseResult[];
  /** What the linter says of the draft as it stands. */
  findings: readonly PlanFinding[];
  /** Indicators whose name has changed since, by code: the name of old and the name now. */
  renamed: readonly { code: string; before: string; now: string }[];
  /** Indices the province knows. */
  indexCodes: readonly string[];
  /** Kinds of unit there are today. */
  unitKinds: readonly string[];
};

/**
 * What must be looked at again in a draft begun from an earlier plan, as far as it still says what it
 * took over: dates that were only moved by whole years, wording that names the old years, bases that
 * have expired, thresholds everybody or nobody met, names that have changed, units that are no more.
 */
export function reconsiderations(
  source: PlanTerms,
  draft: PlanTerms,
  facts: RenewalFacts,
): Reconsideration[] {
  return [
    ...dates(source, draft),
    ...wording(source, draft),
    ...bases(facts.findings),
    ...thresholds(source, draft, facts.results),
    ...names(draft, facts),
    ...audiences(draft, facts.unitKinds),
  ];
}

function dates(source: PlanTerms, draft: PlanTerms): Reconsideration[] {
  const { title } = draft.header;
  const moved = renewedTerms(source, { title, ...draft.period });
  const milestones = draft.milestones.flatMap(({ id, label, rule, phrase }): Reconsideration[] => {
    const carried = moved.milestones.find((one) => one.id === id);
    const before = source.milestones.find((one) => one.id === id);
    // "15 days after the recognition" holds in every year.
    if (!carried || !before || rule.kind === "after-event" || !sameJson(carried.rule, rule)) return [];
    const params = { label, phrase, before: before.phrase };
    return [{ key: `date:${id}:${phrase}`, kind: "date", part: "moc-thoi-gian", params }];
  });
  const tasks = draft.tasks.flatMap(({ id, text, startsOn, dueOn }): Reconsideration[] => {
    const carried = moved.tasks.find((one) => one.id === id);
    if (!carried || !(startsOn || dueOn)) return [];
    if (carried.startsOn !== startsOn || carried.dueOn !== dueOn) return [];
    const days = { startsOn: startsOn ?? "", dueOn: dueOn ?? "" };
    return [
      {
        key: `date:${id}:${days.startsOn}:${days.dueOn}`,
        kind: "date",
        part: "to-chuc",
        params: { label: text, ...days },
      },
    ];
  });
  const [due, before] = [draft.cascade?.due, source.cascade?.due];
  const isCarried = due && before && due.rule.kind !== "after-event" && sameJson(moved.cascade?.due, due);
  const cascade: Reconsideration[] = isCarried
    ? [
        {
          key: `date:cascade:${due.phrase}`,
          kind: "date",
          part: "to-chuc",
          params: { label: "", phrase: due.phrase, before: before.phrase },
        },
      ]
    : [];
  return [...milestones, ...tasks, ...cascade];
}

/** The official wording is never rewritten by itself, so the years in it are those of the earlier plan. */
function wording(source: PlanTerms, draft: PlanTerms): Reconsideration[] {
  const [first, last] = [source.period.from, source.period.through].map((day) => Number(day.slice(0, 4)));
  const still = new Set([draft.period.from.slice(0, 4), draft.period.through.slice(0, 4)]);
  return draft.clauses.flatMap(({ id, label, heading, text }): Reconsideration[] => {
    const before = source.clauses.find((clause) => clause.id === id);
    if (before?.text !== text) return [];
    const years = [...new Set(text.match(/\b(?:19|20)\d{2}\b/gu) ?? [])].filter(
      (year) => Number(year) >= (first ?? 0) && Number(year) <= (last ?? 0) && !still.has(year),
    );
    if (years.length === 0) return [];
    const params = { label: [label, heading].filter(Boolean).join(". "), years: years.join(", ") };
    return [{ key: `wording:${id}:${years.join(",")}`, kind: "wording", part: "muc-dich", params }];
  });
}

const bases = (findings: readonly PlanFinding[]): Reconsideration[] =>
  findings
    .filter(({ code }) => code === "basis-expired")
    .map(({ partId, path, params }) => ({
      key: `basis:${partId ?? path}:${params.number ?? ""}`,
      kind: "basis",
      part: "to-chuc",
      params,
    }));

function thresholds(
  source: PlanTerms,
  draft: PlanTerms,
  results: readonly ClauseResult[],
): Reconsideration[] {
  return draft.tiers.flatMap((tier) => {
    const before = source.tiers.find(({ id }) => id === tier.id);
    const earlier = before ? walk(before.condition) : [];
    return walk(tier.condition).flatMap((condition): Reconsideration[] => {
      const isFigure =
        condition.kind === "index-value" ||
        condition.kind === "index-grade" ||
        condition.kind === "indicator";
      const result = results.find(({ conditionId }) => conditionId === condition.id);
      const carried = earlier.find(({ id }) => id === condition.id);
      if (!isFigure || !result || !carried || !sameJson(carried, condition)) return [];
      const judged = result.met + result.notMet;
      // One or two units say nothing about a threshold.
      if (judged < 3 || (result.met > 0 && result.notMet > 0)) return [];
      const said = "value" in condition ? condition.value : condition.atLeast;
      return [
        {
          key: `threshold:${tier.id}:${condition.id}:${said}`,
          kind: "threshold",
          part: "khen-thuong",
          params: {
            tierId: tier.id,
            conditionId: condition.id,
            judged: String(judged),
            who: result.met > 0 ? "everybody" : "nobody",
          },
        },
      ];
    });
  });
}

function names(draft: PlanTerms, { renamed, indexCodes }: RenewalFacts): Reconsideration[] {
  const indicators = draft.indicators.flatMap(({ id, code, name }): Reconsideration[] => {
    const change = renamed.find((one) => one.code === code && one.before === name);
    if (!change) return [];
    const params = { code, before: name, now: change.now };
    return [{ key: `renamed:${id}:${name}`, kind: "renamed", part: "chi-tieu", params }];
  });
  // A province that keeps no indices at all says nothing about their names.
  if (indexCodes.length === 0) return indicators;
  const known = new Set(indexCodes);
  const codes = draft.tiers.flatMap(({ condition }) =>
    walk(condition).flatMap((one) => {
      const leaf = one.kind === "streak" ? one.condition : one;
      return leaf.kind === "index-value" || leaf.kind === "index-grade" ? [leaf.index] : [];
    }),
  );
  const indices = [...new Set(codes)]
    .filter((code) => !known.has(code))
    .map(
      (code): Reconsideration => ({
        key: `renamed:index:${code}`,
        kind: "renamed",
        part: "khen-thuong",
        params: { code, before: code, now: "" },
      }),
    );
  return [...indicators, ...indices];
}

function audiences(draft: PlanTerms, unitKinds: readonly string[]): Reconsideration[] {
  const present = new Set(unitKinds);
  return draft.audiences.flatMap(({ id, description, unitKinds: invited }): Reconsideration[] => {
    const gone = invited.filter((kind) => !present.has(kind));
    if (gone.length === 0) return [];
    const params = { description, kinds: gone.join(",") };
    return [{ key: `audience:${id}:${gone.join(",")}`, kind: "audience", part: "doi-tuong", params }];
  });
}

/** What somebody has looked at again, by the item's key: who did. */
export type Reconsidered = Record<string, string>;
export const openReconsiderations = (items: readonly Reconsideration[], done: Reconsidered): number =>
  items.filter(({ key }) => !(key in done)).length;
