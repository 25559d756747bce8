import { z } from "zod";

/** Which units to remind of the figures of a period; null for every one that owes them. */
export const filingReminder = z.object({
  periodId: z.string().min(1).max(80),
  unitIds: z
    .array(z.string().min(1).max(80))
    .min(1, "Chọn ít nhất một đơn vị.")
    .max(1000, "Mỗi lần nhắc tối đa 1.000 đơn vị.")
    .nullable()
    .default(null),
});
export type FilingReminderInput = z.infer<typeof filingReminder>;
