import type { CatalogueIndicator } from "@/lib/indicators";
import type { PlanIndicator, PlanTerms } from "@/lib/plans";
import { capital, searchKey } from "@/lib/vietnamese";
import type { Comparator, TargetFound } from "../reading";
import type { Anchor } from "./context";

const filler = new Set(
  "ty le so luong muc do dat cac cua duoc qua va hoac tren tong trong theo cho viec phat sinh".split(" "),
);
const wordsOf = (name: string) =>
  new Set(
    searchKey(name)
      .split(/[^a-z0-9]+/u)
      .filter((word) => word.length > 1 && !filler.has(word)),
  );

/** How much two names share, 0 to 1, by their telling words. */
function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size || 1);
}

/** The indicator of the catalogue a plan's words mean, when one is plainly the nearest. */
export function catalogueMatch(
  name: string,
  catalogue: readonly CatalogueIndicator[],
): CatalogueIndicator | null {
  const words = wordsOf(name);
  const ranked = catalogue
    .map((entry) => ({ entry, score: likeness(words, wordsOf(entry.name)) }))
    .sort((one, other) => other.score - one.score);
  const [first, second] = ranked;
  return first && first.score >= 0.75 && first.score > (second?.score ?? 0) ? first.entry : null;
}

/** An indicator the text names, without a target; base and counting come from the catalogue or stay open. */
export function indicatorOf(
  item: Pick<TargetFound, "indicator" | "unit" | "direction">,
  { id, clauseId }: Anchor,
  catalogue: readonly CatalogueIndicator[],
  taken: ReadonlySet<string>,
): PlanIndicator {
  const known = catalogueMatch(item.indicator, catalogue);
  const isShare = item.unit === "%";
  const isRatio = known ? known.kind === "ratio" && isShare : isShare;
  return {
    id,
    code: known && !taken.has(known.code) ? known.code : freeCode(taken),
    name: capital(item.indicator).slice(0, 300),
    kind: known && (known.unit === item.unit || isRatio) ? known.kind : isShare ? "ratio" : "count",
    numerator: known?.numerator ?? null,
    denominator: known?.denominator ?? null,
    unit: (item.unit ?? known?.unit ?? "").slice(0, 20),
    countedThing: known?.countedThing ?? null,
    decimals: isShare ? 1 : 0,
    direction: item.direction,
    combine: "sum",
    evidence: "required",
    mayNotApply: known?.mayNotApply ?? false,
    target: null,
    ...(clauseId && { clauseId }),
  };
}

/** Enters a target: with an indicator of its own, or on the one a condition has brought already. */
export function withTarget(
  terms: PlanTerms,
  item: TargetFound & { comparator: Comparator; value: number },
  anchor: Anchor,
  catalogue: readonly CatalogueIndicator[],
): PlanTerms {
  const { indicators } = terms;
  const { comparator, value, quote } = item;
  const target = { comparator, value: String(value), phrase: quote.slice(0, 200) };
  const there = indicators.find(({ name }) => searchKey(name) === searchKey(item.indicator));
  if (there?.target?.comparator === comparator && there.target.value === target.value) return terms;
  if (there?.target === null && !there.standard)
    return { ...terms, indicators: indicators.map((one) => (one === there ? { ...there, target } : one)) };
  const taken = new Set(indicators.map(({ code }) => code));
  return {
    ...terms,
    indicators: [...indicators, { ...indicatorOf(item, anchor, catalogue, taken), target }],
  };
}

function freeCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`CT${number}`)) return `CT${number}`;
}
