import { expect, test } from "vitest";
import { findBlock } from "@/lib/dashboards/blocks/queries";
import { findFigures } from "@/lib/dashboards/figures/queries";
import { findOutcomes } from "@/lib/dashboards/outcomes/queries";
import { findSteps } from "@/lib/dashboards/steps/queries";
import { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { findTargets } from "@/lib/dashboards/targets/queries";
import { findTrends } from "@/lib/dashboards/trends/queries";
import type { Actor } from "@/lib/identity/actor";
import {
  aPeriod,
  aPublishedCampaign,
  aRound,
  aUnitHead,
  aUnitWithPeople,
  owner,
  type ReportingScene,
  type UnitRow,
} from "@/tests/factories";
import { aCommendationScene, aFinishedSession, atCouncil } from "@/tests/factories/commendations";
import { aReportingProvince, late, stands } from "./support/dashboards";
import { aDraft, aReview, aSubmitted, inTime } from "./support/filings";
import { countStatements } from "./support/statements";

test("who has not handed in: every unit that owes figures, late only once the limit has passed", async () => {
  const { planner, period } = await aReportingProvince();
  const inTimeBoard = await findSubmissions(planner, {}, inTime);
  expect(inTimeBoard?.frame.period?.code).toBe(period.code);
  expect(inTimeBoard?.periods[0]?.counts).toMatchObject({ submitted: 1, overdue: 0 });

  const board = await findSubmissions(planner, {}, late);
  expect(stands(board)).toEqual(
    expect.arrayContaining([
      ["Sở Tài chính", "SUBMITTED", false],
      ["Sở Y tế", "DRAFT", true],
      ["Sở Tư pháp", null, true],
    ]),
  );
  expect(board?.rows.find(({ name }) => name === "Sở Y tế")?.cells[0]).toMatchObject({
    entered: 2,
    expected: 2,
  });
});

test("filters of the address choose block and period; words that name nothing fall back", async () => {
  const { planner, block, round } = await aReportingProvince();
  await aPeriod(round, {
    code: "2026-6t",
    name: "6 tháng đầu năm 2026",
    position: 2,
    dueOn: "2026-06-20",
    opensOn: "2026-06-15",
  });
  const inBlock = await findSubmissions(planner, { block: block.code }, late);
  expect(stands(inBlock)?.map(([name]) => name)).toEqual(["Sở Y tế", "Sở Tư pháp"]);
  const all = await findSubmissions(planner, { period: "tat-ca", block: "khong-co" }, late);
  expect(all?.frame).toMatchObject({ period: null, block: null });
  expect(all?.periods.map(({ code }) => code)).toEqual(["2026-6t", "2026-q3"]);
});

test("steps count what has passed them, and name what has lain longest with whom", async () => {
  const scene = await aReportingProvince();
  const id = await aReview({ ...scene, ...(await aUnitWithPeople(scene.province, { name: "Sở Xây dựng" })) });
  const board = await findSteps(scene.planner, {}, late);
  const done = Object.fromEntries(board?.steps.map(({ step, done }) => [step, done]) ?? []);
  expect(done).toMatchObject({ registered: 0, filled: 3, submitted: 2, confirmed: 0 });
  expect(board?.items.find((item) => item.id === id)).toMatchObject({
    holdup: "filing-review",
    unitName: "Sở Xây dựng",
    holder: scene.planner.name,
  });
  const own = await findSteps(scene.officer, {}, late);
  expect(own?.items.map(({ unitName }) => unitName)).toEqual(["Sở Tài chính"]);
});

test("lists of the office and unfinished runs leave no number in a unit's steps", async () => {
  const scene = await aCommendationScene({ units: 2, members: 3 });
  await aFinishedSession(scene);
  const step = async (actor: Actor, wanted: string) =>
    (await findSteps(actor, {}, atCouncil))?.steps.find(({ step: name }) => name === wanted)?.done;
  const unitHead = await aUnitHead({ unit: scene.units[0] as UnitRow });
  expect([await step(scene.planner, "passed"), await step(unitHead, "passed")]).toEqual([2, 0]);
  await owner.evaluationRun.updateMany({ where: { id: scene.run.id }, data: { status: "DONE" } });
  expect([await step(scene.planner, "judged"), await step(unitHead, "judged")]).toEqual([2, 0]);
});

test("five figures tell what changed since the period before, to those who see the province", async () => {
  const { planner, officer, round, province } = await aReportingProvince();
  const earlier = await aPeriod(round, {
    code: "2026-6t",
    name: "6 tháng đầu năm 2026",
    position: 2,
    startsOn: "2026-01-01",
    endsOn: "2026-06-14",
    opensOn: "2026-06-15",
    dueOn: "2026-06-20",
  });
  const all = await findSubmissions(planner, {}, late);
  for (const { unitId } of all?.rows ?? []) {
    const version = await owner.orgUnitVersion.findFirstOrThrow({ where: { unitId } });
    const filing = { periodId: earlier.id, provinceId: province.id, unitId, unitVersionId: version.id };
    await owner.filing.create({
      data: {
        ...filing,
        status: "SUBMITTED",
        submittedAt: inTime,
        submittedById: "nguoi-trinh",
        receiptCode: `SL-${unitId}`,
      },
    });
  }
  const total = all?.rows.length ?? 0;
  expect((await findFigures(planner, late))?.figures[0]).toMatchObject({
    key: "submitted",
    part: { done: 1, total },
    before: "100",
    period: "Quý III/2026",
    beforePeriod: "6 tháng đầu năm 2026",
  });
  expect(await findFigures(officer, late)).toBeNull();
});

test("boards take as many statements for six units and two rounds as for three and one", async () => {
  const scene = await aReportingProvince();
  const boards = [
    () => findSubmissions(scene.planner, {}, late),
    () => findTargets(scene.planner, { indicator: "dung-han" }, late),
    () => findOutcomes(scene.planner, {}, late),
    () => findTrends(scene.planner, {}, late),
    () => findSteps(scene.planner, {}, late),
    () => findBlock(scene.planner, {}, late),
    () => findFigures(scene.planner, late),
  ];
  const counts = async () => {
    const found: number[] = [];
    for (const board of boards) found.push(await countStatements(board));
    return found;
  };
  const few = await counts();
  await grow(scene);
  expect(await counts()).toEqual(few);
});

async function grow(scene: ReportingScene) {
  for (const name of ["Sở Công Thương", "Sở Nông nghiệp", "Thanh tra tỉnh"])
    await aSubmitted({ ...scene, ...(await aUnitWithPeople(scene.province, { name })) });
  const other = await aPublishedCampaign({ province: scene.province, ownerUnitId: scene.office.id });
  await aRound({ campaign: other, year: 2025, code: "2025", startsOn: "2025-01-01", endsOn: "2025-12-31" });
  await aDraft({ ...scene, ...(await aUnitWithPeople(scene.province)) });
}
