import { parseArgs } from "node:util";
import { recordAudit } from "@/lib/audit";
import { disconnect, transaction } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { actions } from "@/lib/identity/permissions";
import { hashSecret, newSecret } from "@/lib/identity/secrets";
import { connectTo } from "./connection";
import { Advice } from "./settings";

const usage = `npm run token:create -- --email NAME@HOST [--role ROLE] [--name TEXT] [--days 90] [--scope ACTION]…

Prints a bearer token for REST v1, once; only its hash is kept. It acts as that person in that role, until it
expires. Each --scope narrows it to one more action; without any it may do all the role may.`;

type Membership = { id: string; role: string; unit: string };

/** The memberships in force of the account with this e-mail, read as owner: no province is known yet. */
async function membershipsOf(email: string): Promise<Membership[]> {
  const owner = await connectTo(process.env.DATABASE_URL ?? "");
  try {
    const { rows } = await owner.query<Membership>(
      `SELECT m."id", m."role", v."name" AS unit
       FROM "User" u JOIN "Membership" m ON m."userId" = u."id"
       LEFT JOIN "OrgUnitVersion" v ON v."unitId" = m."unitId" AND daterange(v."validFrom", v."validTo") @> current_date
       WHERE u."email" = lower($1) AND u."disabledAt" IS NULL AND daterange(m."validFrom", m."validTo") @> current_date
       ORDER BY m."validFrom" DESC`,
      [email],
    );
    return rows;
  } finally {
    await owner.end();
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      role: { type: "string" },
      name: { type: "string", default: "REST v1" },
      days: { type: "string", default: "90" },
      scope: { type: "string", multiple: true, default: [] },
    },
  });
  const { email, scope } = values;
  const days = Number(values.days);
  if (!email) throw new Advice(usage);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new Advice("--days must be a whole number from 1 to 366.");
  const known: readonly string[] = actions;
  const unknown = scope.filter((action) => !known.includes(action));
  if (unknown.length > 0)
    throw new Advice(`No such action: ${unknown.join(", ")}. There are: ${actions.join(", ")}.`);
  return { ...values, email, scope, days };
}

async function createToken(now: Date) {
  const { email, role, name, scope, days } = readArguments();
  const all = await membershipsOf(email);
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
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  await transaction(actor, async (tx) => {
    const { provinceId, userId, membershipId } = actor;
    const data = {
      provinceId,
      userId,
      membershipId,
      name,
      scopes: scope,
      expiresAt,
      tokenHash: hashSecret(token),
    };
    const { id } = await tx.apiToken.create({ data, select: { id: true } });
    await recordAudit(tx, actor, "api-token.create", id, {
      label: name,
      after: { scopes: scope, expiresAt },
    });
  });
  console.error(`${actor.name}, ${membership.role}, ${membership.unit}; until ${expiresAt.toISOString()}`);
  console.log(token);
}

try {
  await createToken(new Date());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await disconnect();
}
