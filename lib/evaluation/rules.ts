import type { RunKind } from "@/prisma/generated/enums";

export type RunObstacle = "trial-only" | "nobody-judged";

/** Why a finished run cannot be recognised as the result of its round, or null. */
export function recognitionObstacle({ kind, total }: { kind: RunKind; total: number }): RunObstacle | null {
  if (kind !== "OFFICIAL") return "trial-only";
  return total === 0 ? "nobody-judged" : null;
}

export type StartObstacle = "round-closed" | "no-tiers" | "already-at-work";

/** Why no run can be started for a round now, or null. */
export function startObstacle(facts: {
  roundOpen: boolean;
  tiers: number;
  officialAtWork: boolean;
  kind: RunKind;
}): StartObstacle | null {
  if (!facts.roundOpen) return "round-closed";
  if (facts.tiers === 0) return "no-tiers";
  return facts.kind === "OFFICIAL" && facts.officialAtWork ? "already-at-work" : null;
}
