import "server-only";
import { recordAudit } from "@/lib/audit";
import { isDuplicate, type Transaction, transaction } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { giveRole } from "../memberships/steps";
import { hashPassword } from "../passwords";
import { type Action, reach } from "../permissions";
import { usersFor } from "../policy";
import { assertRecentlyProven } from "../proof";
import { newPasswordText } from "../secrets";
import { emailTakenText, linkText, userObstacleText } from "../text";
import { handedOutDays, type UserObstacle } from "./rules";
import type { NewUser, UserEdit } from "./schema";

export const refuseWhen = (obstacle: UserObstacle | null) => {
  if (obstacle) throw new Refusal("rule", userObstacleText[obstacle], obstacle);
};

/** The account, if it is within reach and still as the administrator saw it. */
export async function findUserToChange(
  tx: Transaction,
  actor: Actor,
  { userId, version }: { userId: string; version?: number },
  action: Action = "user.manage",
) {
  const user = await tx.user.findFirst({
    where: { id: userId, AND: usersFor(actor, action) },
    select: {
      id: true,
      email: true,
      name: true,
      disabledAt: true,
      totpSecret: true,
      version: true,
      person: { select: { staffCode: true } },
    },
  });
  if (!user) throw new Refusal("not-found");
  if (version !== undefined && user.version !== version) throw new Refusal("conflict");
  return user;
}

/** A password that was handed out: good for a few days, then it has to be handed out again. */
export async function handedOutPassword(now: Date) {
  const password = newPasswordText();
  return {
    password,
    data: {
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      passwordExpiresAt: new Date(now.getTime() + handedOutDays * 86_400_000),
    },
  };
}

const emailTaken = (error: unknown) => {
  if (isDuplicate(error))
    throw new Refusal("conflict", emailTakenText, "email-taken", { email: emailTakenText });
  throw error;
};

/** Opens an account with its first role. Answers the first password, which is shown once and kept nowhere. */
export async function createUser(actor: Actor, input: NewUser, now = new Date()) {
  const { email, name, ...role } = input;
  if (reach(actor, "user.manage") !== "province") throw new Refusal("forbidden", undefined, "role-may-not");
  assertRecentlyProven(actor, now);
  const { password, data } = await handedOutPassword(now);
  return transaction(actor, async (tx) => {
    const { provinceId } = actor;
    const user = await tx.user.create({
      data: { provinceId, email, name, ...data, createdAt: now },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, "user.create", user.id, { label: name, after: { email }, at: now });
    await giveRole(tx, actor, { id: user.id, name }, role, now);
    return { ...user, password };
  }).catch(emailTaken);
}

/** The person of the staff list an account belongs to: an account for one person, a person for one account. */
async function findOwner(tx: Transaction, { provinceId }: Actor, userId: string, staffCode: string) {
  const person = await tx.person.findFirst({ where: { provinceId, staffCode }, select: { id: true } });
  const taken =
    person &&
    (await tx.user.findFirst({
      where: { provinceId, personId: person.id, NOT: { id: userId } },
      select: { email: true },
    }));
  if (person && !taken) return person.id;
  const [reason, text] = taken
    ? ["person-has-account", linkText.taken(taken.email)]
    : ["no-such-person", linkText.unknown];
  throw new Refusal("rule", text, reason, { staffCode: text });
}

/** Corrects the name or the address of an account, or whose it is: nobody votes on themselves. */
export function editUser(actor: Actor, { name, email, staffCode, ...choice }: UserEdit, now = new Date()) {
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, choice);
    const before = user.person?.staffCode ?? null;
    const person =
      staffCode === undefined || staffCode === before
        ? {}
        : { personId: staffCode && (await findOwner(tx, actor, user.id, staffCode)) };
    const { count } = await tx.user.updateMany({
      where: { id: user.id, version: choice.version },
      data: { name, email, ...person, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "user.edit", user.id, {
      label: name,
      before: { name: user.name, email: user.email, staffCode: before },
      after: { name, email, staffCode: staffCode === undefined ? before : staffCode },
      at: now,
    });
    return { id: user.id, version: choice.version + 1 };
  }).catch(emailTaken);
}
