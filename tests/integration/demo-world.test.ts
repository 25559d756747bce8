import { expect, test } from "vitest";
import { db, read } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { isPassword } from "@/lib/identity/passwords";
import { newPassword } from "@/lib/identity/schema";
import { listSuccessions, listUnitsOn } from "@/lib/organizations/queries";
import { demoAccounts, demoPassword } from "@/prisma/seed/accounts";
import { isLoaded, loadWorld } from "@/prisma/seed/load";
import { anchorYear } from "@/prisma/seed/world";
import { owner } from "@/tests/factories";

const now = new Date("2026-11-22T02:00:00Z");
const world = await loadWorld(now);

test.each([
  ["2026-05-31", 2024],
  ["2026-06-01", 2025],
  ["2026-12-31", 2025],
  ["2027-01-01", 2025],
])("on %s the complete round is %s", (today, year) => {
  expect(anchorYear(today)).toBe(year);
});

test("the current province is complete: units in three blocks, people, a council, everybody's role", async () => {
  const { main, year } = world;
  const running = main.participants(`${year + 1}-03-15`, `${year + 1}-10-31`);
  expect(running).toHaveLength(24);
  expect(new Set(running.map(({ blockCode }) => blockCode)).size).toBe(3);
  // A commune formed on 1/7/2025 has no part in the round of a year it did not begin in.
  expect(main.participants("2025-03-15", "2025-12-31").map(({ code }) => code)).not.toContain("X-TANHOA");
  expect(main.people.length).toBeGreaterThanOrEqual(145);
  expect(main.council?.seats).toHaveLength(9);
  for (const { code } of running) {
    expect(main.head(code).userId).not.toBe(main.officer(code).userId);
    expect(main.peopleOf(code).length).toBeGreaterThanOrEqual(5);
  }
  expect(await isLoaded()).toBe(true);
});

test("every printed account signs in with the demo password, in its province alone", async () => {
  expect(newPassword.safeParse(demoPassword).success).toBe(true);
  const users = await owner.user.findMany({
    where: { email: { in: demoAccounts.map(({ email }) => email) } },
    include: { memberships: true },
  });
  expect(users).toHaveLength(demoAccounts.length);
  expect(await isPassword(users[0]?.passwordHash ?? "", demoPassword)).toBe(true);
  for (const { memberships, provinceId } of users) {
    for (const { id } of memberships) expect(await actorOfMembership(id, now)).toMatchObject({ provinceId });
  }
  expect(new Set(users.flatMap(({ memberships }) => memberships.map(({ role }) => role))).size).toBe(9);
});

test("the units of the sources are as they were then, and say what they became", async () => {
  const { provinces } = world;
  const kienGiang = provinces["kien-giang"];
  const finance = kienGiang.unit("STC");
  const [then, later, successions] = await read({ provinceId: kienGiang.id }, async (tx) => [
    await listUnitsOn(tx, kienGiang.id, "2022-03-22"),
    await listUnitsOn(tx, kienGiang.id, "2025-07-01"),
    await listSuccessions(tx, [finance.id]),
  ]);
  expect(then.map(({ name }) => name)).toContain("Sở Tài chính");
  expect(later.map(({ name }) => name)).not.toContain("Sở Tài chính");
  expect(successions.get(finance.id)).toMatchObject({
    toName: "Sở Tài chính tỉnh An Giang",
    toUnitId: provinces["an-giang"].unit("STC").id,
    kind: "MERGE_INTO_NEW",
  });
  const became = await db.province.findMany({
    where: { successorId: { not: null } },
    select: { name: true, successor: { select: { name: true } } },
    orderBy: { name: "asc" },
  });
  expect(became.map(({ name, successor }) => [name, successor?.name])).toEqual([
    ["Tỉnh Bình Định", "Tỉnh Gia Lai"],
    ["Tỉnh Kiên Giang", "Tỉnh An Giang"],
    ["Tỉnh Quảng Nam", "Thành phố Đà Nẵng"],
  ]);
});

test("one province sees nothing of another", async () => {
  const seen = await read(world.provinces["lam-thuy"].actor("planner"), async (tx) => ({
    units: (await tx.orgUnit.findMany({ distinct: ["provinceId"] })).map(({ provinceId }) => provinceId),
    people: (await tx.person.findMany({ distinct: ["provinceId"] })).map(({ provinceId }) => provinceId),
  }));
  expect(seen).toEqual({ units: ["lam-thuy"], people: ["lam-thuy"] });
});
