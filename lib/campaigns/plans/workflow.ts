import type { Workflow } from "@/lib/workflow";
import type { PlanStatus } from "@/prisma/generated/enums";
import {
  type PlanObstacle,
  type PublishingFacts,
  publishingObstacle,
  type SubmissionFacts,
  submissionObstacle,
} from "./rules";
import { planObstacleText } from "./text";

export const planWorkflow = {
  subject: "plan",
  say: planObstacleText,
  moves: {
    submit: { from: ["DRAFT"], to: "SUBMITTED", action: "plan.draft", guard: submissionObstacle },
    recall: { from: ["SUBMITTED"], to: "DRAFT", action: "plan.draft" },
    return: { from: ["SUBMITTED"], to: "DRAFT", action: "plan.publish", needsReason: true },
    publish: {
      from: ["SUBMITTED"],
      to: "PUBLISHED",
      action: "plan.publish",
      guard: publishingObstacle,
      legal: true,
    },
    // What was in force gives way in the transaction that publishes its amendment.
    supersede: { from: ["PUBLISHED"], to: "AMENDED", action: "plan.publish", legal: true },
    withdraw: {
      from: ["PUBLISHED"],
      to: "WITHDRAWN",
      action: "plan.publish",
      needsReason: true,
      legal: true,
    },
    discard: { from: ["DRAFT"], to: "WITHDRAWN", action: "plan.draft", needsReason: true },
  },
} satisfies Workflow<PlanStatus, SubmissionFacts & PublishingFacts, PlanObstacle>;
