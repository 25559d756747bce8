import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation } from "@/lib/scoring";

/** Whether an explanation names one of these as where a datum comes from, anywhere in its tree. */
export const names = (tree: Explanation, ids: ReadonlySet<string>): boolean =>
  tree.sources.some(({ id }) => ids.has(id)) || tree.children.some((child) => names(child, ids));

/** The tiers that rank by this index, whether or not a condition asks for it. */
export const rankedBy = ({ tiers }: Pick<PlanTerms, "tiers">, index: string): string[] =>
  tiers.flatMap(({ id, ranking }) =>
    ranking?.by.some((by) => by.kind === "index" && by.index === index) ? [id] : [],
  );
