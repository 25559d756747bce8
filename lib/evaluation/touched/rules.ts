import type { Explanation } from "@/lib/scoring";

/** Whether an explanation names one of these as where a datum comes from, anywhere in its tree. */
export const names = (tree: Explanation, ids: ReadonlySet<string>): boolean =>
  tree.sources.some(({ id }) => ids.has(id)) || tree.children.some((child) => names(child, ids));
