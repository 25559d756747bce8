import { z } from "zod";

/** Which units to remind of registering; null for every one that is missing. */
export const registrationReminder = z.object({
  roundId: z.string().min(1).max(80),
  unitIds: z
    .array(z.string().min(1).max(80))
    .min(1, "Chọn ít nhất một đơn vị.")
    .max(1000, "Mỗi lần nhắc tối đa 1.000 đơn vị.")
    .nullable()
    .default(null),
});
export type RegistrationReminder = z.infer<typeof registrationReminder>;
