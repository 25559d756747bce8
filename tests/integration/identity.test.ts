import { generate } from "otplib";
import { describe, expect, test } from "vitest";
import { auditSentence, type LoggedEvent } from "@/lib/audit/text";
import { signIn } from "@/lib/identity/entering/commands";
import { jobs } from "@/lib/identity/entering/jobs";
import { perAccount } from "@/lib/identity/throttle";
import { editUser } from "@/lib/identity/users/commands";
import { findUser } from "@/lib/identity/users/queries";
import {
  aMembership,
  anActor,
  aPerson,
  aProvince,
  aUnit,
  aUser,
  owner,
  testPassword,
  unique,
} from "@/tests/factories";

const now = new Date("2026-11-22T03:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const caller = () => ({ address: unique("may"), userAgent: "Kiểm thử" });
const credentials = (email: string, password = testPassword, code = "") => ({ email, password, code });
const wrong = { kind: "invalid", reason: "wrong-credentials", text: expect.any(String) };

describe("signing in", () => {
  test("opens a session, keeps only the hash of its secret, and is in the log", async () => {
    const head = await anActor("UNIT_HEAD");
    const { secret, userId } = await signIn(credentials(head.email), caller(), now);

    expect(userId).toBe(head.userId);
    const sessions = await owner.session.findMany({ where: { userId } });
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.id).not.toContain(secret);
    const logged = await owner.auditEvent.findMany({ where: { actorId: userId } });
    expect(logged.map(({ verb, actorRole }) => [verb, actorRole])).toEqual([
      ["account.sign-in", "UNIT_HEAD"],
    ]);
  });

  test("wrong, unknown, disabled, expired and roleless accounts are told the same", async () => {
    const province = await aProvince();
    const disabled = await anActor("PLANNER", { province });
    await owner.user.update({ where: { id: disabled.userId }, data: { disabledAt: now } });
    const expired = await anActor("PLANNER", { province });
    const passwordExpiresAt = later(-1);
    await owner.user.update({
      where: { id: expired.userId },
      data: { mustChangePassword: true, passwordExpiresAt },
    });
    const roleless = await aUser(province);
    const known = await anActor("PLANNER", { province });

    const tries = [
      credentials(known.email, "không phải mật khẩu này"),
      credentials("khong.co@thu.vn"),
      credentials(disabled.email),
      credentials(expired.email),
      credentials(roleless.email),
    ];
    const answers = await Promise.all(
      tries.map((input) => signIn(input, caller(), now).then(String, (error) => error.text)),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/chưa đúng/);
    await expect(signIn(credentials(known.email), caller(), now)).resolves.toMatchObject({
      name: known.name,
    });
  });

  test("a password typed in the decomposed form of Vietnamese is the same password", async () => {
    const officer = await anActor("UNIT_OFFICER");
    const typed = testPassword.normalize("NFD");
    expect(typed).not.toBe(testPassword);
    await expect(signIn(credentials(officer.email, typed), caller(), now)).resolves.toMatchObject({});
  });

  test("a role counts by the day in Việt Nam, and only while its unit exists", async () => {
    const province = await aProvince();
    const unit = await aUnit(province);
    const starter = await aUser(province);
    await aMembership(starter.id, "PLANNER", unit, { validFrom: "2026-11-22" });
    // 00:30 on 22 November in Việt Nam is still 21 November in UTC.
    const afterMidnight = new Date("2026-11-21T17:30:00Z");
    await expect(signIn(credentials(starter.email), caller(), afterMidnight)).resolves.toMatchObject({});
    await expect(
      signIn(credentials(starter.email), caller(), new Date("2026-11-21T16:30:00Z")),
    ).rejects.toMatchObject(wrong);

    const gone = await aUnit(province, { validTo: "2026-11-01" });
    const leftOver = await aUser(province);
    await aMembership(leftOver.id, "UNIT_HEAD", gone);
    await expect(signIn(credentials(leftOver.email), caller(), now)).rejects.toMatchObject(wrong);
    await aMembership(leftOver.id, "UNIT_HEAD", unit);
    const { userId } = await signIn(credentials(leftOver.email), caller(), now);
    const session = await owner.session.findFirst({ where: { userId }, include: { membership: true } });
    expect(session?.membership?.unitId).toBe(unit.id);
  });
});

describe("a sign-in that is refused", () => {
  /** What `signIn` queued for the log about one address, carried out, some of it twice as after a crash. */
  async function carryOut(address: string) {
    const queued = await owner.$queryRaw<{ payload: Record<string, unknown> }[]>`
      select payload from graphile_worker._private_jobs where payload ->> 'address' = ${address} order by id`;
    for (const { payload } of [...queued, ...queued.slice(0, 1)]) await jobs["log-refused-sign-in"](payload);
    return JSON.stringify(queued);
  }

  test("is in the log with why and from where, and never with what was typed", async () => {
    const from = caller();
    const officer = await anActor("UNIT_OFFICER");
    const enter = (password: string, at = now) =>
      signIn(credentials(officer.email, password), from, at).catch(() => null);
    await enter("mật khẩu gõ nhầm");
    await owner.user.update({ where: { id: officer.userId }, data: { disabledAt: now } });
    await enter(testPassword);
    for (let turn = 0; turn < perAccount.most; turn++) await enter("sai");
    await signIn(credentials("gõ nhầm ô@thu.vn"), from, now).catch(() => null);

    const queued = await carryOut(from.address);
    expect(queued).not.toMatch(/gõ nhầm/);
    const logged = await owner.auditEvent.findMany({
      where: { actorId: officer.userId },
      orderBy: { sequence: "asc" },
    });
    const refused = (obstacle: string) => ({
      verb: "account.refuse-sign-in",
      actorName: officer.name,
      actorRole: "",
      subjectId: officer.userId,
      at: now,
      after: { obstacle, address: from.address },
    });
    expect(logged).toMatchObject([
      refused("wrong-password"),
      ...Array.from({ length: 9 }, () => refused("disabled")),
      // The window tells once that it is closed, however often it is tried.
      refused("too-many-tries"),
    ]);
    expect(auditSentence(logged[0] as LoggedEvent)).toBe(
      `10:00 ${officer.name} không đăng nhập được: từ địa chỉ: ${from.address}; lý do: sai mật khẩu.`,
    );
  });
});

describe("after ten wrong tries", () => {
  test("even the right password is refused until the window has passed; others are unaffected", async () => {
    const province = await aProvince();
    const [target, neighbour] = [
      await anActor("PLANNER", { province }),
      await anActor("PLANNER", { province }),
    ];
    for (let turn = 1; turn <= perAccount.most; turn++)
      await expect(signIn(credentials(target.email, `sai ${turn}`), caller(), now)).rejects.toMatchObject(
        wrong,
      );

    const right = () => signIn(credentials(target.email), caller(), later(1));
    await expect(right()).rejects.toMatchObject({ kind: "throttled" });
    await expect(signIn(credentials(neighbour.email), caller(), later(1))).resolves.toMatchObject({});
    await expect(
      signIn(credentials(target.email), caller(), later(perAccount.minutes + 1)),
    ).resolves.toMatchObject({});
  });

  test("an account that does not exist is throttled alike", async () => {
    const email = `${unique("ma")}@thu.vn`;
    const tries = Array.from({ length: perAccount.most + 1 }, () =>
      signIn(credentials(email), caller(), now).catch(({ kind }) => kind),
    );
    const kinds = await Promise.all(tries);
    expect(kinds.filter((kind) => kind === "invalid")).toHaveLength(perAccount.most);
    expect(kinds.filter((kind) => kind === "throttled")).toHaveLength(1);
  });

  test("thirty parallel tries from thirty addresses are counted one by one", async () => {
    const target = await anActor("PLANNER");
    const tries = Array.from({ length: 30 }, (_, at) =>
      signIn(credentials(target.email, `sai ${at}`), caller(), now).catch(({ kind }) => kind),
    );
    const kinds = await Promise.all(tries);
    expect(kinds.filter((kind) => kind === "invalid")).toHaveLength(perAccount.most);
    expect(kinds.filter((kind) => kind === "throttled")).toHaveLength(20);
  });

  test("a success forgets them, and an office behind one address is not locked out by its own", async () => {
    const office = caller();
    const people = await Promise.all([anActor("PLANNER"), anActor("UNIT_HEAD")]);
    for (const { email } of people) {
      await expect(signIn(credentials(email, "sai"), office, now)).rejects.toMatchObject(wrong);
      await signIn(credentials(email), office, now);
    }
    const row = await owner.throttle.findUnique({ where: { key: `sign-in-from:${office.address}` } });
    expect(row?.failures).toBe(2);
    expect(await owner.throttle.count({ where: { key: `sign-in:${people[0]?.email}` } })).toBe(0);
  });
});

describe("with a second factor", () => {
  const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  const codeAt = (moment: Date) =>
    generate({ secret: totpSecret, epoch: Math.floor(moment.getTime() / 1000) });

  test("a code is needed, works once, and an older one not after it", async () => {
    const leader = await anActor("LEADER");
    await owner.user.update({ where: { id: leader.userId }, data: { totpSecret } });
    const enter = (code: string, at = now) =>
      signIn(credentials(leader.email, testPassword, code), caller(), at);

    await expect(enter("")).rejects.toMatchObject(wrong);
    await expect(enter("000000")).rejects.toMatchObject(wrong);
    await expect(enter(await codeAt(later(-5)))).rejects.toMatchObject(wrong);
    const code = await codeAt(now);
    await expect(enter(code)).resolves.toMatchObject({});
    await expect(enter(code)).rejects.toMatchObject(wrong);
    await expect(enter(await codeAt(later(-0.5)))).rejects.toMatchObject(wrong);
    await expect(enter(await codeAt(later(1)), later(1))).resolves.toMatchObject({});
  });

  test("of ten parallel uses of one code one gets in", async () => {
    const leader = await anActor("LEADER");
    await owner.user.update({ where: { id: leader.userId }, data: { totpSecret } });
    const code = await codeAt(now);
    const tries = Array.from({ length: 10 }, () =>
      signIn(credentials(leader.email, testPassword, code), caller(), now),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await owner.session.count({ where: { userId: leader.userId } })).toBe(1);
  });

  test("guessing codes is throttled like guessing passwords", async () => {
    const leader = await anActor("LEADER");
    await owner.user.update({ where: { id: leader.userId }, data: { totpSecret } });
    const codes = Array.from({ length: 12 }, (_, at) => String(100_000 + at));
    const kinds = await Promise.all(
      codes.map((code) =>
        signIn(credentials(leader.email, testPassword, code), caller(), now).catch(({ kind }) => kind),
      ),
    );
    expect(kinds.filter((kind) => kind === "throttled")).toHaveLength(2);
  });
});

describe("whose account it is", () => {
  test("is one person of the staff list of the province, named by the code, and in the log", async () => {
    const province = await aProvince();
    const unit = await aUnit(province);
    const [administrator, user, other] = [
      await anActor("ADMINISTRATOR", { province }),
      await aUser(province, { name: "Lê Văn Tám" }),
      await aUser(province),
    ];
    const [person, foreigner] = [
      await aPerson(unit, { fullName: "Lê Văn Tám" }),
      await aPerson(await aUnit(await aProvince())),
    ];
    const edit = ({ id, name, email }: typeof user, version: number, staffCode?: string | null) =>
      editUser(administrator, { userId: id, version, name, email, staffCode }, now);
    expect(await findUser(administrator, user.id, now)).toMatchObject({
      person: null,
      namesakes: [{ staffCode: person.staffCode, fullName: "Lê Văn Tám" }],
    });

    await edit(user, 1, person.staffCode);
    await edit(user, 2);
    const linked = { person: { staffCode: person.staffCode, fullName: "Lê Văn Tám" }, namesakes: [] };
    expect(await findUser(administrator, user.id, now)).toMatchObject(linked);
    const refused = {
      reason: "person-has-account",
      fields: { staffCode: expect.stringContaining(user.email) },
    };
    await expect(edit(other, 1, person.staffCode)).rejects.toMatchObject(refused);
    await expect(edit(other, 1, foreigner.staffCode)).rejects.toMatchObject({ reason: "no-such-person" });
    await edit(user, 3, null);
    expect(await owner.user.findUnique({ where: { id: user.id } })).toMatchObject({
      personId: null,
      version: 4,
    });
    const changes = await owner.auditEvent.findMany({
      where: { subjectId: user.id, verb: "user.edit" },
      orderBy: { sequence: "asc" },
    });
    expect(changes.map(({ after }) => (after as { staffCode: string | null }).staffCode)).toEqual([
      person.staffCode,
      person.staffCode,
      null,
    ]);
  });
});
