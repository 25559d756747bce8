import { spawn } from "node:child_process";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serverScript } from "@/lib/cli/processes";
import { transaction } from "@/lib/database";
import { findBackgroundWork } from "@/lib/jobs/queries";
import { deliverOutbox } from "@/lib/notifications/jobs";
import { resendMessage } from "@/lib/notifications/mail/commands";
import { notify } from "@/lib/notifications/notify";
import { saveNoticeSettings } from "@/lib/notifications/settings/commands";
import { findNoticeSettings } from "@/lib/notifications/settings/queries";
import { anAdministrator, aUnitHead, owner } from "@/tests/factories";
import { type Mailbox, openMailbox } from "./support/mailbox";
import { countStatements } from "./support/statements";

let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  await owner.outboxMessage.deleteMany();
  mailbox.received.length = 0;
  mailbox.answer(() => "take");
});

const now = new Date("2026-10-05T03:00:00Z");
const later = (minutes: number) => () => new Date(now.getTime() + minutes * 60_000);
const text = "Sở Nội vụ nhắc: chưa nhận được phiếu đăng ký của Sở Tài chính";
const href = "/lam-viec/phong-trao/1/dang-ky";
type To = { userId: string; provinceId: string };

const remind = ({ userId, provinceId }: To, kind = "registration.reminder") =>
  transaction({ provinceId }, (tx) =>
    notify(tx, provinceId, { to: { userIds: [userId] }, kind, text, href }, now),
  );
const states = async () =>
  (await owner.outboxMessage.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

test("a message arrives once, whole and in Vietnamese, under the Message-ID of its key", async () => {
  const head = await aUnitHead({ name: "Nguyễn Thị Hồng Ánh" });
  await remind(head);
  await Promise.all([deliverOutbox(later(1)), deliverOutbox(later(1))]);
  await deliverOutbox(later(2));

  expect(mailbox.received).toHaveLength(1);
  expect(mailbox.received[0]).toMatchObject({
    subject: text,
    to: [{ name: "Nguyễn Thị Hồng Ánh", address: head.email }],
    messageId: expect.stringMatching(/^<[0-9a-f]{32}@127\.0\.0\.1>$/),
    text: expect.stringContaining(`http://127.0.0.1:3000${href}`),
  });
  expect(await states()).toEqual(["SENT"]);
});

test("what the person wants in the digest, or not at all, is not sent at once; account safety always is", async () => {
  const head = await aUnitHead();
  await remind(head, "filing.returned");
  expect(await states()).toEqual([]);
  expect(await findNoticeSettings(head)).toEqual({
    turn: "DIGEST",
    outcome: "DIGEST",
    deadline: "DIGEST",
    reminder: "AT_ONCE",
  });

  await saveNoticeSettings(
    head,
    { turn: "AT_ONCE", outcome: "NEVER", deadline: "NEVER", reminder: "NEVER" },
    now,
  );
  await remind(head, "filing.returned");
  await remind(head, "registration.reminder");
  await remind(head, "password-changed");
  expect(await states()).toEqual(["WAITING", "WAITING"]);
  expect(await owner.notice.count({ where: { userId: head.userId } })).toBe(4);
});

test("a server that says no for now is asked again, one that says no for good is not", async () => {
  const [busy, unknown] = [await aUnitHead(), await aUnitHead()];
  await remind(busy);
  await remind(unknown);
  mailbox.answer(({ to }) =>
    to?.[0]?.address === busy.email ? { code: 451, text: "busy" } : { code: 550, text: "no such mailbox" },
  );
  await deliverOutbox(later(1));
  expect(await states()).toEqual(["WAITING", "REFUSED"]);

  mailbox.answer(() => "take");
  await deliverOutbox(later(2));
  expect(await states()).toEqual(["SENT", "REFUSED"]);
  expect(mailbox.received).toHaveLength(1);
});

test("a connection lost before the answer leaves it open whether the message arrived: an administrator decides", async () => {
  const administrator = await anAdministrator();
  const head = await aUnitHead({ province: { id: administrator.provinceId } as never });
  await remind(head);
  mailbox.answer(() => "drop");
  await deliverOutbox(later(1));
  await deliverOutbox(later(2));
  expect(mailbox.received).toHaveLength(1);

  const work = await findBackgroundWork(administrator, later(3)());
  const [failed] = work?.outbox.failed ?? [];
  expect(failed).toMatchObject({ state: "UNCERTAIN", subject: text, to: head.name });
  await expect(resendMessage(head, { messageId: failed?.id ?? "" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await resendMessage(administrator, { messageId: failed?.id ?? "" }, later(3)());
  mailbox.answer(() => "take");
  await deliverOutbox(later(4));
  expect(await states()).toEqual(["SENT"]);
  // The receiving side can tell by it that both are the same message.
  expect(mailbox.received[1]?.messageId).toBe(mailbox.received[0]?.messageId);
});

test("with the mail server away nothing is claimed, and everything goes out when it is back", async () => {
  const head = await aUnitHead();
  await remind(head);
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  await expect(deliverOutbox(later(1))).rejects.toThrow();
  expect(await owner.outboxMessage.findFirst()).toMatchObject({ state: "WAITING", attempts: 0 });
  process.env.SMTP_URL = mailbox.url;
  await deliverOutbox(later(2));
  expect(await states()).toEqual(["SENT"]);
});

test("a worker killed between sending and writing it down does not send again, nor does the next one", async () => {
  const head = await aUnitHead();
  await remind(head);
  const worker = spawn(process.execPath, serverScript("tests/integration/support/deliver-once.ts"), {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: "ignore",
  });
  const killed = new Promise((resolve) => worker.once("exit", resolve));
  // The message is there, byte for byte; the worker dies before it hears so.
  mailbox.answer(() => {
    worker.kill("SIGKILL");
    return "drop";
  });
  await killed;
  expect(worker.signalCode).toBe("SIGKILL");
  expect(await states()).toEqual(["SENDING"]);

  mailbox.answer(() => "take");
  const future = () => new Date(Date.now() + 6 * 60_000);
  await deliverOutbox(future);
  await deliverOutbox(future);
  expect(mailbox.received).toHaveLength(1);
  expect(await states()).toEqual(["UNCERTAIN"]);
}, 30_000);

test("one recipient or three, the number of statements is the same", async () => {
  const first = await aUnitHead();
  const people = [first, await aUnitHead(), await aUnitHead()];
  const tellAll = (userIds: string[]) =>
    countStatements(() =>
      transaction({ provinceId: first.provinceId }, (tx) =>
        notify(tx, first.provinceId, { to: { userIds }, kind: "registration.reminder", text, href }, now),
      ),
    );
  expect(await tellAll([first.userId])).toBe(await tellAll(people.map(({ userId }) => userId)));
});
