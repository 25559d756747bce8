import type { Tone } from "@/components/ui/tone";
import type { ImportStatus } from "@/prisma/generated/enums";

export const importTone: Record<ImportStatus, Tone> = {
  CHECKED: "sent",
  APPLIED: "met",
  DISCARDED: "none",
  UNDONE: "returned",
};
