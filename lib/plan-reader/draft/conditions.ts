import type { PlanIndicator, PlanTerms } from "@/lib/plans";
import type { Condition } from "@/lib/scoring";
import { searchKey } from "@/lib/vietnamese";
import type { AwardConditionFound, ListedCondition } from "../reading";
import { awardOf, tierOf, worded } from "./awards";
import type { Anchor, DraftContext } from "./context";
import { catalogueMatch, indicatorOf } from "./indicators";
import { scopeOf } from "./scope";

/** What an accepted condition becomes: a check of an index or of a figure, a figure of its own, or a question to people. */
export type ConditionEntry = "index" | "indicator" | "new-indicator" | "judgement";

const indexNames: [RegExp, string][] = [
  [/sipas|hai long/u, "SIPAS"],
  [/ddci|nang luc canh tranh cap so/u, "DDCI"],
  [/papi/u, "PAPI"],
  [/\bpci\b|nang luc canh tranh cap tinh/u, "PCI"],
  [/\bdti\b|chuyen doi so/u, "DTI"],
  [/par ?index|cchc|cai cach hanh chinh/u, "PAR_INDEX"],
];

type Entered = { as: ConditionEntry; leaf: Condition; indicator?: PlanIndicator };

/** The condition a text sets, as a leaf; null when it names an index or a grade that the catalogue has not. */
function enteredAs(
  item: AwardConditionFound,
  { id, clauseId }: Anchor,
  terms: PlanTerms,
  context: DraftContext,
): Entered | null {
  const scope = scopeOf(
    item,
    context.passages.find((one) => one.id === clauseId),
  );
  const common = { id, ...(clauseId && { clauseId }), ...(scope && { appliesWhen: scope }) };
  const judged: Entered = {
    as: "judgement",
    leaf: { ...common, kind: "judgement", question: questionOf(item) },
  };
  const key = searchKey(item.indicator);
  const code = indexNames.find(([pattern]) => pattern.test(key))?.[1];
  const index = context.indices.find((one) => one.code === code);
  if (item.grade !== null) {
    if (!index || scope === null) return judged;
    const grade = index.grades.find(({ name }) => searchKey(name) === searchKey(item.grade ?? ""));
    if (!grade) return null;
    return {
      as: "index",
      leaf: { ...common, kind: "index-grade", index: index.code, scope: "internal", atLeast: grade.code },
    };
  }
  if (item.value === null || scope === null) return judged;
  const measured = { comparator: item.comparator, value: String(item.value), unit: item.unit ?? "" };
  if (index && /chi so|index|sipas|ddci|papi|pci|dti/u.test(key))
    return {
      as: "index",
      leaf: { ...common, kind: "index-value", index: index.code, scope: "internal", ...measured },
    };
  // Figures are reported by units: what a person has done, people judge.
  if (item.appliesTo === "individual") return judged;
  const known =
    terms.indicators.find(({ name }) => searchKey(name) === key) ??
    terms.indicators.find(({ code: own }) => own === catalogueMatch(item.indicator, context.catalogue)?.code);
  const taken = new Set(terms.indicators.map(({ code: own }) => own));
  const anchor = { id: `${id}-chi-tieu`, clauseId };
  const direction = item.comparator.startsWith("<") ? ("down" as const) : ("up" as const);
  const indicator = known ?? indicatorOf({ ...item, direction }, anchor, context.catalogue, taken);
  return {
    as: known ? "indicator" : "new-indicator",
    leaf: {
      ...common,
      kind: "indicator",
      indicatorId: indicator.id,
      combine: indicator.combine,
      ...measured,
    },
    ...(known ? {} : { indicator }),
  };
}

/** The words of the text, with what they are about and whom they are for. */
function questionOf({ scope, indicator, quote }: AwardConditionFound): string {
  const words = quote.replace(/\s+/gu, " ").trim();
  const lacks = (part: string) => !searchKey(words).includes(searchKey(part));
  return [...[scope, indicator].filter((part) => part !== null && lacks(part)), words]
    .join(": ")
    .slice(0, 300);
}

/** What accepting a condition would make of it; null when it cannot enter. */
export const conditionEntry = (
  terms: PlanTerms,
  item: AwardConditionFound,
  context: DraftContext,
): ConditionEntry | null => enteredAs(item, { id: "", clauseId: undefined }, terms, context)?.as ?? null;

/** Enters one condition of an award: into the collectives' gate, which people take from their unit, or the people's own. */
export function withCondition(
  terms: PlanTerms,
  item: ListedCondition,
  anchor: Anchor,
  context: DraftContext,
): PlanTerms {
  const entered = enteredAs(item, anchor, terms, context);
  const name = item.award ?? "Bằng khen";
  const award = awardOf(name, /huyện/iu.test(name) ? "district" : null);
  if (!entered || !award) return terms;
  const { leaf, indicator } = entered;
  const subject = item.appliesTo === "individual" ? "individual" : "collective";
  const { terms: known, tier } = tierOf(terms, name, award, subject, anchor);
  const condition = joined(tier.condition, leaf, tier.id, item.alternative);
  const next = {
    ...known,
    indicators: indicator ? [...known.indicators, indicator] : known.indicators,
    tiers: known.tiers.map((one) => (one.id === tier.id ? { ...tier, condition } : one)),
  };
  return item.appliesTo === null ? tierOf(next, name, award, "individual", anchor).terms : next;
}

type All = Extract<Condition, { kind: "all" }>;

/** A gate with one more condition: all must hold, of alternatives one; the placeholder of a new tier gives way. */
function joined(
  condition: Condition,
  leaf: Condition,
  tierId: string,
  alternative: ListedCondition["alternative"],
): Condition {
  const isPlaceholder = condition.kind === "judgement" && condition.id.endsWith(worded);
  const all: All =
    condition.kind === "all"
      ? condition
      : { kind: "all", id: `${tierId}-tat-ca`, of: isPlaceholder ? [] : [condition] };
  if (!alternative) return withPart(all, leaf);
  const listId = `${tierId}-mot-trong-${alternative.list}`;
  const list = all.of.find(({ id }) => id === listId);
  const any = list?.kind === "any" ? list : { kind: "any" as const, id: listId, of: [] };
  if (alternative.item === null) return withPart(all, withPart(any, leaf));
  const itemId = `${listId}-${alternative.item}`;
  const item = any.of.find(({ id }) => id === itemId);
  const together: All = item?.kind === "all" ? item : { kind: "all", id: itemId, of: [] };
  return withPart(all, withPart(any, withPart(together, leaf)));
}

/** A group with a part, in the place of one of the same name. */
function withPart<G extends { of: Condition[] }>(group: G, part: Condition): G {
  const isThere = group.of.some(({ id }) => id === part.id);
  return {
    ...group,
    of: isThere ? group.of.map((one) => (one.id === part.id ? part : one)) : [...group.of, part],
  };
}
