import { z } from "zod";
import { filingVerb } from "../schema";

const reason = z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(1000);

export const takeOver = filingVerb.extend({ reason });
export type TakeOver = z.infer<typeof takeOver>;

export const handingOut = z.object({
  filings: z.array(filingVerb).min(1, "Chọn ít nhất một đơn vị.").max(50, "Mỗi lần giao tối đa 50 đơn vị."),
  reviewerId: z.string().min(1, "Chọn người thẩm định."),
  /** Needed where somebody else holds one of them. */
  reason: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .transform((text) => text || null),
});
export type HandingOut = z.infer<typeof handingOut>;
