import type { Role } from "@/prisma/generated/enums";

/** Who acts, in which role, for which unit and province: what every command and query is given first. */
export type Actor = {
  userId: string;
  name: string;
  provinceId: string;
  membershipId: string;
  role: Role;
  unitId: string;
  /** Materialised path of the unit, "/…/": its subtree is every path that starts with it. */
  unitPath: string;
  unitName: string;
  /** Set when a token narrows what its holder may do. */
  scopes?: string[] | null;
  /** Last moment the password was proven in this session; absent for tokens and background jobs. */
  provenAt?: Date | null;
  sessionId?: string | null;
  /** Ủy quyền: on whose behalf; both names appear in the log. */
  onBehalfOf?: string | null;
  /** The account of whoever is stood in for: their earlier work counts as the actor's own. */
  onBehalfOfId?: string | null;
  requestId?: string | null;
};

/**
 * The id under which work of these people would be the actor's own: theirs, or that of whoever they
 * stand in for; nobody gets round a separation of duties by lending out a role.
 */
export function ownAmong(
  { userId, onBehalfOfId }: Pick<Actor, "userId" | "onBehalfOfId">,
  people: readonly (string | null | undefined)[],
): string {
  return onBehalfOfId && people.includes(onBehalfOfId) && !people.includes(userId) ? onBehalfOfId : userId;
}
