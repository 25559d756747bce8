import "server-only";
import { db, read, transaction } from "@/lib/database";
import { mailFrom, mailTransport } from "./mail";

type Payload = { userId: string; text: string; href: string };
const most = 50;

/**
 * Sends what waits in the outbox as e-mail. A message is marked before it leaves and carries its own
 * id as Message-ID: a crash in between loses at most that one copy, which still stands under
 * Thông báo, and never sends it twice.
 */
async function deliverOutbox() {
  const transport = mailTransport();
  const provinces = await db.province.findMany({ select: { id: true } });
  for (const { id: provinceId } of provinces) {
    const waiting = await read({ provinceId }, (tx) =>
      tx.outboxMessage.findMany({
        where: { channel: "email", sentAt: null, attempts: { lt: 5 } },
        orderBy: { createdAt: "asc" },
        take: most,
      }),
    );
    for (const message of waiting)
      await deliver(provinceId, message.id, message.payload as Payload, transport);
  }
}

async function deliver(
  provinceId: string,
  id: string,
  { userId, text, href }: Payload,
  transport: ReturnType<typeof mailTransport>,
) {
  const user = await transaction({ provinceId }, async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, sentAt: null },
      data: { sentAt: new Date(), attempts: { increment: 1 } },
    });
    return count
      ? tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { email: true, name: true } })
      : null;
  });
  if (!transport || !user) return;
  const link = new URL(href, process.env.NEXTAUTH_URL ?? "http://localhost:3000").href;
  const to = { name: user.name, address: user.email };
  try {
    await transport.sendMail({
      from: mailFrom(),
      to,
      subject: text,
      text: `${text}\n\n${link}\n`,
      messageId: `<${id}@cong-thi-dua>`,
    });
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 300) : "unknown";
    await transaction({ provinceId }, (tx) =>
      tx.outboxMessage.updateMany({ where: { id }, data: { sentAt: null, lastError } }),
    );
  }
}

export const jobs = { "deliver-outbox": deliverOutbox };
