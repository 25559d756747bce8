import type { Day } from "@/lib/calendar";

export type UserObstacle =
  | "own-account"
  | "already-disabled"
  | "not-disabled"
  | "no-second-factor"
  | "unit-not-in-force"
  | "role-held-already"
  | "ends-in-the-past"
  | "ended-already";

/** Days a password handed out by an administrator can be used to sign in. */
export const handedOutDays = 7;

type Facts = { actorId: string; userId: string; disabledAt: Date | null };
const isSelf = ({ actorId, userId }: Pick<Facts, "actorId" | "userId">) => actorId === userId;

/** Nobody shuts themselves out, and what is shut is not shut again. */
export function disableObstacle(facts: Facts): UserObstacle | null {
  if (isSelf(facts)) return "own-account";
  return facts.disabledAt ? "already-disabled" : null;
}

export const enableObstacle = ({ disabledAt }: Pick<Facts, "disabledAt">): UserObstacle | null =>
  disabledAt ? null : "not-disabled";

/** One's own password is changed by proving the old one, never handed out by oneself. */
export const resetObstacle = (facts: Pick<Facts, "actorId" | "userId">): UserObstacle | null =>
  isSelf(facts) ? "own-account" : null;

/** A lost phone is the reason; whoever still has theirs turns it off alone. */
export function removeSecondFactorObstacle(
  facts: Pick<Facts, "actorId" | "userId"> & { hasSecondFactor: boolean },
): UserObstacle | null {
  if (isSelf(facts)) return "own-account";
  return facts.hasSecondFactor ? null : "no-second-factor";
}

export type RolePeriod = { role: string; unitId: string; validFrom: Day; validTo: Day | null };

const overlaps = (one: RolePeriod, other: RolePeriod) =>
  (one.validTo === null || one.validTo > other.validFrom) &&
  (other.validTo === null || other.validTo > one.validFrom);

/** Administrators give rights to others, never to themselves; no role in one unit is held twice at a time. */
export function grantObstacle(
  facts: Pick<Facts, "actorId" | "userId"> & { asked: RolePeriod; held: RolePeriod[]; unitExists: boolean },
): UserObstacle | null {
  if (isSelf(facts)) return "own-account";
  if (!facts.unitExists) return "unit-not-in-force";
  const { asked, held } = facts;
  const same = held.filter(({ role, unitId }) => role === asked.role && unitId === asked.unitId);
  return same.some((period) => overlaps(period, asked)) ? "role-held-already" : null;
}

/** A role ends at once or on a later day: what was done in it was done in it. One yet to begin may be taken back. */
export function endObstacle(
  facts: Pick<Facts, "actorId" | "userId"> & { today: Day; from: Day; validFrom: Day; validTo: Day | null },
): UserObstacle | null {
  const { today, from, validTo } = facts;
  if (isSelf(facts)) return "own-account";
  if (from < today) return "ends-in-the-past";
  return validTo !== null && validTo <= roleEnd(facts) ? "ended-already" : null;
}

/** The day from which an ended role is no longer in force: never before the day it begins. */
export const roleEnd = ({ from, validFrom }: { from: Day; validFrom: Day }): Day =>
  from < validFrom ? validFrom : from;
