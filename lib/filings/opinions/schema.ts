import { z } from "zod";

export const lineOpinion = z.object({
  filingId: z.string().min(1),
  indicatorId: z.string().min(1).max(80),
  text: z.string().trim().min(10, "Nêu ý kiến bằng ít nhất 10 ký tự.").max(2000),
});
export type LineOpinionInput = z.infer<typeof lineOpinion>;
