export type BlockObstacle = "code-taken" | "has-units" | "has-scales" | "in-plans" | "in-results";

export type BlockUses = { units: number; scales: number; plans: number; results: number };

/** Why a block cannot be taken away: something of any time still refers to it. */
export function removalObstacle({ units, scales, plans, results }: BlockUses): BlockObstacle | null {
  if (units > 0) return "has-units";
  if (scales > 0) return "has-scales";
  if (plans > 0) return "in-plans";
  return results > 0 ? "in-results" : null;
}
