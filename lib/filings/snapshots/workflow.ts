import type { Workflow } from "@/lib/workflow";
import type { SnapshotStatus } from "@/prisma/generated/enums";
import { snapshotText } from "./text";

export type SnapshotObstacle = "has-errors" | "nothing-valid";
export type SnapshotFacts = { obstacle: SnapshotObstacle | null };

/** A provider's figures: read in the background, looked at by a person, then written in the background. */
export const snapshotWorkflow = {
  subject: "snapshot-import",
  say: { "has-errors": snapshotText["has-errors"], "nothing-valid": snapshotText["nothing-valid"] },
  moves: {
    check: { from: ["QUEUED"], to: "CHECKED", action: "snapshot.import" },
    fail: { from: ["QUEUED"], to: "FAILED", action: "snapshot.import" },
    recheck: { from: ["CHECKED", "FAILED"], to: "QUEUED", action: "snapshot.import" },
    confirm: {
      from: ["CHECKED"],
      to: "APPLYING",
      action: "snapshot.import",
      guard: ({ obstacle }) => obstacle,
    },
    apply: { from: ["APPLYING"], to: "APPLIED", action: "snapshot.import" },
    discard: { from: ["CHECKED", "FAILED"], to: "DISCARDED", action: "snapshot.import" },
  },
} satisfies Workflow<SnapshotStatus, SnapshotFacts, SnapshotObstacle>;
