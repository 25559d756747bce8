import type { Workflow } from "@/lib/workflow";
import type { ImportStatus } from "@/prisma/generated/enums";
import { importRefusalText } from "./text";

export type FilingImportObstacle = "has-errors" | "nothing-to-apply" | "other-plan";
export type FilingImportFacts = { obstacle: FilingImportObstacle | null };

/** A unit's file is applied whole or given up; nothing of it counts before. */
export const filingImportWorkflow = {
  subject: "filing-import",
  say: importRefusalText,
  moves: {
    apply: {
      from: ["CHECKED"],
      to: "APPLIED",
      action: "filing.prepare",
      guard: ({ obstacle }) => obstacle,
    },
    discard: { from: ["CHECKED"], to: "DISCARDED", action: "filing.prepare" },
  },
} satisfies Workflow<ImportStatus, FilingImportFacts, FilingImportObstacle>;
