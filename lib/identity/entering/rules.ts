import type { Role } from "@/prisma/generated/enums";

export type SignInObstacle =
  | "unknown-account"
  | "disabled"
  | "password-expired"
  | "wrong-password"
  | "wrong-code"
  | "no-role"
  | "too-many-tries";

type Account = { disabledAt: Date | null; passwordExpiresAt: Date | null };

/** Why nobody enters this account, whatever the password; null when it is open. */
export function standingObstacle(account: Account | null, now: Date): SignInObstacle | null {
  if (!account) return "unknown-account";
  if (account.disabledAt) return "disabled";
  return account.passwordExpiresAt && account.passwordExpiresAt <= now ? "password-expired" : null;
}

/** Seats that come with another post. */
const seats: readonly Role[] = ["COUNCIL_SECRETARY", "COUNCIL_MEMBER"];

/** Where somebody with several roles begins the day: at the post, from where one changes to the council's seat. */
export const mainPost = <T extends { role: Role }>(memberships: readonly T[]): T | undefined =>
  memberships.find(({ role }) => !seats.includes(role)) ?? memberships[0];
