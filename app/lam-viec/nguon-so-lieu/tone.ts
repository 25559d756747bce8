import type { Tone } from "@/components/ui/tone";
import type { SnapshotStatus } from "@/prisma/generated/enums";

export const snapshotTone: Record<SnapshotStatus, Tone> = {
  QUEUED: "due",
  CHECKED: "sent",
  APPLYING: "due",
  APPLIED: "met",
  DISCARDED: "none",
  FAILED: "failed",
};
