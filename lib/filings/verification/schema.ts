import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { filingVerb } from "../schema";

export const filingReturn = filingVerb.extend({
  /** The unit's limit for coming back: before this time on this day. */
  dueOn: day,
  dueTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Nhập giờ theo dạng 16:00.")
    .default("17:00"),
});
export type FilingReturn = z.infer<typeof filingReturn>;
