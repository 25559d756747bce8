import { type Day, daysBetween } from "@/lib/calendar";
import type { Role } from "@/prisma/generated/enums";
import { delegableRoles } from "../permissions";

export const longestDays = 90;

export type DelegationObstacle =
  | "not-delegable"
  | "already-standing-in"
  | "to-self"
  | "not-a-colleague"
  | "in-the-past"
  | "wrong-order"
  | "too-long";

export type DelegationFacts = {
  role: Role;
  /** The actor works in a role that was lent to them. */
  isStandingIn: boolean;
  fromUserId: string;
  toUserId: string;
  /** Whoever it is lent to works in the same unit now. */
  isColleague: boolean;
  from: Day;
  through: Day;
  today: Day;
};

/** Why a role cannot be lent like this, or null: to a colleague, ahead, for a limited time, and never handed on. */
export function delegationObstacle(facts: DelegationFacts): DelegationObstacle | null {
  const { role, isStandingIn, fromUserId, toUserId, isColleague, from, through, today } = facts;
  if (isStandingIn) return "already-standing-in";
  if (!delegableRoles.includes(role)) return "not-delegable";
  if (fromUserId === toUserId) return "to-self";
  if (!isColleague) return "not-a-colleague";
  if (from < today) return "in-the-past";
  if (through < from) return "wrong-order";
  return daysBetween(from, through) >= longestDays ? "too-long" : null;
}
