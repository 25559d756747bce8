import type { Workflow } from "@/lib/workflow";
import type { RegistrationStatus } from "@/prisma/generated/enums";
import {
  decisionObstacle,
  type Obstacle,
  preparationObstacle,
  type RegistrationFacts,
  rejectionObstacle,
  roundObstacle,
  submissionObstacle,
} from "./rules";
import { obstacleText } from "./text";

/** Back with the unit: what the office had returned stays "returned". */
const reopened = ({ wasReturned }: RegistrationFacts): RegistrationStatus =>
  wasReturned ? "RETURNED" : "DRAFT";

export const registrationWorkflow = {
  subject: "registration",
  say: obstacleText,
  moves: {
    "send-to-head": {
      from: ["DRAFT", "RETURNED"],
      to: "AWAITING_HEAD",
      action: "registration.prepare",
      guard: preparationObstacle,
    },
    recall: { from: ["AWAITING_HEAD"], to: reopened, action: "registration.prepare" },
    "ask-to-fix": {
      from: ["AWAITING_HEAD"],
      to: reopened,
      action: "registration.submit",
      needsReason: true,
    },
    submit: {
      from: ["DRAFT", "AWAITING_HEAD", "RETURNED"],
      to: "SUBMITTED",
      action: "registration.submit",
      guard: submissionObstacle,
    },
    withdraw: { from: ["SUBMITTED"], to: "DRAFT", action: "registration.submit", guard: roundObstacle },
    accept: {
      from: ["SUBMITTED"],
      to: "ACCEPTED",
      action: "registration.decide",
      guard: decisionObstacle,
    },
    return: {
      from: ["SUBMITTED"],
      to: "RETURNED",
      action: "registration.decide",
      guard: decisionObstacle,
      needsReason: true,
    },
    "reject-late": {
      from: ["SUBMITTED"],
      to: "REJECTED",
      action: "registration.decide",
      guard: rejectionObstacle,
      needsReason: true,
    },
  },
} satisfies Workflow<RegistrationStatus, RegistrationFacts, Obstacle>;
