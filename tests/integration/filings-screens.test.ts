import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { read } from "@/lib/database";
import { findCalendar } from "@/lib/filings/calendar/queries";
import { listCellHrefs } from "@/lib/filings/cells/addresses/queries";
import { submitFiling } from "@/lib/filings/commands";
import { findFiling, listFilings, listPeriods } from "@/lib/filings/items/queries";
import { listLineLog } from "@/lib/filings/log/queries";
import { lineEventText } from "@/lib/filings/log/text";
import { markLines } from "@/lib/filings/marks/commands";
import { overviewSpreadsheet } from "@/lib/filings/overview/document";
import { findOverview, findOverviewFigures } from "@/lib/filings/overview/queries";
import { countSteps, isOwing } from "@/lib/filings/overview/rules";
import { listPackedCells } from "@/lib/filings/packed/queries";
import { unpackCells } from "@/lib/filings/packed/rules";
import { listVerifiedCells } from "@/lib/filings/queries";
import { findResultTable } from "@/lib/filings/results/queries";
import { openFiling } from "@/lib/filings/revisions/commands";
import { findSheetPage } from "@/lib/filings/sheet/queries";
import { confirmFiling, returnFiling } from "@/lib/filings/verification/commands";
import { findReview } from "@/lib/filings/verification/queries";
import type { Actor } from "@/lib/identity/actor";
import { writeSpreadsheet } from "@/lib/spreadsheets";
import {
  aLeader,
  anAdministrator,
  aPeriod,
  aPlanner,
  aReportingScene,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  aUnitWithPeople,
  owner,
  type ReportingScene,
} from "@/tests/factories";
import { aDraft, agree, aReview, aSubmitted, at, goodCells, inTime, save, verb } from "./support/filings";
import { countStatements } from "./support/statements";

const online = "ho-so-truc-tuyen";
const addressOf = ({ campaign, period }: ReportingScene) => ({
  campaignId: campaign.id,
  periodCode: period.code,
});
const sheetOf = (scene: ReportingScene, actor = scene.officer, unitCode?: string) =>
  findSheetPage(actor, { ...addressOf(scene), unitCode }, inTime);

describe("the sheet", () => {
  test("is there before anybody has opened it, and writes nothing by being looked at", async () => {
    const scene = await aReportingScene();
    const page = await sheetOf(scene);
    expect(page).toMatchObject({ filing: null, mayEdit: true, isAsked: true, isOwn: true });
    expect(
      page?.lines.map(({ indicator, isEditable, cell }) => [indicator.code, isEditable, cell.version]),
    ).toEqual([
      ["K04", true, 0],
      ["K06", true, 0],
    ]);
    expect(await owner.filing.count({ where: { periodId: scene.period.id } })).toBe(0);
  });

  test("shows figures, earlier periods and what may be done now", async () => {
    const scene = await aReportingScene();
    const days = { startsOn: "2026-01-01", endsOn: "2026-06-30", opensOn: "2026-06-01", dueOn: "2026-07-10" };
    const earlier = await aPeriod(scene.round, { ...days, code: "2026-6t", name: "6 tháng", position: 2 });
    await aSubmitted({ ...scene, period: earlier }, at("2026-07-05T09:00:00"));
    await aDraft(scene);
    const page = await sheetOf(scene, scene.head);
    // The id of a figure is the one its facts have, so that an explanation's source leads to it.
    const packed = await read(scene.officer, (tx) =>
      listPackedCells(tx, {
        roundId: scene.round.id,
        unitIds: [scene.unit.id],
        indicatorIds: [online],
      }),
    );
    const [cell] = unpackCells(packed.get(scene.unit.id) ?? "");
    const id = cell?.valueId ?? "";
    const href = async (actor: Actor) => (await listCellHrefs(actor, [id])).get(id);
    const sheet = `/lam-viec/phong-trao/${scene.campaign.id}/so-lieu/2026-6t`;
    expect(await href(scene.officer)).toBe(`${sheet}#ct-${online}`);
    expect(await href(scene.planner)).toBe(`${sheet}?don-vi=${scene.unit.code}#ct-${online}`);
    expect(await href(await aUnitHead({ province: scene.province }))).toBeUndefined();
    const [line] = page?.lines ?? [];
    expect(line?.cell).toMatchObject({ numerator: "350", denominator: "412", version: 1 });
    expect(line?.history).toEqual([
      {
        periodName: "6 tháng",
        isVerified: false,
        state: "REPORTED",
        numerator: "350",
        denominator: "412",
        amount: null,
      },
    ]);
    expect(page?.verbs).toEqual([
      { verb: "handOver", refusal: null },
      { verb: "submit", refusal: null },
    ]);
    expect((await sheetOf(scene))?.verbs.map((one) => one.verb)).toEqual(["handOver"]);
  });

  test("keeps the office's marks to the office until the filing is returned", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    const adjusted = {
      indicatorId: "dung-han",
      valueVersion: 1,
      mark: "ADJUSTED" as const,
      reason: "Theo phụ lục báo cáo",
      newFinding: false,
      state: "REPORTED" as const,
      numerator: "390",
      denominator: "400",
      amount: null,
    };
    const remark = {
      indicatorId: online,
      valueVersion: 1,
      mark: "NEEDS_FIX" as const,
      reason: "Xem lại mẫu số của chỉ tiêu",
      newFinding: false,
    };
    await markLines(scene.planner, { filingId: id, marks: [adjusted, remark] }, inTime);
    expect((await sheetOf(scene))?.lines.map(({ verdict, pin }) => [verdict, pin])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(JSON.stringify(await findFiling(scene.officer, id, inTime))).not.toContain("needs-fix");
    await returnFiling(scene.planner, { ...(await verb(id)), dueOn: "2026-10-15", dueTime: "16:00" }, inTime);
    const page = await sheetOf(scene);
    expect(page?.lines[0]?.pin).toMatchObject({
      remark: remark.reason,
      by: scene.planner.name,
      answerKind: null,
    });
    expect(page?.lines[1]?.verdict).toMatchObject({ numerator: "390", reason: adjusted.reason });
    expect(page?.lines.map(({ isEditable }) => isEditable)).toEqual([true, false]);
  });

  test("of another unit is there for who may read it, never for typing; elsewhere there is nothing", async () => {
    const scene = await aReportingScene();
    await aDraft(scene);
    const code = scene.unit.code;
    const below = await aUnit(scene.province, { parent: scene.unit });
    const divisionOfficer = await aUnitOfficer({ unit: below });
    expect(await sheetOf(scene, scene.planner, code)).toMatchObject({ mayEdit: false, isOwn: false });
    expect(await sheetOf(scene, await aLeader({ province: scene.province }), code)).toMatchObject({
      mayEdit: false,
    });
    expect(await sheetOf(scene, scene.head, below.code)).toMatchObject({ mayEdit: false });
    expect(await sheetOf(scene, divisionOfficer, code)).toBeNull();
    expect(await sheetOf(scene, await aUnitHead({ province: scene.province }), code)).toBeNull();
    expect(await sheetOf(scene, await anAdministrator({ province: scene.province }), code)).toBeNull();
    expect(await sheetOf(scene, await aPlanner(), code)).toBeNull();
    expect(await sheetOf(scene, await aUnitOfficer())).toBeNull();
  });

  test("says when it is too early, late or locked", async () => {
    const scene = await aReportingScene();
    const window = async (moment: string) =>
      (await findSheetPage(scene.officer, addressOf(scene), at(moment)))?.window;
    expect(await window("2026-08-31T23:59:59")).toMatchObject({ obstacle: "too-early", isLate: false });
    expect(await window("2026-10-10T23:59:59")).toMatchObject({ obstacle: null, isLate: false });
    expect(await window("2026-10-11T00:00:00")).toMatchObject({ obstacle: null, isLate: true });
  });
});

describe("the overview", () => {
  test("counts every unit the plan asks, and shows a head only what is below", async () => {
    const scene = await aReportingScene();
    const other = await aUnitWithPeople(scene.province, { name: "Sở Y tế" });
    await aUnit(scene.province, { name: "Đã giải thể", validTo: "2026-07-01" });
    await aReportingScene();
    await aSubmitted(scene);
    await aDraft({ ...scene, ...other });
    const overview = await findOverview(scene.planner, addressOf(scene), inTime);
    const rows = overview?.rows ?? [];
    // The planner's own Sở Nội vụ is asked as well.
    expect(rows.map(({ name, status, entered, expected }) => [name, status, entered, expected])).toEqual([
      ["Sở Nội vụ", null, 0, 2],
      ["Sở Tài chính", "SUBMITTED", 2, 2],
      ["Sở Y tế", "DRAFT", 2, 2],
    ]);
    expect(countSteps(rows)).toMatchObject({ "not-opened": 1, "with-unit": 1, submitted: 1 });
    expect(rows.filter(isOwing)).toHaveLength(2);
    expect((await findOverview(scene.head, addressOf(scene), inTime))?.rows.map(({ name }) => name)).toEqual([
      "Sở Tài chính",
    ]);
    expect(await findOverview(scene.officer, addressOf(scene), inTime)).toBeNull();
    expect(await findOverview(await aPlanner(), addressOf(scene), inTime)).toBeNull();
  });

  test("shows units × indicators with the side of each threshold, some units at a time", async () => {
    const scene = await aReportingScene();
    const other = await aUnitWithPeople(scene.province, { name: "Sở Y tế" });
    await aSubmitted(scene);
    await aReportingScene();
    const table = await findResultTable(scene.planner, addressOf(scene));
    expect(table).toMatchObject({ count: 3, from: 0, next: null });
    expect(table?.indicators.map(({ code, threshold }) => `${code} ${threshold}`)).toEqual([
      "K04 ≥ 80%",
      "K06 ≥ 95%",
    ]);
    const [office, unit, rest] = table?.units ?? [];
    expect(unit).toMatchObject({ name: "Sở Tài chính", status: "SUBMITTED" });
    expect(unit?.results[0]).toMatchObject({ kind: "value", text: "84.95", side: "met" });
    expect([office, rest].map((one) => one?.results.map((result) => result?.kind))).toEqual([
      ["missing", "missing"],
      ["missing", "missing"],
    ]);
    const behind = await findResultTable(scene.planner, { ...addressOf(scene), after: scene.unit.code });
    expect(behind?.units.map(({ name }) => name)).toEqual(["Sở Y tế"]);
    expect((await findResultTable(other.head, addressOf(scene)))?.units).toHaveLength(1);
    expect(await findResultTable(other.officer, addressOf(scene))).toBeNull();
    expect(await findResultTable(await aPlanner(), addressOf(scene))).toBeNull();
  });

  test("shows the verifier's figure beside units × indicators once it is confirmed", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    const adjusted = {
      indicatorId: "dung-han",
      valueVersion: 1,
      mark: "ADJUSTED" as const,
      reason: "Theo phụ lục báo cáo",
      newFinding: false,
      state: "REPORTED" as const,
      numerator: "390",
      denominator: "400",
      amount: null,
    };
    const shown = async () =>
      (await findResultTable(scene.planner, addressOf(scene)))?.units
        .find(({ status }) => status)
        ?.results.map((result) => (result?.kind === "value" ? result.text : result?.kind));
    await markLines(scene.planner, { filingId: id, marks: [adjusted] }, inTime);
    await agree(scene.planner, id, [online]);
    expect(await shown()).not.toContain("97.50");
    await confirmFiling(scene.planner, await verb(id), inTime);
    expect(await shown()).toEqual(["84.95", "97.50"]);
  });

  test("goes out as a workbook whose cells never compute", async () => {
    const scene = await aReportingScene();
    const { id } = await openFiling(scene.officer, { periodId: scene.period.id }, inTime);
    await save(scene.officer, id, [
      { ...goodCells[0], explanation: '=HYPERLINK("http://x","y")' } as never,
      goodCells[1] as never,
    ]);
    const figures = await findOverviewFigures(scene.planner, addressOf(scene), inTime);
    if (!figures) throw new Error("nothing to export");
    const bytes = await writeSpreadsheet(overviewSpreadsheet(figures));
    const book = overviewSpreadsheet(figures);
    expect(book.sheets[1]?.rows).toContainEqual([
      "Sở Tài chính",
      "K04",
      "Tỷ lệ hồ sơ trực tuyến",
      "≥ 80%",
      "350",
      "412",
      "84.95",
      "%",
      "",
      "",
      '=HYPERLINK("http://x","y")',
    ]);
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(parts).toHaveLength(2);
    for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[ >]/u);
  });
});

describe("the verification", () => {
  test("shows the office what it needs, and nobody of a unit", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await agree(scene.planner, id, [online]);
    const address = { ...addressOf(scene), unitCode: scene.unit.code };
    const review = await findReview(scene.planner, address, inTime);
    expect(review).toMatchObject({ mayMark: true, isOwnWork: false, unit: { name: "Sở Tài chính" } });
    expect(review?.lines.map(({ standing, isClean }) => [standing, isClean])).toEqual([
      ["agreed", false],
      ["open", true],
    ]);
    const byVerb = Object.fromEntries(review?.verbs.map((one) => [one.verb, one.refusal !== null]) ?? []);
    expect(byVerb).toEqual({ return: true, confirm: true });
    const leader = await findReview(await aLeader({ province: scene.province }), address, inTime);
    expect(leader).toMatchObject({ mayMark: false, verbs: [] });
    for (const actor of [scene.head, scene.officer, await aPlanner()])
      expect(await findReview(actor, address, inTime)).toBeNull();
    const own = { ...scene.planner, userId: scene.officer.userId };
    expect(await findReview(own, address, inTime)).toMatchObject({ mayMark: false, isOwnWork: true });
  });
});

describe("lists and logs", () => {
  test("the unit's calendar says where it stands in each period", async () => {
    const scene = await aReportingScene();
    await aSubmitted(scene);
    const calendar = await findCalendar(scene.officer, scene.campaign.id, inTime);
    expect(calendar?.periods.map(({ code, filing }) => [code, filing?.status, filing?.receiptCode])).toEqual([
      ["2026-q3", "SUBMITTED", "SL-2026-Q3-001"],
    ]);
    expect(await findCalendar(await aUnitOfficer(), scene.campaign.id, inTime)).toBeNull();
  });

  test("filings are paged newest first within reach", async () => {
    const scene = await aReportingScene();
    const other = await aUnitWithPeople(scene.province);
    const ids = [await aDraft(scene), await aDraft({ ...scene, ...other })].reverse();
    const first = await listFilings(scene.planner, { limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[0]]);
    const second = await listFilings(scene.planner, { limit: 1, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ id }) => id)).toEqual([ids[1]]);
    expect(second.nextCursor).toBeNull();
    expect((await listFilings(scene.officer, { limit: 10 })).items).toHaveLength(1);
    expect((await listFilings(await aPlanner(), { limit: 10 })).items).toEqual([]);
    const periods = await listPeriods(scene.officer, scene.round.id, inTime);
    expect(periods.items).toMatchObject([
      { code: "2026-q3", dueAt: at("2026-10-11T00:00:00"), lockedAt: null },
    ]);
    expect((await listPeriods(await aPlanner(), scene.round.id, inTime)).items).toEqual([]);
  });

  test("the log of a line is sentences, for those who may read the filing", async () => {
    const scene = await aReportingScene();
    const id = await aDraft(scene);
    await save(
      scene.officer,
      id,
      [{ ...goodCells[0], version: 1, denominator: "420" } as never],
      at("2026-10-05T16:20:00"),
    );
    const events = await listLineLog(scene.head, id, "K04");
    expect(events?.map(lineEventText)).toEqual([
      `05/10/2026, 16:20 ${scene.officer.name} sửa mẫu số: 412 → 420.`,
      `05/10/2026, 09:00 ${scene.officer.name} sửa tử số: chưa nhập → 350; mẫu số: chưa nhập → 412.`,
    ]);
    expect(await listLineLog(await aUnitOfficer({ province: scene.province }), id, "K04")).toBeNull();
  });
});

test("no screen takes more statements for three units, lines or periods than for one", async () => {
  const scene = await aReportingScene();
  const address = addressOf(scene);
  const id = await aReview(scene);
  const statements = async () => [
    await countStatements(() => findSheetPage(scene.officer, address, inTime)),
    await countStatements(() => findOverview(scene.planner, address, inTime)),
    await countStatements(() => findResultTable(scene.planner, address)),
    await countStatements(() => findReview(scene.planner, { ...address, unitCode: scene.unit.code }, inTime)),
    await countStatements(() => findCalendar(scene.officer, scene.campaign.id, inTime)),
    await countStatements(() => listFilings(scene.planner, { limit: 50 })),
    await countStatements(() => read(scene.planner, (tx) => listVerifiedCells(tx, scene.round.id))),
  ];
  const few = await statements();
  for (const position of [4, 5])
    await aPeriod(scene.round, { code: `2026-q${position}`, position, dueOn: "2026-10-10" });
  for (let count = 0; count < 2; count += 1)
    await aDraft({ ...scene, ...(await aUnitWithPeople(scene.province)) });
  await agree(scene.planner, id, [online, "dung-han"]);
  expect(await statements()).toEqual(few);
  expect(few[6]).toBe(4);
});

test("saving and submitting take as many statements for two lines as for one", async () => {
  const scene = await aReportingScene();
  const other = { ...scene, ...(await aUnitWithPeople(scene.province)) };
  const work = async ({ officer, head, period }: ReportingScene, together: boolean) => {
    const { id } = await openFiling(officer, { periodId: period.id }, inTime);
    const [first, second] = goodCells as never[];
    if (!together) await save(officer, id, [second as never]);
    const cells = together ? [first, second] : [first];
    const counts = [await countStatements(() => save(officer, id, cells as never))];
    const submission = { ...(await verb(id)), lateReason: null };
    counts.push(await countStatements(() => submitFiling(head, submission, inTime)));
    return { id, counts };
  };
  const one = await work(scene, false);
  const two = await work(other, true);
  expect(two.counts).toEqual(one.counts);
});
