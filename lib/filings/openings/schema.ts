import { z } from "zod";

const reason = z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(1000);

export const openingRequest = z.object({
  filingId: z.string().min(1),
  indicatorIds: z.array(z.string().min(1).max(80)).min(1, "Chọn ít nhất một dòng.").max(100),
  reason,
});
export type OpeningRequestInput = z.infer<typeof openingRequest>;

export const openingAnswer = z
  .object({ granted: z.boolean(), answer: z.string().trim().max(1000).default("") })
  .refine(({ granted, answer }) => granted || answer.length >= 10, {
    path: ["answer"],
    message: "Nêu lý do từ chối bằng ít nhất 10 ký tự.",
  });
export const openingDecision = openingAnswer.safeExtend({ requestId: z.string().min(1), version: z.int32() });
export type OpeningDecision = z.infer<typeof openingDecision>;
