import type { JobState } from "./text";

export type JobFacts = {
  attempts: number;
  maxAttempts: number;
  lockedAt: Date | null;
  lastError: string | null;
};

/** The state an administrator is told: given up, at work, waiting for another try, or waiting for its first. */
export function jobState({ attempts, maxAttempts, lockedAt, lastError }: JobFacts): JobState {
  if (lockedAt) return "running";
  if (attempts >= maxAttempts) return "failed";
  return lastError ? "retrying" : "waiting";
}
