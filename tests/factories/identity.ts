import { toDateColumn } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import { hashPassword } from "@/lib/identity/passwords";
import { hashSecret, newSecret } from "@/lib/identity/secrets";
import type { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { aProvince, aUnit, type ProvinceRow, since, type UnitRow } from "./organizations";
import { owner, unique } from "./owner";

/** The password of every user the factories make. */
export const testPassword = "Suối reo giữa rừng thông";
let hashed: Promise<string> | undefined;

export async function aUser(
  province: ProvinceRow,
  given: Partial<Prisma.UserUncheckedCreateInput> & { password?: string } = {},
) {
  const { password = testPassword, ...data } = given;
  hashed ??= hashPassword(testPassword);
  const passwordHash = await (password === testPassword ? hashed : hashPassword(password));
  const name = unique("nguoi");
  return owner.user.create({
    data: {
      provinceId: province.id,
      email: `${name}@thu.vn`,
      name: `Người dùng ${name}`,
      passwordHash,
      ...data,
    },
  });
}

export type ActorOptions = {
  unit?: UnitRow;
  province?: ProvinceRow;
  name?: string;
  personId?: string;
  validFrom?: string;
  validTo?: string | null;
};
export type TestActor = Actor & { email: string };

/** Somebody with a real account and membership, as commands take them; in a new unit and province unless given. */
export async function anActor(role: Role, given: ActorOptions = {}): Promise<TestActor> {
  const { validFrom = since, validTo = null } = given;
  const province = given.province ?? (given.unit ? { id: given.unit.provinceId } : await aProvince());
  const unit = given.unit ?? (await aUnit(province));
  const { name, personId } = given;
  const user = await aUser(province, { ...(name && { name }), ...(personId && { personId }) });
  const membership = await aMembership(user.id, role, unit, { validFrom, validTo });
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    provinceId: province.id,
    membershipId: membership.id,
    role,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
  };
}

export function aMembership(
  userId: string,
  role: Role,
  unit: Pick<UnitRow, "id" | "provinceId">,
  { validFrom = since, validTo = null }: { validFrom?: string; validTo?: string | null } = {},
) {
  const dates = { validFrom: toDateColumn(validFrom), validTo: validTo && toDateColumn(validTo) };
  return owner.membership.create({
    data: { provinceId: unit.provinceId, userId, role, unitId: unit.id, ...dates },
  });
}

const as = (role: Role) => (given?: ActorOptions) => anActor(role, given);
export const anAdministrator = as("ADMINISTRATOR");
export const aPlanner = as("PLANNER");
export const aPlanningHead = as("PLANNING_HEAD");
export const aUnitHead = as("UNIT_HEAD");
export const aUnitOfficer = as("UNIT_OFFICER");
export const aCouncilSecretary = as("COUNCIL_SECRETARY");
export const aCouncilMember = as("COUNCIL_MEMBER");
export const aLeader = as("LEADER");
export const anAuditor = as("AUDITOR");

/** A bearer token of the actor's membership, as the client sends it. */
export async function aToken(
  actor: Actor,
  given: { scopes?: string[]; expiresAt?: Date; revokedAt?: Date } = {},
): Promise<string> {
  const { scopes = [], expiresAt = new Date("2099-12-31T00:00:00Z"), revokedAt } = given;
  const token = newSecret();
  const { userId, provinceId, membershipId } = actor;
  await owner.apiToken.create({
    data: {
      provinceId,
      userId,
      membershipId,
      name: "Kiểm thử",
      tokenHash: hashSecret(token),
      scopes,
      expiresAt,
      revokedAt,
    },
    select: { id: true },
  });
  return token;
}

/** A sign-in of the actor: the secret its cookie carries, and the actor as pages then see them. */
export async function aSession<A extends Actor>(actor: A, now = new Date(), provenAt = now) {
  const secret = newSecret();
  const { userId, provinceId, membershipId } = actor;
  const expiresAt = new Date(now.getTime() + 8 * 3_600_000);
  const times = { createdAt: now, lastSeenAt: now, provenAt, expiresAt };
  const { id: sessionId } = await owner.session.create({
    data: { id: hashSecret(secret), provinceId, userId, membershipId, ...times },
  });
  return { secret, actor: { ...actor, sessionId, provenAt } };
}
