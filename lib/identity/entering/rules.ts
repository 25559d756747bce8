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
