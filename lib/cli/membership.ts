import { dayOf } from "@/lib/calendar";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { connectTo } from "./connection";
import { Advice } from "./settings";

type Membership = { id: string; role: string; unit: string };

/** The memberships in force of the account with this e-mail, read as owner: no province is known yet. */
async function membershipsOf(email: string, now: Date): Promise<Membership[]> {
  const owner = await connectTo(process.env.DATABASE_URL ?? "");
  try {
    const { rows } = await owner.query<Membership>(
      `SELECT m."id", m."role", v."name" AS unit
       FROM "User" u JOIN "Membership" m ON m."userId" = u."id"
       LEFT JOIN "OrgUnitVersion" v ON v."unitId" = m."unitId" AND daterange(v."validFrom", v."validTo") @> $2::date
       WHERE u."email" = lower($1) AND u."disabledAt" IS NULL AND daterange(m."validFrom", m."validTo") @> $2::date
       ORDER BY m."validFrom" DESC`,
      [email, dayOf(now)],
    );
    return rows;
  } finally {
    await owner.end();
  }
}

/** The person a command acts as, in the one role they have or the one named; an `Advice` where that is not clear. */
export async function actorOf(email: string, role: string | undefined, now: Date) {
  const all = await membershipsOf(email, now);
  const fitting = all.filter((membership) => !role || membership.role === role);
  const list = all.map((membership) => `  ${membership.role}, ${membership.unit}`).join("\n");
  const [membership] = fitting;
  if (!membership) {
    throw new Advice(
      all.length > 0 ? `${email} has no role ${role}; there are:\n${list}` : `No account in force: ${email}.`,
    );
  }
  if (fitting.length > 1) throw new Advice(`${email} has several roles; choose one with --role:\n${list}`);
  const actor = await actorOfMembership(membership.id, now);
  if (!actor) throw new Advice(`${email} cannot act now.`);
  return { actor, membership };
}
