import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";

export const reportingCalendar = z.enum(["moha", "quarter"]);

export const roundOpening = z.object({
  campaignId: z.string().min(1),
  kind: z.enum(["annual", "stage", "topic"]),
  /** "2026" for a year, "2021-2025" for a stage, as the plan's period gives it. */
  code: z.string().min(4).max(20),
  calendar: reportingCalendar.default("moha"),
});
export type RoundOpening = z.infer<typeof roundOpening>;

export const roundEvent = z.object({
  roundId: z.string().min(1),
  version: z.int32(),
  /** The event as the plan's milestones name it. */
  event: z.string().trim().min(1, "Chọn sự kiện.").max(80),
  occurredOn: day,
  document: z.string().trim().min(5, "Nhập số, ký hiệu và ngày của văn bản ghi nhận.").max(300),
  /** Needed when a recorded day is corrected. */
  reason: z.string().trim().max(1000).nullable().default(null),
});
export type RoundEventInput = z.infer<typeof roundEvent>;

export const roundVerb = z.object({ roundId: z.string().min(1), version: z.int32() });
export type RoundVerb = z.infer<typeof roundVerb>;
export const roundReason = roundVerb.extend({
  reason: z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(1000),
});
export type RoundReason = z.infer<typeof roundReason>;
