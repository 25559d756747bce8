import { recordAudit } from "@/lib/audit";
import { disconnect, transaction } from "@/lib/database";
import { actions } from "@/lib/identity/permissions";
import { hashSecret, newSecret } from "@/lib/identity/secrets";
import { optionsFrom, Usage } from "./arguments";
import { actorOf } from "./membership";

const usage = `npm run token:create -- --email NAME@HOST [--role ROLE] [--name TEXT] [--days 90] [--scope ACTION]…

Prints a bearer token for REST v1, once; only its hash is kept. It acts as that person in that role, until it
expires. Each --scope narrows it to one more action; without any it may do all the role may.`;

function readArguments() {
  const config = {
    options: {
      email: { type: "string" },
      role: { type: "string" },
      name: { type: "string", default: "REST v1" },
      days: { type: "string", default: "90" },
      scope: { type: "string", multiple: true },
    },
  } as const;
  const { values } = optionsFrom(config, (given) => `Unknown or incomplete: ${given}.\n\n${usage}`);
  const { email, scope = [] } = values;
  const days = Number(values.days);
  if (!email) throw new Usage(usage);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new Usage("--days must be a whole number from 1 to 366.");
  const known: readonly string[] = actions;
  const unknown = scope.filter((action) => !known.includes(action));
  if (unknown.length > 0)
    throw new Usage(`No such action: ${unknown.join(", ")}. There are: ${actions.join(", ")}.`);
  return { ...values, email, scope, days };
}

async function createToken(now: Date) {
  const { email, role, name, scope, days } = readArguments();
  const { actor, membership } = await actorOf(email, role, now);
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
  process.exitCode = error instanceof Usage ? 2 : 1;
} finally {
  await disconnect();
}
