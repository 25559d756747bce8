import type { Workflow } from "@/lib/workflow";
import type { RunKind, RunStatus } from "@/prisma/generated/enums";
import { recognitionObstacle as guard, type RunObstacle } from "./rules";
import { runObstacleText } from "./text";

/** Lần xét: what people do with a finished run. Queued → running → done is the machine's own progress. */
export const runWorkflow = {
  subject: "evaluation",
  say: runObstacleText,
  moves: {
    recognise: { from: ["DONE"], to: "RECOGNISED", action: "run.recognise", guard, legal: true },
  },
} satisfies Workflow<RunStatus, { kind: RunKind; total: number }, RunObstacle>;
