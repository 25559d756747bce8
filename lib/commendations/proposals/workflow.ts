import type { Workflow } from "@/lib/workflow";
import type { ProposalStatus } from "@/prisma/generated/enums";
import {
  type ProposalFacts,
  type ProposalObstacle,
  signedStatus,
  signingObstacle,
  submissionObstacle,
} from "./rules";
import { proposalObstacleText } from "./text";

/** Tờ trình: Bản nháp → Chờ phê duyệt → Đã phê duyệt or Phê duyệt một phần; or back with a reason. */
export const proposalWorkflow = {
  subject: "proposal",
  say: proposalObstacleText,
  moves: {
    submit: {
      from: ["DRAFT", "RETURNED"],
      to: "SUBMITTED",
      action: "proposal.submit",
      guard: submissionObstacle,
    },
    return: { from: ["SUBMITTED"], to: "RETURNED", action: "proposal.decide", needsReason: true },
    sign: {
      from: ["SUBMITTED"],
      to: signedStatus,
      action: "proposal.decide",
      guard: signingObstacle,
      legal: true,
    },
  },
} satisfies Workflow<ProposalStatus, ProposalFacts, ProposalObstacle>;
