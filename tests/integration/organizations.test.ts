import { describe, expect, test } from "vitest";
import { addDays, dayOf, toDateColumn } from "@/lib/calendar";
import { addHoliday, addHolidays, editHoliday, removeHoliday } from "@/lib/campaigns/holidays/commands";
import { read } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { recordAttribute } from "@/lib/organizations/attributes/commands";
import { listHolidays } from "@/lib/organizations/holidays/queries";
import { listAttributesOn, listUnitsOn } from "@/lib/organizations/queries";
import { addRule, endRule, reviseRule, verifyRule } from "@/lib/organizations/rules/commands";
import { findHolidays, listRules } from "@/lib/organizations/rules/queries";
import { succeedUnits } from "@/lib/organizations/successions/commands";
import { addUnit, changeUnit } from "@/lib/organizations/units/commands";
import { findUnit, findUnitTree } from "@/lib/organizations/units/queries";
import {
  aBlock,
  anAdministrator,
  aPerson,
  aPlanner,
  aProvince,
  aRule,
  aUnit,
  aUnitHead,
  owner,
  type UnitRow,
} from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";
import { countStatements } from "./support/statements";

const now = new Date("2026-11-22T03:00:00Z");
const legalDocument = "Nghị quyết số 12/NQ-HĐND ngày 20/11/2026";
const from = "2026-12-01";
const before = addDays(from, -1);

/** A province with a committee, two departments below it and a division below the first. */
async function aTree() {
  const province = await aProvince();
  const block = await aBlock(province);
  const committee = await aUnit(province, { kind: "PROVINCE_COMMITTEE", name: "UBND tỉnh" });
  const first = await aUnit(province, { parent: committee, block, name: "Sở Một" });
  const second = await aUnit(province, { parent: committee, block, name: "Sở Hai" });
  const division = await aUnit(province, { parent: first, kind: "DIVISION", name: "Phòng Một" });
  const admin = await anAdministrator({ unit: committee });
  const namesOn = (day: string) =>
    read(admin, async (tx) => (await listUnitsOn(tx, province.id, day)).map(({ name }) => name));
  return { province, block, committee, first, second, division, admin, namesOn };
}
type Tree = Awaited<ReturnType<typeof aTree>>;

async function changeOf(unit: UnitRow, given: object = {}) {
  const row = await owner.orgUnitVersion.findFirstOrThrow({ where: { unitId: unit.id, validTo: null } });
  const { name, shortName, kind, parentId, blockId, position } = row;
  const state = { name, shortName, kind, parentId, blockId, position };
  return { unitId: unit.id, versionId: row.id, ...state, effectiveOn: from, legalDocument, ...given };
}
const pathOn = async (admin: Tree["admin"], unitId: string, day: string) =>
  read(
    admin,
    async (tx) => (await listUnitsOn(tx, admin.provinceId, day)).find((row) => row.unitId === unitId)?.path,
  );

describe("a unit through time", () => {
  test("a new one begins on its day, below its parent, with its document in the log", async () => {
    const { admin, committee, namesOn } = await aTree();
    const state = {
      name: "Sở Ba",
      shortName: "Sở Ba",
      kind: "DEPARTMENT" as const,
      parentId: committee.id,
      blockId: null,
      position: 90,
    };
    const input = { code: "SO-BA", ...state, effectiveOn: from, legalDocument };
    const { id } = await addUnit(admin, input, now);
    expect(await namesOn(before)).not.toContain("Sở Ba");
    expect(await namesOn(from)).toContain("Sở Ba");
    expect(await pathOn(admin, id, from)).toBe(`${committee.path}${id}/`);
    await expect(addUnit(admin, input, now)).rejects.toMatchObject({
      reason: "code-taken",
      fields: { code: expect.any(String) },
    });
    const [event] = await owner.auditEvent.findMany({ where: { verb: "unit.add", actorId: admin.userId } });
    expect(event).toMatchObject({
      subjectId: id,
      subjectLabel: "Sở Ba",
      after: { parent: "UBND tỉnh", legalDocument },
    });
  });

  test("a new name keeps the old one for its time and leaves a succession row", async () => {
    const { admin, first, namesOn } = await aTree();
    await changeUnit(admin, await changeOf(first, { name: "Sở Một và Bốn" }), now);
    expect(await namesOn(before)).toContain("Sở Một");
    expect(await namesOn(from)).toContain("Sở Một và Bốn");
    const unit = await findUnit(admin, first.id, now);
    expect(unit?.versions.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ["Sở Một và Bốn", from, null],
      ["Sở Một", "2016-01-01", from],
    ]);
    expect(unit?.became).toMatchObject([{ kind: "RENAME", toName: "Sở Một và Bốn", on: from }]);
    const { units } = await findUnitTree(admin, before);
    expect(units.find(({ unitId }) => unitId === first.id)?.became).toMatchObject({
      kind: "RENAME",
      toName: "Sở Một và Bốn",
    });
  });

  test("a unit that moves takes what is below it along, from the same day", async () => {
    const { admin, first, second, division } = await aTree();
    await changeUnit(admin, await changeOf(first, { parentId: second.id }), now);
    expect(await pathOn(admin, division.id, before)).toBe(division.path);
    expect(await pathOn(admin, first.id, from)).toBe(`${second.path}${first.id}/`);
    expect(await pathOn(admin, division.id, from)).toBe(`${second.path}${first.id}/${division.id}/`);
    const { units } = await findUnitTree(admin, from);
    expect(units.map(({ name, depth }) => [name, depth])).toEqual([
      ["UBND tỉnh", 0],
      ["Sở Hai", 1],
      ["Sở Một", 2],
      ["Phòng Một", 3],
    ]);
  });

  test("the first day of a state corrects it in place", async () => {
    const { admin, first } = await aTree();
    await changeUnit(admin, await changeOf(first, { name: "Sở Mốt", effectiveOn: from }), now);
    await changeUnit(admin, await changeOf(first, { name: "Sở Mười", effectiveOn: from }), now);
    const unit = await findUnit(admin, first.id, now);
    expect(unit?.versions.map(({ name }) => name)).toEqual(["Sở Mười", "Sở Một"]);
    expect(await owner.auditEvent.count({ where: { verb: "unit.correct", subjectId: first.id } })).toBe(1);
  });

  test("what cannot be is refused, and nothing is written", async () => {
    const { admin, first, second, division, province } = await aTree();
    const foreign = await aUnit(await aProvince());
    const attempts: [object, string][] = [
      [{}, "nothing-changed"],
      [{ name: "X1", effectiveOn: "2015-01-01" }, "not-in-force"],
      [{ parentId: division.id }, "parent-below"],
      [{ parentId: first.id }, "parent-below"],
      [{ parentId: foreign.id }, "parent-not-in-force"],
      [{ blockId: "không có" }, "block-unknown"],
      [{ versionId: second.versionId, name: "X2" }, "conflict"],
    ];
    const versions = () =>
      owner.orgUnitVersion.findMany({ where: { provinceId: province.id }, orderBy: { id: "asc" } });
    const planning = await aPlanner({ province });
    const was = await versions();
    for (const [given, reason] of attempts)
      await expect(changeUnit(admin, await changeOf(first, given), now), reason).rejects.toMatchObject({
        reason,
      });
    const stranger = changeUnit(await anAdministrator(), await changeOf(first, { name: "X3" }), now);
    await expect(stranger).rejects.toMatchObject({ kind: "not-found" });
    const planner = changeUnit(planning, await changeOf(first, { name: "X4" }), now);
    await expect(planner).rejects.toMatchObject({ kind: "not-found" });
    expect(await versions()).toEqual(was);
    await changeUnit(admin, await changeOf(first, { name: "Sở Sau" }), now);
    const earlier = {
      ...(await changeOf(first, { name: "X5", effectiveOn: "2026-11-25" })),
      versionId: first.versionId,
    };
    await expect(changeUnit(admin, earlier, now)).rejects.toMatchObject({ reason: "later-version" });
  });

  test("the past is not rewritten under what was handed in since", async () => {
    const { admin, province, first } = await aTree();
    const round = await aRegistrationRound(province);
    await aRegistration(await aUnitHead({ unit: first }), {
      roundId: round.id,
      status: "SUBMITTED",
      submittedAt: new Date("2026-03-10T02:00:00Z"),
    });
    const rename = async (effectiveOn: string) =>
      changeUnit(admin, await changeOf(first, { name: "Sở Mới", effectiveOn }), now);
    await expect(rename("2026-03-10")).rejects.toMatchObject({ reason: "used-after" });
    await expect(rename("2026-03-11")).resolves.toMatchObject({ id: first.id });
  });
});

describe("mergers, splits and ends", () => {
  test("two units become a new one: roles end, people go on there, and it is told for ever", async () => {
    const { admin, province, first, second, division, namesOn } = await aTree();
    const head = await aUnitHead({ unit: second });
    const person = await aPerson(second, { fullName: "Lê Văn Ở", post: "Trưởng phòng", isUnitHead: true });
    const input = {
      kind: "MERGE_INTO_NEW" as const,
      fromUnitIds: [second.id, division.id],
      into: { code: "SO-CHUNG", name: "Sở Chung", shortName: "Sở Chung" },
      effectiveOn: from,
      legalDocument,
    };
    const { toUnitIds } = await succeedUnits(admin, input, now);
    expect(await namesOn(before)).toEqual(expect.arrayContaining(["Sở Hai", "Phòng Một"]));
    expect(await namesOn(from)).toEqual(expect.arrayContaining(["Sở Một", "Sở Chung"]));
    expect(await namesOn(from)).not.toContain("Sở Hai");

    const [successor = ""] = toUnitIds;
    expect((await findUnit(admin, successor, now))?.cameFrom.map(({ fromName }) => fromName).sort()).toEqual([
      "Phòng Một",
      "Sở Hai",
    ]);
    const { units } = await findUnitTree(admin, before);
    expect(units.find(({ unitId }) => unitId === second.id)?.became).toMatchObject({ toName: "Sở Chung" });

    const lastDay = new Date(`${before}T10:00:00+07:00`);
    expect(await actorOfMembership(head.membershipId, lastDay)).not.toBeNull();
    expect(await actorOfMembership(head.membershipId, new Date(`${from}T00:00:00+07:00`))).toBeNull();
    const postings = await owner.personPosting.findMany({
      where: { personId: person.id },
      orderBy: { validFrom: "asc" },
    });
    expect(
      postings.map(({ unitId, post, isUnitHead, validTo }) => [unitId, post, isUnitHead, validTo]),
    ).toEqual([
      [second.id, "Trưởng phòng", true, toDateColumn(from)],
      [successor, "Trưởng phòng", false, null],
    ]);
    expect(first.provinceId).toBe(province.id);
    const events = await owner.auditEvent.findMany({ where: { verb: "unit.merge", actorId: admin.userId } });
    expect(events.map(({ subjectLabel, after }) => [subjectLabel, (after as { to: string[] }).to])).toEqual([
      ["Sở Hai", ["Sở Chung"]],
      ["Phòng Một", ["Sở Chung"]],
    ]);
  });

  test("into an existing unit, into several, and into nothing", async () => {
    const { admin, first, second, division, namesOn } = await aTree();
    const facts = { effectiveOn: from, legalDocument };
    await succeedUnits(
      admin,
      { kind: "DISSOLVE", fromUnitIds: [division.id], toName: "Sở Một", ...facts },
      now,
    );
    await succeedUnits(
      admin,
      { kind: "MERGE_INTO_EXISTING", fromUnitIds: [second.id], toUnitId: first.id, ...facts },
      now,
    );
    const into = ["A", "B"].map((code) => ({
      code: `SO-${code}`,
      name: `Sở ${code}`,
      shortName: `Sở ${code}`,
    }));
    const day = addDays(from, 30);
    await succeedUnits(
      admin,
      { kind: "SPLIT", fromUnitIds: [first.id], into, ...facts, effectiveOn: day },
      now,
    );
    expect(await namesOn(from)).toEqual(["UBND tỉnh", "Sở Một"]);
    expect((await namesOn(day)).sort()).toEqual(["Sở A", "Sở B", "UBND tỉnh"]);
    const { units } = await findUnitTree(admin, before);
    const became = Object.fromEntries(units.map(({ name, became: then }) => [name, then?.toName ?? null]));
    expect(became).toEqual({
      "UBND tỉnh": null,
      "Sở Một": "Sở A, Sở B",
      "Sở Hai": "Sở A, Sở B",
      "Phòng Một": "Sở Một",
    });
  });

  test("one wrong unit among several leaves all as they were", async () => {
    const { admin, first, second, province } = await aTree();
    const foreign = await aUnit(await aProvince());
    const dissolve = (fromUnitIds: string[]) =>
      succeedUnits(
        admin,
        { kind: "DISSOLVE", fromUnitIds, toName: "Không", effectiveOn: from, legalDocument },
        now,
      );
    await expect(dissolve([second.id, foreign.id])).rejects.toMatchObject({ kind: "not-found" });
    await expect(dissolve([second.id, first.id])).rejects.toMatchObject({ reason: "has-units-below" });
    await expect(
      succeedUnits(
        admin,
        {
          kind: "MERGE_INTO_EXISTING",
          fromUnitIds: [second.id],
          toUnitId: foreign.id,
          effectiveOn: from,
          legalDocument,
        },
        now,
      ),
    ).rejects.toMatchObject({ reason: "receiver-not-in-force" });
    expect(
      await owner.orgUnitVersion.count({ where: { provinceId: province.id, validTo: { not: null } } }),
    ).toBe(0);
    expect(await owner.orgUnitSuccession.count({ where: { provinceId: province.id } })).toBe(0);
  });

  test("of two people who end the same unit at once one succeeds", async () => {
    const { admin, second, province } = await aTree();
    const end = (toName: string) =>
      succeedUnits(
        admin,
        { kind: "DISSOLVE", fromUnitIds: [second.id], toName, effectiveOn: from, legalDocument },
        now,
      );
    const results = await Promise.allSettled([end("Sở Một"), end("Sở Ba")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.orgUnitSuccession.count({ where: { provinceId: province.id } })).toBe(1);
  });
});

test("an attribute holds from its day on, and what held before stays readable", async () => {
  const { admin, first, province } = await aTree();
  const record = (applies: boolean, day: string) =>
    recordAttribute(
      admin,
      { unitId: first.id, attribute: "SUBJECT_TO_DDCI", applies, from: day, document: legalDocument },
      now,
    );
  await record(true, "2026-01-01");
  await record(false, "2026-12-01");
  await expect(record(false, "2027-01-01")).rejects.toMatchObject({ reason: "attribute-as-before" });
  await expect(record(true, "2026-06-01")).rejects.toMatchObject({ reason: "attribute-as-before" });
  const on = (day: string) =>
    read(admin, async (tx) => (await listAttributesOn(tx, province.id, day)).map(({ applies }) => applies));
  expect([await on("2025-12-31"), await on("2026-11-30"), await on("2026-12-01")]).toEqual([
    [],
    [true],
    [false],
  ]);
});

describe("rules", () => {
  test("a new text is dated, the old one ends there, and both say where they come from", async () => {
    const { admin, province } = await aTree();
    const rule = await aRule(province, "base-salary", { amount: "2340000" });
    const input = {
      ruleId: rule.id,
      version: 1,
      value: { amount: "2530000" },
      validFrom: "2026-07-01",
      source: "Nghị định số 161/2026/NĐ-CP",
      verified: false,
    };
    await expect(reviseRule(admin, { ...input, value: { amount: "2.530.000" } }, now)).rejects.toMatchObject({
      reason: "invalid-value",
      fields: { "value.amount": expect.any(String) },
    });
    await expect(reviseRule(admin, { ...input, validFrom: "2015-01-01" }, now)).rejects.toMatchObject({
      reason: "before-start",
    });
    const { id, version } = await reviseRule(admin, input, now);
    const rules = await listRules(admin, now);
    expect(
      rules.map(({ value, validFrom, validTo, isInForce }) => [value, validFrom, validTo, isInForce]),
    ).toEqual([
      [{ amount: "2530000" }, "2026-07-01", null, true],
      [{ amount: "2340000" }, "2016-01-01", "2026-07-01", false],
    ]);
    await expect(
      reviseRule(admin, { ...input, version: 2, validFrom: "2027-01-01" }, now),
    ).rejects.toMatchObject({
      reason: "later-version",
    });
    await verifyRule(admin, { ruleId: id, version }, now);
    await expect(verifyRule(admin, { ruleId: id, version }, now)).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      verifyRule(await aPlanner({ province }), { ruleId: id, version: 2 }, now),
    ).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await listRules(await anAdministrator(), now)).toEqual([]);
  });
});

describe("rules entered and ended", () => {
  const decree = {
    kind: "legal-instrument" as const,
    key: "152/2025/NĐ-CP",
    value: { title: "Nghị định", issuer: "Chính phủ", issuedOn: "2025-06-14", replacedBy: null },
    validFrom: "2025-07-01",
    validTo: null,
    source: "Nghị định số 152/2025/NĐ-CP",
    verified: true,
  };

  test("a rule is added once for its days, by whoever keeps the rules, and audited", async () => {
    const { admin, province } = await aTree();
    const { id } = await addRule(admin, decree, now);
    await expect(addRule(admin, { ...decree, validFrom: "2026-01-01" }, now)).rejects.toMatchObject({
      reason: "overlaps",
      fields: { validFrom: expect.any(String) },
    });
    await expect(addRule(admin, { ...decree, key: "" }, now)).rejects.toMatchObject({
      reason: "key-missing",
    });
    await expect(
      addRule(admin, { ...decree, key: "x/2026", value: { ...decree.value, title: "" } }, now),
    ).rejects.toMatchObject({ reason: "invalid-value", fields: { "value.title": expect.any(String) } });
    await expect(addRule(await aPlanner({ province }), decree, now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(
      (await listRules(admin, now)).map(({ key, value, validFrom, validTo }) => [
        key,
        value,
        validFrom,
        validTo,
      ]),
    ).toEqual([[decree.key, decree.value, "2025-07-01", null]]);
    expect(
      await owner.auditEvent.findMany({
        where: { subjectId: id },
        select: { verb: true, subjectLabel: true },
      }),
    ).toEqual([{ verb: "rule.add", subjectLabel: "Văn bản pháp luật: 152/2025/NĐ-CP" }]);
  });

  test("of two who add the same rule at once one is told", async () => {
    const { admin } = await aTree();
    const results = await Promise.allSettled([addRule(admin, decree, now), addRule(admin, decree, now)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listRules(admin, now)).toHaveLength(1);
  });

  test("a rule in force is never rewritten; it ends on a day, with what replaces it, and stays readable", async () => {
    const { admin, province } = await aTree();
    const { id } = await addRule(admin, decree, now);
    const rewritten = {
      ruleId: id,
      version: 1,
      value: { ...decree.value, title: "Nghị định khác" },
      validFrom: decree.validFrom,
      source: decree.source,
      verified: true,
    };
    await expect(reviseRule(admin, rewritten, now)).rejects.toMatchObject({ reason: "in-force" });

    const end = {
      ruleId: id,
      version: 1,
      validTo: "2027-03-01",
      replacedBy: null,
      reason: "Nghị định, Điều 30",
    };
    await expect(endRule(admin, { ...end, validTo: "2025-07-01" }, now)).rejects.toMatchObject({
      reason: "ends-before-start",
    });
    const { version } = await endRule(admin, end, now);
    const replacedBy = "Nghị định số 01/2027/NĐ-CP";
    await endRule(admin, { ...end, version, validTo: "2027-01-01", replacedBy }, now);
    expect(
      (await listRules(admin, now)).map(({ value, validTo, isInForce }) => [value, validTo, isInForce]),
    ).toEqual([[{ ...decree.value, replacedBy }, "2027-01-01", true]]);
    const later = new Date("2027-01-01T03:00:00Z");
    await expect(endRule(admin, { ...end, version: 3 }, later)).rejects.toMatchObject({
      reason: "over-already",
    });
    await expect(endRule(await aPlanner({ province }), { ...end, version: 3 }, now)).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(
      await owner.auditEvent.findMany({
        where: { subjectId: id },
        orderBy: { sequence: "asc" },
        select: { verb: true, reason: true },
      }),
    ).toEqual([
      { verb: "rule.add", reason: null },
      { verb: "rule.end", reason: "Nghị định, Điều 30" },
      { verb: "rule.end", reason: "Nghị định, Điều 30" },
    ]);
  });
});

describe("holidays", () => {
  test("come as a list, all or none, and what is listed already is left alone", async () => {
    const admin = await anAdministrator();
    const add = (text: string) => addHolidays(admin, { text });
    expect((await listHolidays(admin, 2031)).statutory[0]).toEqual({
      day: "2031-01-01",
      name: "Tết Dương lịch",
    });
    expect(await add("01/01/2031 Tết Dương lịch\n04/01/2031 Làm bù ngày 02/01")).toEqual({
      added: 2,
      same: 0,
    });
    await expect(add("02/01/2031 Nghỉ bù\n01/01/2031 Năm mới\nx")).rejects.toMatchObject({
      text: "Dòng 2 “01/01/2031 Năm mới”: ngày này đã có trong lịch với tên hoặc loại khác; bỏ dòng này hoặc sửa ngày đó trong bảng. Dòng 3 “x”: chưa có ngày ở đầu dòng, ví dụ 01/01/2027 Tết Dương lịch.",
    });
    expect(await add("01/01/2031 Tết Dương lịch\n02/01/2031 Nghỉ bù")).toEqual({ added: 1, same: 1 });
    const { items, statutory } = await listHolidays(admin, 2031);
    expect(items.map(({ day, working }) => [day, working])).toEqual([
      ["2031-01-01", false],
      ["2031-01-02", false],
      ["2031-01-04", true],
    ]);
    expect(statutory).toEqual([]);
    expect(await owner.auditEvent.count({ where: { actorId: admin.userId, verb: "holiday.add-list" } })).toBe(
      2,
    );
    await expect(addHolidays(await aUnitHead(), { text: "03/01/2031 Nghỉ" })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  test("are entered, corrected and taken out, and deadlines read them at once", async () => {
    const { admin, province } = await aTree();
    const calendar = () => read(admin, (tx) => findHolidays(tx, province.id));
    await addHoliday(admin, { day: "2026-09-02", name: "Quốc khánh", working: false }, now);
    await addHoliday(admin, { day: "2026-08-22", name: "Làm bù", working: true }, now);
    expect(await calendar()).toEqual({ holidays: ["2026-09-02"], workingWeekends: ["2026-08-22"] });
    await expect(
      addHoliday(admin, { day: "2026-08-21", name: "Làm bù", working: true }, now),
    ).rejects.toMatchObject({
      reason: "not-a-weekend",
    });
    await expect(
      addHoliday(admin, { day: "2026-09-02", name: "X", working: false }, now),
    ).rejects.toMatchObject({
      reason: "already-listed",
    });
    await editHoliday(admin, { day: "2026-08-22", name: "Nghỉ bù", working: false }, now);
    await removeHoliday(admin, { day: "2026-09-02" }, now);
    const { items, years } = await listHolidays(admin, 2026);
    expect([items.map(({ day, name }) => [day, name]), years]).toEqual([[["2026-08-22", "Nghỉ bù"]], [2026]]);
    await expect(removeHoliday(await anAdministrator(), { day: "2026-08-22" }, now)).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(
      addHoliday(await aPlanner({ province }), { day: "2026-05-05", name: "X", working: false }, now),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

test("the tree takes as many statements for four units as for forty", async () => {
  const { admin, province, committee } = await aTree();
  const few = await countStatements(() => findUnitTree(admin, dayOf(now)));
  for (let at = 0; at < 36; at++) await aUnit(province, { parent: committee });
  expect(await countStatements(() => findUnitTree(admin, dayOf(now)))).toBe(few);
});
