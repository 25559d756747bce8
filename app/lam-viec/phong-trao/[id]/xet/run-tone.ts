import type { Tone } from "@/components/ui/tone";
import type { RunStatus } from "@/prisma/generated/enums";

export const runTone: Record<RunStatus, Tone> = {
  QUEUED: "sent",
  RUNNING: "sent",
  DONE: "met",
  RECOGNISED: "approved",
  SUPERSEDED: "none",
  FAILED: "failed",
};
