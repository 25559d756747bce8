import { z } from "zod";

/** A note to one's colleagues on a line; it is no part of what is submitted. */
export const noteInput = z.object({
  filingId: z.string().min(1),
  indicatorId: z.string().min(1).max(80),
  text: z.string().trim().min(1, "Nhập nội dung ghi chú.").max(1000),
});
export type NoteInput = z.infer<typeof noteInput>;
