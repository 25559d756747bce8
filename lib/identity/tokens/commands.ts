import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { reach } from "../permissions";
import { assertRecentlyProven } from "../proof";
import { hashSecret, newSecret } from "../secrets";
import { accountNotice, needsSessionText, ownRoleText } from "../text";
import type { NewToken } from "./schema";

/**
 * Makes a bearer token for oneself in the present role. Answers it once; only its hash is kept. A
 * token cannot make another: it would outlive the one that made it.
 */
export async function createToken(actor: Actor, { name, days, scopes }: NewToken, now = new Date()) {
  if (!actor.sessionId) throw new Refusal("forbidden", needsSessionText.token, "needs-session");
  if (actor.onBehalfOf) throw new Refusal("forbidden", ownRoleText, "own-role-only");
  assertRecentlyProven(actor, now);
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const { provinceId, userId, membershipId } = actor;
  return transaction(actor, async (tx) => {
    const { id } = await tx.apiToken.create({
      data: {
        provinceId,
        userId,
        membershipId,
        name,
        scopes,
        expiresAt,
        tokenHash: hashSecret(token),
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "api-token.create", id, {
      label: name,
      after: { scopes, expiresAt },
      at: now,
    });
    const to = { userIds: [userId] };
    const notice = { to, kind: "token-created", text: accountNotice.token, href: "/lam-viec/tai-khoan" };
    await notify(tx, provinceId, notice, now);
    return { id, token, expiresAt };
  });
}

/** Ends a token, one's own or, for an administrator, anybody's of the province. */
export function revokeToken(actor: Actor, { tokenId }: { tokenId: string }, now = new Date()) {
  const isAdministrator = reach(actor, "user.manage") === "province";
  return transaction(actor, async (tx) => {
    const row = await tx.apiToken.findFirst({
      where: {
        id: tokenId,
        provinceId: actor.provinceId,
        ...(isAdministrator ? {} : { userId: actor.userId }),
      },
      select: { id: true, name: true, revokedAt: true, user: { select: { name: true } } },
    });
    if (!row) throw new Refusal("not-found");
    if (row.revokedAt) return { id: row.id };
    await tx.apiToken.updateMany({ where: { id: row.id }, data: { revokedAt: now } });
    await recordAudit(tx, actor, "api-token.revoke", row.id, {
      label: row.name,
      after: { holder: row.user.name },
      at: now,
    });
    return { id: row.id };
  });
}
