import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";

const reason = z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(1000);

export const periodLocking = z.object({ periodId: z.string().min(1), version: z.int32(), reason });
export type PeriodLocking = z.infer<typeof periodLocking>;

export const periodException = z.object({
  periodId: z.string().min(1),
  unitId: z.string().min(1, "Chọn đơn vị."),
  /** The last day on which the unit may work on the locked period. */
  throughDay: day,
  reason,
});
export type PeriodException = z.infer<typeof periodException>;

export const reopeningRequest = z.object({ periodId: z.string().min(1), reason });
export type ReopeningRequest = z.infer<typeof reopeningRequest>;
