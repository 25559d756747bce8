import { z } from "zod";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { ReviewOutcome, ReviewStatus } from "@/prisma/generated/enums";

const id = z.string().min(1).max(64);
const version = numberFrom(z.int32().min(1));

export const reviewInput = z.object({
  runId: id,
  tierId: id,
  /** The unit itself or one of its people. */
  subjectId: id,
  conditionId: id,
  content: z
    .string()
    .trim()
    .min(10, "Nêu nội dung đề nghị bằng ít nhất 10 ký tự.")
    .max(4000, "Nội dung đề nghị dài tối đa 4.000 ký tự."),
});
export type ReviewInput = z.infer<typeof reviewInput>;

export const reviewAnswerInput = z.object({
  id,
  version,
  outcome: z.enum(ReviewOutcome, { error: "Chọn Giữ nguyên hoặc Sẽ xét lại." }),
  answer: z
    .string()
    .trim()
    .min(5, "Nêu lý do bằng ít nhất 5 ký tự.")
    .max(4000, "Lý do dài tối đa 4.000 ký tự."),
});
export type ReviewAnswer = z.infer<typeof reviewAnswerInput>;

export const reviewChoice = z.object({ id, version });
export type ReviewChoice = z.infer<typeof reviewChoice>;

export const reviewPage = keyset("review-requests", textColumn);
export const reviewFilter = z.object({
  status: z.enum(ReviewStatus).optional(),
  cursor: reviewPage.field,
  limit: pageLimit(50),
});
export type ReviewFilter = z.infer<typeof reviewFilter>;
