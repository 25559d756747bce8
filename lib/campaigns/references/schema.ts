import { z } from "zod";

/** Reminding units that have not issued their own plan: some of them, or all when none is named. */
export const cascadeReminder = z.object({
  campaignId: z.string().min(1),
  unitIds: z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : (value ?? [])),
    z.array(z.string().min(1)).max(5000),
  ),
});
export type CascadeReminder = z.infer<typeof cascadeReminder>;
