import { expect, test } from "vitest";
import { submitFiling } from "@/lib/filings/commands";
import { explainFinding } from "@/lib/filings/findings/commands";
import { findFiling } from "@/lib/filings/items/queries";
import { addNote } from "@/lib/filings/notes/commands";
import { listNotes } from "@/lib/filings/notes/queries";
import { openFiling } from "@/lib/filings/revisions/commands";
import { findSheetPage } from "@/lib/filings/sheet/queries";
import { findReview } from "@/lib/filings/verification/queries";
import { findingKey } from "@/lib/indicators";
import {
  anIndexResult,
  aReportingScene,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  owner,
  someTerms,
} from "@/tests/factories";
import { aDraft, goodCells, inTime, save, verb } from "./support/filings";
import { countStatements } from "./support/statements";

const online = "ho-so-truc-tuyen";
const terms = () => {
  const base = someTerms();
  const [ratio] = base.indicators;
  if (!ratio) throw new Error("no indicator");
  const score = {
    ...ratio,
    id: "diem-766",
    code: "K22",
    name: "Điểm Bộ chỉ số 766",
    kind: "score" as const,
    numerator: null,
    denominator: null,
    unit: "điểm",
    target: null,
  };
  return { ...base, indicators: [...base.indicators, score] };
};

test("units below and another system contradict a filing; it goes on once each is explained, and the verifier reads why", async () => {
  const scene = await aReportingScene({ terms: terms() });
  const { officer, head, period, unit, province, planner, campaign } = scene;
  const below = await aUnit(province, { name: "Chi cục Tài chính doanh nghiệp", parent: unit });
  const childOfficer = await aUnitOfficer({ unit: below });
  const child = { officer: childOfficer, head: await aUnitHead({ unit: below }), period };
  const childId = await aDraft(child);
  await save(child.officer, childId, [{ indicatorId: "diem-766", amount: "80" }]);
  await submitFiling(child.head, { ...(await verb(childId)), lateReason: null }, inTime);
  const index = await owner.indexDefinition.create({
    data: {
      provinceId: province.id,
      code: "QD766",
      name: "Bộ chỉ số phục vụ người dân, doanh nghiệp",
      shortName: "Bộ chỉ số 766",
      unit: "điểm",
      scaleMin: 0,
      scaleMax: 100,
      measuredBy: "Cổng Dịch vụ công quốc gia",
    },
  });
  await anIndexResult(unit, index.id, { year: 2026, value: "89.95" });

  const { id } = await openFiling(officer, { periodId: period.id }, inTime);
  const cells = [{ indicatorId: online, numerator: "300", denominator: "340" }, goodCells[1] as never];
  await save(officer, id, [
    ...cells,
    { indicatorId: "diem-766", amount: "90", explanation: "Theo báo cáo của Sở" },
  ]);
  const address = { campaignId: campaign.id, periodCode: period.code };
  const open = async () =>
    (await findSheetPage(officer, address, inTime))?.findings.filter((one) => !one.isExplained);
  const found = (await open()) ?? [];
  expect(found.map(({ code, params }) => [code, params.below ?? params.theirs])).toEqual([
    ["below-children", "350"],
    ["below-children", "412"],
    ["differs-from-source", "89.95"],
  ]);
  const submit = async () => submitFiling(head, { ...(await verb(id)), lateReason: null }, inTime);
  await expect(submit()).rejects.toMatchObject({ reason: "needs-explanation" });

  const reason = "Chi cục báo cáo cả hồ sơ của kỳ trước.";
  for (const finding of found)
    await explainFinding(officer, { filingId: id, findingKey: findingKey(finding), reason }, inTime);
  const stale = { filingId: id, findingKey: "below-children|khac", reason };
  await expect(explainFinding(officer, stale, inTime)).rejects.toMatchObject({ reason: "stale-finding" });
  expect(await open()).toEqual([]);
  // Other figures are another finding: the explanation does not cover them.
  await save(officer, id, [{ indicatorId: online, version: 1, numerator: "301", denominator: "340" }]);
  expect((await open())?.map(({ params }) => params.own)).toEqual(["301"]);
  await save(officer, id, [{ indicatorId: online, version: 2, numerator: "300", denominator: "340" }]);
  await submit();

  const review = await findReview(planner, { ...address, unitCode: unit.code }, inTime);
  expect(review?.lines[0]?.findings.map(({ answer }) => answer?.text)).toEqual([reason, reason]);
  const byRest = await findFiling(planner, id, inTime);
  expect(byRest?.lines[2]?.findings).toMatchObject([{ code: "differs-from-source", answer: reason }]);
  expect(await owner.auditEvent.count({ where: { subjectId: id, verb: "filing.explain" } })).toBe(3);
});

test("an error is corrected, never explained; another unit's findings are not found", async () => {
  const scene = await aReportingScene();
  const { id } = await openFiling(scene.officer, { periodId: scene.period.id }, inTime);
  await save(scene.officer, id, [{ indicatorId: online, numerator: "500", denominator: "412" }]);
  const address = { campaignId: scene.campaign.id, periodCode: scene.period.code };
  const [error] = (await findSheetPage(scene.officer, address, inTime))?.findings ?? [];
  if (!error) throw new Error("nothing was found");
  const input = { filingId: id, findingKey: findingKey(error), reason: "Số liệu này đúng như vậy." };
  await expect(explainFinding(scene.officer, input, inTime)).rejects.toMatchObject({
    reason: "must-be-corrected",
  });
  const stranger = await aUnitOfficer();
  await expect(explainFinding(stranger, input, inTime)).rejects.toMatchObject({ kind: "not-found" });
});

test("notes stay among the people of the unit", async () => {
  const { officer, head, planner, period } = await aReportingScene();
  const { id } = await openFiling(officer, { periodId: period.id }, inTime);
  await addNote(officer, { filingId: id, indicatorId: online, text: "Chờ số của phòng Kế hoạch" }, inTime);
  expect(await listNotes(head, id, online)).toMatchObject([
    { text: "Chờ số của phòng Kế hoạch", at: inTime },
  ]);
  expect(await listNotes(planner, id, online)).toBeNull();
  await expect(addNote(planner, { filingId: id, indicatorId: online, text: "x" })).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("a sheet costs the same number of statements for one line and for many", async () => {
  const count = async (given: ReturnType<typeof terms>) => {
    const { officer, campaign, period } = await aReportingScene({ terms: given });
    return countStatements(() =>
      findSheetPage(officer, { campaignId: campaign.id, periodCode: period.code }, inTime),
    );
  };
  const few = terms();
  const many = {
    ...few,
    indicators: Array.from({ length: 9 }, (_, at) => ({
      ...few.indicators[0],
      id: `k${at}`,
      code: `R${at}`,
    })),
  };
  expect(await count(many as never)).toBe(await count({ ...few, indicators: few.indicators.slice(0, 1) }));
});
