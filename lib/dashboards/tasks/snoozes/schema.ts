import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";

export const taskInput = z.object({ kind: z.string().min(1).max(40), matterId: z.string().min(1).max(80) });
export type TaskInput = z.infer<typeof taskInput>;

/** Nhắc lại sau: the task comes back at the beginning of `day`. */
export const snoozeInput = taskInput.extend({ day });
export type SnoozeInput = z.infer<typeof snoozeInput>;
