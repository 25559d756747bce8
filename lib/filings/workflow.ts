import type { Workflow } from "@/lib/workflow";
import type { FilingStatus } from "@/prisma/generated/enums";
import {
  backToUnit,
  confirmationObstacle,
  type FilingFacts,
  type FilingObstacle,
  handOverObstacle,
  returnObstacle,
  reviewObstacle,
  submissionObstacle,
  windowObstacle,
} from "./rules";
import { filingObstacleText } from "./text";

/** Officer prepares, head submits, the standing office takes it up, returns or confirms (UX §2.0). */
export const filingWorkflow = {
  subject: "filing",
  say: filingObstacleText,
  moves: {
    handOver: {
      from: ["DRAFT", "RETURNED"],
      to: "AWAITING_HEAD",
      action: "filing.prepare",
      guard: handOverObstacle,
    },
    recall: { from: ["AWAITING_HEAD"], to: backToUnit, action: "filing.prepare" },
    sendBack: { from: ["AWAITING_HEAD"], to: backToUnit, action: "filing.submit", needsReason: true },
    submit: {
      from: ["DRAFT", "AWAITING_HEAD", "RETURNED"],
      to: "SUBMITTED",
      action: "filing.submit",
      guard: submissionObstacle,
    },
    // Once the period is locked the unit could not submit again what it took back.
    withdraw: {
      from: ["SUBMITTED"],
      to: backToUnit,
      action: "filing.submit",
      guard: ({ window }) => windowObstacle(window),
    },
    receive: { from: ["SUBMITTED"], to: "UNDER_REVIEW", action: "filing.verify", guard: reviewObstacle },
    return: { from: ["UNDER_REVIEW"], to: "RETURNED", action: "filing.verify", guard: returnObstacle },
    confirm: {
      from: ["UNDER_REVIEW"],
      to: "CONFIRMED",
      action: "filing.verify",
      guard: confirmationObstacle,
    },
  },
} satisfies Workflow<FilingStatus, FilingFacts, FilingObstacle>;
