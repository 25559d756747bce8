import { expect, test } from "vitest";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { runNode, serverScript } from "@/lib/cli/processes";
import { signIn } from "@/lib/identity/entering/commands";
import { actorOfSession } from "@/lib/identity/find-actor";
import { changePassword } from "@/lib/identity/sessions/commands";
import { createUser } from "@/lib/identity/users/commands";
import { createProvince } from "@/lib/organizations/founding/commands";
import { listMissingSteps } from "@/lib/organizations/founding/queries";
import { rules, undecided } from "@/lib/organizations/founding/rules";
import { addUnit } from "@/lib/organizations/units/commands";
import { owner } from "@/tests/factories";

const now = new Date("2026-11-22T03:00:00Z");
const input = {
  id: "son-la",
  name: "Tỉnh Sơn La",
  shortName: "Sơn La",
  adminEmail: "quantri@sonla.gov.vn",
  adminName: "Nguyễn Văn A",
  from: "2025-07-01",
};
const caller = { address: "may-1", userAgent: "Kiểm thử" };
const counted = async (provinceId: string) => ({
  units: await owner.orgUnit.count({ where: { provinceId } }),
  rules: await owner.ruleSet.count({ where: { provinceId } }),
  users: await owner.user.count({ where: { provinceId } }),
});

test("a province begins with law, catalogues and one administrator, who changes the password and goes on", async () => {
  const { password } = await createProvince(owner, input, now);

  const versions = await owner.orgUnitVersion.findMany({
    where: { provinceId: "son-la" },
    orderBy: { position: "asc" },
    select: { name: true, kind: true, parentId: true, validFrom: true, unit: { select: { code: true } } },
  });
  expect(
    versions.map(({ name, kind, validFrom, unit }) => [unit.code, name, kind, fromDateColumn(validFrom)]),
  ).toEqual([
    ["UBND", "Ủy ban nhân dân tỉnh Sơn La", "PROVINCE_COMMITTEE", "2025-07-01"],
    ["SNV", "Sở Nội vụ", "DEPARTMENT", "2025-07-01"],
  ]);
  expect(await counted("son-la")).toEqual({ units: 2, rules: rules(undecided).length, users: 1 });
  const where = { provinceId: "son-la" };
  expect(await owner.indexDefinition.count({ where })).toBe(7);
  expect(await owner.gradeScale.count({ where })).toBe(0);
  expect(await owner.indicator.count({ where })).toBe(22);
  const years = (await owner.holiday.findMany({ where, select: { day: true } })).map(({ day }) =>
    fromDateColumn(day).slice(0, 4),
  );
  expect([...new Set(years)].sort()).toEqual(["2025", "2026", "2027", "2028"]);
  const [first] = await owner.auditEvent.findMany({ where });
  expect(first).toMatchObject({ sequence: 1n, verb: "province.create", subjectLabel: "Tỉnh Sơn La" });

  const entered = async (word: string) => {
    const { secret } = await signIn({ email: input.adminEmail, password: word, code: "" }, caller, now);
    const actor = await actorOfSession(secret, now);
    if (!actor) throw new Error("nobody signed in");
    return actor;
  };
  const fresh = await entered(password);
  expect(fresh).toMatchObject({
    mustChangePassword: true,
    role: "ADMINISTRATOR",
    unitName: versions[0]?.name,
  });
  const chosen = "nuoc-chay-da-mon-2026";
  await changePassword(fresh, { current: password, next: chosen }, now);
  const administrator = await entered(chosen);
  expect(administrator.mustChangePassword).toBe(false);
  expect(await listMissingSteps(administrator, now)).toEqual([
    "blocks",
    "units",
    "staff",
    "accounts",
    "scales",
  ]);
  const { id: unitId } = await addUnit(
    administrator,
    {
      code: "STC",
      name: "Sở Tài chính",
      shortName: "Sở Tài chính",
      kind: "DEPARTMENT",
      parentId: administrator.unitId,
      blockId: null,
      position: 3,
      effectiveOn: "2025-07-01",
      legalDocument: "Quyết định số 1/QĐ-UBND",
    },
    now,
  );
  const account = { email: "canbo@sonla.gov.vn", name: "Lò Thị B", role: "UNIT_OFFICER" as const, unitId };
  await createUser(
    { ...administrator, provenAt: now },
    { ...account, firstDay: dayOf(now), lastDay: null },
    now,
  );
  expect(await counted("son-la")).toMatchObject({ units: 3, users: 2 });
  expect(await listMissingSteps(administrator, now)).toEqual(["blocks", "staff", "scales"]);
}, 60_000);

test("a second one under the same id or address, or one that begins tomorrow, is refused and leaves nothing", async () => {
  const before = await owner.auditEvent.count();
  await expect(
    createProvince(owner, { ...input, adminEmail: "khac@sonla.gov.vn" }, now),
  ).rejects.toMatchObject({ reason: "id-taken", fields: { id: expect.any(String) } });
  await expect(createProvince(owner, { ...input, id: "son-la-2" }, now)).rejects.toMatchObject({
    reason: "email-taken",
  });
  const tomorrow = { ...input, id: "son-la-3", adminEmail: "ba@sonla.gov.vn", from: "2026-11-23" };
  await expect(createProvince(owner, tomorrow, now)).rejects.toMatchObject({ reason: "begins-later" });
  const race = ["mot", "hai"].map((who) =>
    createProvince(owner, { ...input, id: "dien-bien", adminEmail: `${who}@dienbien.gov.vn` }, now),
  );
  const outcomes = (await Promise.allSettled(race)).map(({ status }) => status).sort();
  expect(outcomes).toEqual(["fulfilled", "rejected"]);
  expect(await owner.province.findMany({ orderBy: { id: "asc" }, select: { id: true } })).toEqual([
    { id: "dien-bien" },
    { id: "son-la" },
  ]);
  expect(await counted("dien-bien")).toMatchObject({ units: 2, users: 1 });
  expect(await owner.auditEvent.count()).toBe(before + 1);
}, 60_000);

test.each([
  [["--id", "lai-chau"], "Chưa có --name, --short, --admin-email, --admin-name."],
  [["--mau", "đỏ"], "“--mau”"],
  [
    "--id|Lai Châu|--name|Lai Châu|--short|Lai Châu|--admin-email|quantri|--admin-name|Lò Văn C|--from|2025-02-30".split(
      "|",
    ),
    "--id: Gồm chữ cái thường không dấu, chữ số và dấu gạch nối, ví dụ son-la. Đã nhập: “Lai Châu”.",
  ],
])(
  "the command says what is wrong with %j and ends with 2",
  async (args, sentence) => {
    const run = { environment: process.env, quiet: true };
    const { code, output } = await runNode(serverScript("lib/cli/province-create.ts", args), run);
    expect([code, output]).toEqual([2, expect.stringContaining(sentence)]);
  },
  60_000,
);
