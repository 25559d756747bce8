import type { Workflow } from "@/lib/workflow";
import type { NominationStatus } from "@/prisma/generated/enums";
import { dropObstacle, type StandingFacts, type StandingObstacle } from "./rules";
import { standingObstacleText } from "./text";

/** Trường hợp đề nghị: from the draft list to the award. Council, leadership and decision move it with their own act. */
export const nominationWorkflow = {
  subject: "nomination",
  say: standingObstacleText,
  moves: {
    drop: {
      from: ["PROPOSED", "RETURNED", "DEFERRED"],
      to: "DROPPED",
      action: "nomination.decide",
      guard: dropObstacle,
      needsReason: true,
    },
    pass: { from: ["PROPOSED"], to: "COUNCIL_APPROVED", action: "council.prepare" },
    reject: { from: ["PROPOSED"], to: "COUNCIL_REJECTED", action: "council.prepare" },
    approve: { from: ["COUNCIL_APPROVED"], to: "APPROVED", action: "proposal.decide" },
    return: {
      from: ["COUNCIL_APPROVED"],
      to: "RETURNED",
      action: "proposal.decide",
      needsReason: true,
    },
    defer: { from: ["COUNCIL_APPROVED"], to: "DEFERRED", action: "proposal.decide", needsReason: true },
    // What leadership sent back was passed by the council already: put right, it goes into the next paper.
    resume: {
      from: ["RETURNED", "DEFERRED"],
      to: "COUNCIL_APPROVED",
      action: "nomination.decide",
      needsReason: true,
    },
    // The earlier vote stays in its session; a later one decides anew.
    reconsider: {
      from: ["COUNCIL_REJECTED"],
      to: "PROPOSED",
      action: "nomination.decide",
      needsReason: true,
    },
    award: { from: ["APPROVED"], to: "AWARDED", action: "decision.issue" },
  },
} satisfies Workflow<NominationStatus, StandingFacts, StandingObstacle>;
