import type { Workflow } from "@/lib/workflow";
import type { RoundStatus } from "@/prisma/generated/enums";

export const roundWorkflow = {
  subject: "round",
  say: {},
  moves: {
    close: { from: ["OPEN"], to: "CLOSED", action: "round.manage" },
    reopen: { from: ["CLOSED"], to: "OPEN", action: "round.manage", needsReason: true },
  },
} satisfies Workflow<RoundStatus>;
