import type { Day } from "@/lib/calendar";

export type CommentsObstacle =
  | "not-a-draft"
  | "ends-too-soon"
  | "made-shorter"
  | "not-open"
  | "window-over"
  | "received-outside";

type Window = { isDraft: boolean; through: Day; today: Day; before: Day | null };

/** Why a window for comments cannot end on this day, or null: it lies ahead and never gets shorter. */
export function windowObstacle({ isDraft, through, today, before }: Window): CommentsObstacle | null {
  if (!isDraft) return "not-a-draft";
  if (through <= today) return "ends-too-soon";
  return before && through < before ? "made-shorter" : null;
}

type Filing = { isDraft: boolean; from: Day | null; through: Day | null; receivedOn: Day; today: Day };

/** Why an objection cannot be taken, or null: the last day still counts, and so does a letter that came in time. */
export function objectionObstacle({
  isDraft,
  from,
  through,
  receivedOn,
  today,
}: Filing): CommentsObstacle | null {
  if (!isDraft) return "not-a-draft";
  if (!from || !through) return "not-open";
  if (receivedOn > today || receivedOn < from) return "received-outside";
  return receivedOn > through ? "window-over" : null;
}
