import { z } from "zod";

const timing = z.enum(["AT_ONCE", "DIGEST", "NEVER"], "Chọn cách gửi thư.");

/** How notices of each topic reach the person by e-mail; the list in the portal always has them all. */
export const noticeSettings = z.object({
  turn: timing,
  outcome: timing,
  deadline: timing,
  reminder: timing,
});
export type NoticeSettings = z.infer<typeof noticeSettings>;
