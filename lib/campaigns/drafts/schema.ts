import { z } from "zod";
import { planParts } from "./rules";

/** An author at work: in which part, over which version of the draft. */
export const authorPresence = z.object({
  planId: z.string().min(1),
  version: z.int32(),
  part: z.enum(planParts),
});
export type AuthorPresence = z.infer<typeof authorPresence>;
