import { z } from "zod";
import { officialText } from "../plans/schema";

const planId = z.string().min(1);
const version = z.int32();

/** The official text as it was pasted; it is read, and nothing of it enters the plan by itself. */
export const textInput = z.object({
  planId,
  version,
  text: officialText.trim().min(100, "Dán toàn văn kế hoạch, ít nhất 100 ký tự."),
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

/** A new plan that begins as a text. */
export const textStart = z.object({
  text: textInput.shape.text,
  ownerUnitId: z.string().min(1).nullable().default(null),
});
export type TextStart = z.infer<typeof textStart>;
