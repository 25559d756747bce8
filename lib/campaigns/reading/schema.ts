import { z } from "zod";
import { longestText } from "../plans/schema";

const planId = z.string().min(1);
const version = z.int();

/** The official text as it was pasted; it is read, and nothing of it enters the plan by itself. */
export const textInput = z.object({
  planId,
  version,
  text: z
    .string()
    .trim()
    .min(100, "Dán toàn văn kế hoạch, ít nhất 100 ký tự.")
    .max(longestText, "Toàn văn dài quá 200.000 ký tự."),
});
export type TextInput = z.infer<typeof textInput>;

/** The proposals a person takes over, by key, each with what they put right in it. */
export const acceptanceInput = z.object({
  planId,
  version,
  accepted: z
    .array(
      z.object({
        key: z.string().max(80),
        changes: z.record(z.string().max(40), z.string().max(2000)).default({}),
      }),
    )
    .min(1, "Chọn ít nhất một đề xuất.")
    .max(500),
});
export type AcceptanceInput = z.input<typeof acceptanceInput>;

/** A sentence of the text that a person uses as a part of the plan. */
export const passageUse = z.object({
  planId,
  version,
  passageId: z.string().max(40),
  use: z.enum(["contents", "collective", "individual", "task", "clause"]),
});
export type PassageUse = z.infer<typeof passageUse>;
