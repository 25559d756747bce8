import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { timingOf, topicOf } from "../settings/rules";
import type { MailContent } from "./document";

export type NewMail = { userId: string; about: string; content: MailContent };

/** Puts messages into the outbox, each once per recipient, subject and day whatever happens. One statement. */
export async function queueMail(tx: Transaction, provinceId: string, mails: readonly NewMail[], now: Date) {
  if (mails.length === 0) return;
  const day = toDateColumn(dayOf(now));
  await tx.outboxMessage.createMany({
    data: mails.map(({ userId, about, content }) => ({
      ...{ provinceId, userId, about, day, createdAt: now },
      channel: "email",
      payload: content,
    })),
    skipDuplicates: true,
  });
}

export type ToldNotice = {
  id: string;
  userId: string;
  kind: string;
  text: string;
  href: string;
  key: string | null;
};

/** The e-mail of notices that their recipients want at once. Two statements, however many. */
export async function mailAtOnce(
  tx: Transaction,
  provinceId: string,
  notices: readonly ToldNotice[],
  now: Date,
) {
  if (notices.length === 0) return;
  const settings = await tx.noticeSetting.findMany({
    where: { userId: { in: [...new Set(notices.map(({ userId }) => userId))] } },
    select: { userId: true, topic: true, timing: true },
  });
  const wanted = notices.filter(({ userId, kind }) => {
    const own = settings.filter((setting) => setting.userId === userId);
    return timingOf(topicOf(kind), own) === "AT_ONCE";
  });
  const mails = wanted.map(({ id, userId, key, text, href }) => ({
    ...{ userId, about: `notice:${key ?? id}` },
    content: { subject: text, parts: [{ heading: null, items: [{ text, href }] }] },
  }));
  await queueMail(tx, provinceId, mails, now);
}
