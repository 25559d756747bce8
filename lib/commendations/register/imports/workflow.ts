import type { Workflow } from "@/lib/workflow";
import type { ImportStatus } from "@/prisma/generated/enums";
import { importText } from "./text";

export type ImportObstacle = "has-errors" | "nothing-valid";
export type ImportFacts = { obstacle: ImportObstacle | null };

/** A file of earlier awards: read, then entered or left. What is entered stays, as every award does. */
export const awardImportWorkflow = {
  subject: "award-import",
  say: { "has-errors": importText["has-errors"], "nothing-valid": importText["nothing-valid"] },
  moves: {
    apply: {
      from: ["CHECKED"],
      to: "APPLIED",
      action: "award.import",
      guard: ({ obstacle }: ImportFacts) => obstacle,
    },
    discard: { from: ["CHECKED"], to: "DISCARDED", action: "award.import" },
  },
} satisfies Workflow<ImportStatus, ImportFacts, ImportObstacle>;
