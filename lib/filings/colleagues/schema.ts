import { z } from "zod";

/** Somebody at work on their unit's sheet of a period: in which line, or in none. */
export const sheetPresence = z.object({
  periodId: z.string().min(1),
  indicatorId: z.string().max(80).default(""),
});
export type SheetPresence = z.infer<typeof sheetPresence>;
