import { z } from "zod";
import { numberFrom } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";

export const comparisonPage = keyset("comparison", textColumn, textColumn);

/** Which run to compare with, by number, and what of it: changed answers, or answers that stand on changed facts. */
export const comparisonFilter = z.object({
  with: numberFrom(z.int32().min(1)).optional(),
  view: z.enum(["answers", "facts"]).default("answers"),
  cursor: comparisonPage.field,
});
export type ComparisonFilter = z.infer<typeof comparisonFilter>;
