import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";
import { type AuditLink, linkMac } from "./chain";

export type AuditDetails = {
  label?: string;
  unitId?: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  at?: Date;
};

/** Who is written down; without a role where nobody has proven to be that person. */
type Recorded = Pick<Actor, "userId" | "name" | "provinceId" | "onBehalfOf" | "requestId"> & {
  role: Actor["role"] | null;
};

const key = () => {
  const value = process.env.AUDIT_KEY;
  if (!value) throw new Error("AUDIT_KEY is not set: the audit chain cannot be written, so nothing may be.");
  return value;
};
const plain = (value: unknown) => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/**
 * Appends one event to the province's chain, in the transaction of the change it tells of.
 * `verb` is "noun.verb"; `transaction` holds the lock that keeps the chain in order.
 */
export async function recordAudit(
  tx: Transaction,
  actor: Recorded,
  verb: string,
  subjectId: string,
  details: AuditDetails = {},
) {
  const head = await tx.auditHead.findUnique({ where: { provinceId: actor.provinceId } });
  const link: AuditLink = {
    provinceId: actor.provinceId,
    sequence: String((head?.sequence ?? 0n) + 1n),
    at: (details.at ?? new Date()).toISOString(),
    actorId: actor.userId,
    actorName: actor.name,
    actorRole: actor.role ?? "",
    onBehalfOf: actor.onBehalfOf ?? null,
    verb,
    subject: verb.split(".")[0] ?? verb,
    subjectId,
    subjectLabel: details.label ?? "",
    unitId: details.unitId ?? null,
    before: plain(details.before),
    after: plain(details.after),
    reason: details.reason ?? null,
    requestId: actor.requestId ?? null,
  };
  const sequence = BigInt(link.sequence);
  const mac = linkMac(key(), head?.mac ?? new Uint8Array(32), link);
  const json = (value: unknown) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));

  await tx.auditEvent.create({
    data: { ...link, sequence, at: link.at, before: json(link.before), after: json(link.after), mac },
    select: { sequence: true },
  });
  await tx.auditHead.upsert({
    where: { provinceId: actor.provinceId },
    create: { provinceId: actor.provinceId, sequence, mac },
    update: { sequence, mac },
    select: { provinceId: true },
  });
}
