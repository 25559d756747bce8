import "server-only";
import type { Transporter } from "nodemailer";
import { fromDateColumn } from "@/lib/calendar";
import { db, read, transaction } from "@/lib/database";
import type { OutboxState } from "@/prisma/generated/enums";
import { mailFrom, mailHost, mailTransport, portalOrigin } from "./mail";
import { type MailContent, mailSubject, mailText } from "./mail/document";
import { type Failure, messageId, outcomeOf, stuckBefore } from "./mail/rules";

/** Sent in one go; the next minute takes the rest. */
const most = 500;

/**
 * Sends what waits in the outbox as e-mail, each message at most once: it is claimed and committed
 * before it leaves, and whatever is left in the middle is shown to administrators, never repeated.
 * A server that cannot be reached is found out first, when nothing is claimed yet.
 */
export async function deliverOutbox(now = () => new Date()) {
  const transport = mailTransport();
  const provinces = await db.province.findMany({ select: { id: true } });
  let isReached = false;
  for (const { id: provinceId } of provinces) {
    await setAsideStuck(provinceId, now());
    const waiting = await listWaiting(provinceId);
    if (waiting.length > 0 && transport && !isReached) isReached = await transport.verify();
    for (const { id } of waiting) await deliver({ provinceId, id }, transport, now());
  }
}

type Place = { provinceId: string; id: string };

const listWaiting = (provinceId: string) =>
  read({ provinceId }, (tx) =>
    tx.outboxMessage.findMany({
      where: { channel: "email", state: "WAITING" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true },
    }),
  );

/** What a worker had claimed when it was killed. */
async function setAsideStuck(provinceId: string, now: Date) {
  const where = { state: "SENDING" as const, startedAt: { lt: stuckBefore(now) } };
  const found = await read({ provinceId }, (tx) => tx.outboxMessage.count({ where }));
  if (found > 0)
    await transaction({ provinceId }, (tx) =>
      tx.outboxMessage.updateMany({ where, data: { state: "UNCERTAIN" } }),
    );
}

async function deliver(place: Place, transport: Transporter | null, now: Date) {
  const claimed = await claim(place, now);
  if (!claimed) return;
  const { message, user } = claimed;
  if (!transport || !user) return settle(place, "DROPPED");
  const content = message.payload as MailContent;
  const key = { ...message, day: fromDateColumn(message.day) };
  try {
    await transport.sendMail({
      from: mailFrom(),
      to: { name: user.name, address: user.email },
      subject: mailSubject(content),
      text: mailText(content, portalOrigin()),
      messageId: messageId(key, mailHost()),
    });
  } catch (error) {
    const { message: lastError = "unknown", responseCode } = error as Failure;
    const state = outcomeOf(responseCode ? { responseCode } : {}, message.attempts);
    return settle(place, state, { lastError: lastError.slice(0, 300) });
  }
  await settle(place, "SENT", { sentAt: now, lastError: null });
}

/** Takes the message for this worker alone, with who gets it; null when another was faster. */
function claim({ provinceId, id }: Place, now: Date) {
  return transaction({ provinceId }, async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, state: "WAITING" },
      data: { state: "SENDING", startedAt: now, attempts: { increment: 1 } },
    });
    if (count !== 1) return null;
    const message = await tx.outboxMessage.findUniqueOrThrow({
      where: { id },
      select: { userId: true, about: true, day: true, payload: true, attempts: true },
    });
    const user = await tx.user.findFirst({
      where: { id: message.userId, disabledAt: null },
      select: { email: true, name: true },
    });
    return { message, user };
  });
}

type Outcome = { sentAt?: Date; lastError?: string | null };
const settle = ({ provinceId, id }: Place, state: OutboxState, outcome: Outcome = {}) =>
  transaction({ provinceId }, async (tx) => {
    await tx.outboxMessage.updateMany({ where: { id, state: "SENDING" }, data: { state, ...outcome } });
  });

export const jobs = { "deliver-outbox": () => deliverOutbox() };
/** Every minute; one that fails, the server being out of reach, is run again as the same job, not beside it. */
export const schedule = "* * * * * deliver-outbox ?jobKey=deliver-outbox";
