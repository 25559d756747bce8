import { expect, test } from "vitest";
import { recogniseRun } from "@/lib/evaluation/commands";
import { listTouchedVerdicts } from "@/lib/evaluation/touched/queries";
import { applyImport, checkImport } from "@/lib/indices/imports/commands";
import { aPerson, aPlanner, owner } from "@/tests/factories";
import { aJudgedRound, aRun, now } from "./support/judged-round";

type World = Awaited<ReturnType<typeof aJudgedRound>>;
async function correct({ planner }: World, indexCode: string, ...rows: string[]) {
  const checked = await checkImport(
    planner,
    {
      indexCode,
      year: 2026,
      scope: "INTERNAL",
      document: "Quyết định số 400/QĐ-UBND",
      recognisedOn: "2027-04-01",
    },
    { name: "a.csv", bytes: new TextEncoder().encode(["Đơn vị;Giá trị", ...rows].join("\r\n")) },
    now,
  );
  await applyImport(planner, { ...checked, validRowsOnly: false }, now);
  return checked.id;
}

test("a corrected index lists the recognised verdicts that rest on it, and no others", async () => {
  const world = await aJudgedRound();
  // One who served most of the year where the value is corrected, and works elsewhere since.
  const mover = await aPerson(world.units.almost, { fullName: "Người chuyển đi", validTo: "2026-11-01" });
  await owner.personPosting.create({
    data: {
      provinceId: world.province.id,
      personId: mover.id,
      unitId: world.units.good.id,
      post: "Chuyên viên",
      validFrom: new Date("2026-11-01"),
    },
  });
  const { registrationId } = await owner.registrationLine.findFirstOrThrow({
    where: { personId: world.units.good.person.id },
  });
  await owner.registrationLine.create({
    data: {
      provinceId: world.province.id,
      registrationId,
      kind: "INDIVIDUAL",
      pledge: "Hoàn thành xuất sắc nhiệm vụ.",
      personId: mover.id,
      position: 2,
    },
  });
  const { id } = await aRun(world);
  const page = { limit: 2 };
  const none = { total: 0, items: [], nextCursor: null };
  const early = await correct(world, "PAR_INDEX", "Sở Y tế;90,05");
  expect(await listTouchedVerdicts(world.planner, early, page)).toEqual(none);
  await recogniseRun(world.head, { id, version: 2 }, now);
  const first = await listTouchedVerdicts(world.planner, early, page);
  const told = ({ items }: typeof first) => items.map(({ subjectName }) => subjectName);
  expect(first.total).toBe(3);
  expect(told(first)).toEqual(["Người chuyển đi", "Người của Sở Y tế"]);
  expect(first.items.map(({ tierName }) => tierName)).toEqual(
    Array(2).fill("Bằng khen của Chủ tịch UBND tỉnh cho cá nhân"),
  );
  const last = await listTouchedVerdicts(world.planner, early, { ...page, cursor: first.nextCursor ?? "" });
  expect({ ...last, items: told(last) }).toEqual({ total: 3, items: ["Sở Y tế"], nextCursor: null });
  // The run never saw the value that is corrected now.
  expect(
    await listTouchedVerdicts(world.planner, await correct(world, "PAR_INDEX", "Sở Y tế;90,10"), page),
  ).toEqual(none);
  expect(await listTouchedVerdicts(await aPlanner(), early, page)).toEqual(none);
});

test("a corrected index that only ranks lists those it ranked and those ranked with them", async () => {
  const world = await aJudgedRound({
    condition: {
      id: "dk",
      kind: "index-value",
      index: "PAR_INDEX",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
    ranking: { by: [{ kind: "index", index: "SIPAS", scope: "internal" }] },
    quota: { per: "block", limit: { kind: "number", most: 1 } },
  });
  const { id } = await aRun(world);
  await recogniseRun(world.head, { id, version: 2 }, now);
  const told = async (importId: string) =>
    (await listTouchedVerdicts(world.planner, importId, { limit: 20 })).items.map(
      ({ subjectName }) => subjectName,
    );
  const placed = ["Sở Công Thương", "Sở Tài chính", "Sở Xây dựng", "Thanh tra tỉnh"];
  expect(await told(await correct(world, "SIPAS", "Sở Công Thương;97"))).toEqual(placed);
  // Who does not meet the conditions has no place to lose.
  expect(await told(await correct(world, "SIPAS", "Sở Y tế;99"))).toEqual([]);
});
