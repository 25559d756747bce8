import { z } from "zod";

/** An explanation of one finding that is not corrected; `findingKey` names it with the figures it is about. */
export const findingAnswer = z.object({
  filingId: z.string().min(1),
  findingKey: z.string().min(1).max(1000),
  reason: z.string().trim().min(10, "Nêu nội dung giải trình bằng ít nhất 10 ký tự.").max(2000),
});
export type FindingAnswerInput = z.infer<typeof findingAnswer>;
