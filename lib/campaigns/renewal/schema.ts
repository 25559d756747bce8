import { z } from "zod";
import { planVerbInput } from "../plans/schema";

/** Things taken over from an earlier plan that were looked at again and may stay; a form sends them one a line. */
export const reconsideration = planVerbInput.extend({
  keys: z.preprocess(
    (value) => (typeof value === "string" ? value.split("\n").filter(Boolean) : value),
    z.array(z.string().min(1).max(500)).min(1, "Chọn nội dung đã rà soát.").max(200),
  ),
});
export type ReconsiderationInput = z.infer<typeof reconsideration>;
