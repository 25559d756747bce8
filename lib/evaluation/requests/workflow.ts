import type { Workflow } from "@/lib/workflow";
import type { ReviewStatus } from "@/prisma/generated/enums";

/** Đề nghị xem xét lại: the unit takes it back, or the office answers it. */
export const reviewWorkflow = {
  subject: "review",
  say: {},
  moves: {
    answer: { from: ["OPEN"], to: "ANSWERED", action: "review.answer" },
    withdraw: { from: ["OPEN"], to: "WITHDRAWN", action: "review.file" },
  },
} satisfies Workflow<ReviewStatus>;
