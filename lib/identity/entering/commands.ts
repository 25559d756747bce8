import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit";
import { identityTransaction, transaction } from "@/lib/database";
import { enqueue } from "@/lib/jobs";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { rolesInForce } from "../memberships/in-force";
import { isPassword, spendPasswordTime } from "../passwords";
import type { SignInInput } from "../schema";
import { acceptedStep, spendStep } from "../second-factor/codes";
import { hashSecret, newSecret } from "../secrets";
import { countTry, forgetTries, perAccount, perAddress, signInKey, takeBackTry } from "../throttle";
import { mainPost, type SignInObstacle, standingObstacle } from "./rules";

export const sessionHours = 12;
const wrong = () =>
  new Refusal("invalid", "Tài khoản, mật khẩu hoặc mã xác thực chưa đúng.", "wrong-credentials");

type Caller = { address: string; userAgent: string };

/**
 * Checks the credentials and opens a session. Answers the session's secret for the cookie; only its
 * hash is stored. Unknown, disabled and wrong all sound alike and take as long; the log tells them apart.
 */
export async function signIn(input: SignInInput, caller: Caller, now = new Date()) {
  const accountKey = signInKey(input.email);
  const addressKey = `sign-in-from:${caller.address}`;
  await countTry(addressKey, perAddress, now);
  const user = await findAccountToEnter(input.email);
  const refuse = async (obstacle: SignInObstacle) => {
    await noteRefusal(user?.id ?? null, obstacle, caller, now);
    return wrong();
  };
  await countTry(accountKey, perAccount, now, () => refuse("too-many-tries"));

  const standing = standingObstacle(user, now);
  const isRight = user && !standing ? await isPassword(user.passwordHash, input.password) : false;
  if (!user || standing) await spendPasswordTime(input.password);
  if (!user || standing || !isRight) throw await refuse(standing ?? "wrong-password");
  const step = await acceptedStep(user, input.code, now);
  if (step === null) throw await refuse("wrong-code");

  const secret = newSecret();
  const { id: userId, provinceId, name } = user;
  const obstacle = await transaction(user, async (tx): Promise<SignInObstacle | null> => {
    // A role counts only while its unit exists: without one there is nothing to work in.
    const memberships = await tx.membership.findMany({
      where: { userId, ...rolesInForce(now) },
      orderBy: [{ validFrom: "desc" }, { id: "asc" }],
      select: { id: true, role: true, unitId: true },
    });
    const membership = mainPost(memberships);
    if (!membership) return "no-role";
    const { id: membershipId, role, unitId } = membership;
    if (!(await spendStep(tx, userId, step))) return "wrong-code";
    await tx.session.create({
      data: {
        id: hashSecret(secret),
        provinceId,
        userId,
        membershipId,
        createdAt: now,
        lastSeenAt: now,
        provenAt: now,
        expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
        userAgent: caller.userAgent.slice(0, 200),
      },
      select: { id: true },
    });
    const actor: Actor = { userId, name, provinceId, membershipId, role, unitId, unitPath: "", unitName: "" };
    await recordAudit(tx, actor, "account.sign-in", userId, { label: name, at: now });
    return null;
  });
  if (obstacle) throw await refuse(obstacle);
  await forgetTries(accountKey);
  // A whole office signs in from one address: only what was wrong counts against it.
  await takeBackTry(addressKey);
  return { secret, userId, name };
}

const findAccountToEnter = (email: string) =>
  identityTransaction((tx) =>
    tx.user.findUnique({
      where: { email },
      select: {
        id: true,
        provinceId: true,
        name: true,
        passwordHash: true,
        passwordExpiresAt: true,
        disabledAt: true,
        totpSecret: true,
        totpLastStep: true,
      },
    }),
  );

/** A job writes the log, the same for every account and none: else the time it takes would tell which accounts exist. */
const noteRefusal = (userId: string | null, obstacle: SignInObstacle, { address }: Caller, now: Date) =>
  identityTransaction((tx) =>
    enqueue(tx, "log-refused-sign-in", {
      ...{ id: randomUUID(), userId, obstacle, address },
      at: now.toISOString(),
    }),
  );
