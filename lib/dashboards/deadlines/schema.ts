import { z } from "zod";

export const newFeed = z.object({ scope: z.enum(["TASKS", "DEADLINES"], "Chọn nội dung của lịch.") });
export type NewFeed = z.infer<typeof newFeed>;

export const feedInput = z.object({ feedId: z.string().min(1).max(80) });
export type FeedInput = z.infer<typeof feedInput>;
