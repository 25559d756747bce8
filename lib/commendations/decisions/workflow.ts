import type { Workflow } from "@/lib/workflow";
import type { AwardStatus, DecisionStatus } from "@/prisma/generated/enums";
import { type DecisionFacts, type DecisionObstacle, issueObstacle, publicationObstacle } from "./rules";
import { decisionObstacleText } from "./text";

/** Quyết định: Dự thảo → Đã ban hành → Đã công bố. */
export const decisionWorkflow = {
  subject: "decision",
  say: decisionObstacleText,
  moves: {
    issue: {
      from: ["DRAFT"],
      to: "ISSUED",
      action: "decision.issue",
      guard: issueObstacle,
      legal: true,
    },
    publish: {
      from: ["ISSUED"],
      to: "PUBLISHED",
      action: "decision.publish",
      guard: publicationObstacle,
      legal: true,
    },
  },
} satisfies Workflow<DecisionStatus, DecisionFacts, DecisionObstacle>;

/** A line of a decision: it stays for good, revoked by a decision of its own (Law 06/2022, art. 93). */
export const awardWorkflow = {
  subject: "award",
  say: {},
  moves: {
    correct: {
      from: ["ISSUED", "CORRECTED"],
      to: "CORRECTED",
      action: "decision.correct",
      needsReason: true,
      legal: true,
    },
    revoke: {
      from: ["ISSUED", "CORRECTED"],
      to: "REVOKED",
      action: "decision.revoke",
      needsReason: true,
      legal: true,
    },
  },
} satisfies Workflow<AwardStatus>;
