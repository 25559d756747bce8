import { expect, test } from "vitest";
import { fromDateColumn } from "@/lib/calendar";
import { addPosting, correctPosting, endPosting } from "@/lib/organizations/people/commands";
import { listPeopleOf } from "@/lib/organizations/people/queries";
import { anAdministrator, aPlanner, aUnit, owner } from "@/tests/factories";

const now = new Date("2026-06-01T03:00:00Z");
const someone = {
  staffCode: "SL-0001",
  fullName: "Lò Văn An",
  post: "Chuyên viên",
  place: "worker" as const,
  validFrom: "2026-01-01",
};

test("somebody is added, put right, moved to another unit and leaves; each unit sees whom it has", async () => {
  const administrator = await anAdministrator();
  const province = { id: administrator.provinceId };
  const [from, to] = [await aUnit(province), await aUnit(province)];
  const names = async (unitId: string) =>
    (await listPeopleOf(administrator, unitId, {}, now))?.items.map(({ fullName, post }) => [fullName, post]);
  const { id, personId } = await addPosting(administrator, { ...someone, unitId: from.id }, now);
  await addPosting(
    administrator,
    { ...someone, staffCode: "SL-0002", fullName: "Cầm Thị Bình", unitId: from.id },
    now,
  );
  const corrected = { fullName: "Lò Văn Anh", post: "Trưởng phòng", place: "head" as const };
  await correctPosting(administrator, { postingId: id, ...corrected }, now);
  const page = await listPeopleOf(administrator, from.id, { limit: 1 }, now);
  const next = await listPeopleOf(administrator, from.id, { limit: 1, cursor: page?.nextCursor ?? "" }, now);
  expect(page?.items.map(({ fullName }) => fullName)).toEqual(["Cầm Thị Bình"]);
  expect(next).toMatchObject({ items: [{ ...corrected, staffCode: "SL-0001" }], nextCursor: null });

  const moved = { ...someone, ...corrected, unitId: to.id, validFrom: "2026-03-01" };
  const { id: there } = await addPosting(administrator, moved, now);
  expect(await names(from.id)).toEqual([["Cầm Thị Bình", "Chuyên viên"]]);
  expect(await names(to.id)).toEqual([["Lò Văn Anh", "Trưởng phòng"]]);
  await endPosting(administrator, { postingId: there, lastDay: "2026-05-31" }, now);
  expect(await names(to.id)).toEqual([]);
  const postings = await owner.personPosting.findMany({ where: { personId }, orderBy: { validFrom: "asc" } });
  expect(postings.map(({ validTo }) => validTo && fromDateColumn(validTo))).toEqual([
    "2026-03-01",
    "2026-06-01",
  ]);
  const log = await owner.auditEvent.findMany({
    where: { subjectId: personId },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(log.map(({ verb }) => verb)).toEqual([
    "person.post",
    "person.correct",
    "person.post",
    "person.leave",
  ]);
});

test("a code is one person's, nobody is posted twice, and only administrators of the province write", async () => {
  const administrator = await anAdministrator();
  const province = { id: administrator.provinceId };
  const unit = await aUnit(province);
  const input = { ...someone, unitId: unit.id };
  const { id } = await addPosting(administrator, input, now);
  await expect(addPosting(administrator, { ...input, fullName: "Lò Văn Bảy" }, now)).rejects.toMatchObject({
    reason: "code-of-another",
    fields: { staffCode: expect.any(String) },
  });
  await expect(addPosting(administrator, input, now)).rejects.toMatchObject({ reason: "posted-here" });
  await expect(
    addPosting(administrator, { ...input, staffCode: "SL-9", validFrom: "2010-01-01" }, now),
  ).rejects.toMatchObject({ reason: "unit-not-in-force" });
  await expect(
    endPosting(administrator, { postingId: id, lastDay: "2025-12-31" }, now),
  ).rejects.toMatchObject({ reason: "ends-before-start" });
  expect(await owner.person.count({ where: { provinceId: province.id } })).toBe(1);

  const planner = await aPlanner({ province });
  await expect(addPosting(planner, { ...input, staffCode: "SL-8" }, now)).rejects.toMatchObject({
    kind: "forbidden",
  });
  for (const stranger of [planner, await anAdministrator()]) {
    await expect(endPosting(stranger, { postingId: id, lastDay: "2026-05-31" }, now)).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await listPeopleOf(stranger, unit.id, {}, now)).toBeNull();
  }
});
