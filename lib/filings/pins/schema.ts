import { z } from "zod";
import { PinAnswer } from "@/prisma/generated/enums";

export const pinAnswers = z.object({
  filingId: z.string().min(1),
  answers: z
    .array(
      z
        .object({
          pinId: z.string().min(1),
          kind: z.enum(PinAnswer),
          text: z.string().trim().max(2000).default(""),
        })
        .refine(({ kind, text }) => kind === "FIXED" || text.length >= 10, {
          path: ["text"],
          message: "Nêu nội dung giải trình bằng ít nhất 10 ký tự.",
        }),
    )
    .min(1)
    .max(200),
});
export type PinAnswers = z.infer<typeof pinAnswers>;
