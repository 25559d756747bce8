import { z } from "zod";

/** "Đã xem, không cần sửa": this plan may stay although the one above it changed. */
export const parentReview = z.object({
  campaignId: z.string().min(1),
  /** The version of the higher plan that was looked at. */
  parentPlanId: z.string().min(1),
  note: z.string().trim().min(10, "Nêu kết quả rà soát bằng ít nhất 10 ký tự.").max(1000),
});
export type ParentReviewInput = z.infer<typeof parentReview>;
