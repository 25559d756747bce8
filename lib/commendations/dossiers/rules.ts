import { addDays, countWorkingDays, type Day, type HolidayCalendar } from "@/lib/calendar";
import { searchKey, slugify } from "@/lib/vietnamese";

export type DossierPart = { id: string; name: string; from: "plan" | "law" };

/** What a dossier holds: the parts of the plan, and those of the rules that the plan does not name. */
export function partsOf(
  plan: readonly { id: string; name: string }[],
  law: readonly string[],
): DossierPart[] {
  const named = plan.map(({ id, name }): DossierPart => ({ id, name, from: "plan" }));
  const has = (name: string) => named.some((part) => searchKey(part.name).includes(searchKey(name)));
  const added = law.filter((name) => !has(name));
  return [
    ...named,
    ...added.map((name): DossierPart => ({ id: `luat-${slugify(name)}`, name, from: "law" })),
  ];
}

/** The parts nothing was attached for. */
export const missingParts = (parts: readonly DossierPart[], present: ReadonlySet<string>): DossierPart[] =>
  parts.filter(({ id }) => !present.has(id));

export type Pause = { from: Day; through: Day | null };
export type Clock =
  | { state: "not-complete" }
  | { state: "waiting" | "running" | "over"; used: number; limit: number };

/**
 * How many working days of the appraisal are used up: from the day after the complete dossier came, but for
 * those from a request for more up to the day it is answered.
 */
export function appraisalClock(
  { completeOn, pauses, limit }: { completeOn: Day | null; pauses: readonly Pause[]; limit: number },
  today: Day,
  holidays: HolidayCalendar,
): Clock {
  if (completeOn === null) return { state: "not-complete" };
  let used = 0;
  for (let day = addDays(completeOn, 1); day <= today; day = addDays(day, 1)) {
    const isPaused = pauses.some(({ from, through }) => day > from && (through === null || day <= through));
    if (!isPaused) used += countWorkingDays(addDays(day, -1), day, holidays);
  }
  const isWaiting = pauses.some(({ through }) => through === null);
  return { state: used > limit ? "over" : isWaiting ? "waiting" : "running", used, limit };
}

export type DossierObstacle =
  | "not-open"
  | "past-day"
  | "shorter"
  | "no-case"
  | "no-part"
  | "request-open"
  | "still-missing"
  | "beyond-council";

/** Why the days for handing in cannot be set so, or null: units that planned by a day keep it. */
export function intakeObstacle(facts: {
  dueOn: Day;
  today: Day;
  before: Day | null;
}): DossierObstacle | null {
  if (facts.dueOn < facts.today) return "past-day";
  return facts.before && facts.dueOn < facts.before ? "shorter" : null;
}

/** Why the unit cannot be asked for more, or null: everything that is missing goes into one request. */
export function requestObstacle(facts: { dueOn: Day; today: Day; isRequestOpen: boolean }) {
  if (facts.isRequestOpen) return "request-open" as const;
  return facts.dueOn <= facts.today ? ("past-day" as const) : null;
}
