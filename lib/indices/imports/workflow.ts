import type { Workflow } from "@/lib/workflow";
import type { ImportStatus } from "@/prisma/generated/enums";
import { importText } from "./text";

export type ImportObstacle = "has-errors" | "nothing-valid" | "used-by-run" | "replaced-since";
export type ImportFacts = { obstacle: ImportObstacle | null };

const guard = ({ obstacle }: ImportFacts) => obstacle;

export const importWorkflow = {
  subject: "index-import",
  say: {
    "has-errors": importText["has-errors"],
    "nothing-valid": importText["nothing-valid"],
    "used-by-run": importText["used-by-run"],
    "replaced-since": importText["replaced-since"],
  },
  moves: {
    apply: { from: ["CHECKED"], to: "APPLIED", action: "index.import", guard },
    discard: { from: ["CHECKED"], to: "DISCARDED", action: "index.import" },
    undo: { from: ["APPLIED"], to: "UNDONE", action: "index.import", guard },
  },
} satisfies Workflow<ImportStatus, ImportFacts, ImportObstacle>;
