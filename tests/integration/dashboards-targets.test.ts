import { expect, test } from "vitest";
import { findTargets } from "@/lib/dashboards/targets/queries";
import { markLines } from "@/lib/filings/marks/commands";
import { readingOf } from "@/lib/filings/sheet/rules";
import { confirmFiling } from "@/lib/filings/verification/commands";
import { type PlanIndicator, planTerms } from "@/lib/plans/terms";
import { ValueState } from "@/prisma/generated/enums";
import { aReportingScene, aUnit, aUnitWithPeople, owner, someTerms } from "@/tests/factories";
import { aReportingProvince, late } from "./support/dashboards";
import { agree, aReview, inTime, verb } from "./support/filings";

const indicator = (given: Partial<PlanIndicator> & { id: string }) => ({
  code: given.id.toUpperCase(),
  name: `Chỉ tiêu ${given.id}`,
  kind: "ratio",
  numerator: "Tử số",
  denominator: "Mẫu số",
  unit: "%",
  direction: "up",
  combine: "last",
  evidence: "optional",
  mayNotApply: true,
  target: { comparator: ">=", value: "90", phrase: "từ 90% trở lên" },
  ...given,
});
const target = (comparator: string, value: string) =>
  ({ comparator, value, phrase: "" }) as PlanIndicator["target"];

test("thresholds are counted in SQL exactly as a sheet reads each cell", async () => {
  const terms = planTerms.parse({
    ...someTerms(),
    indicators: [
      indicator({ id: "at-least" }),
      indicator({ id: "above", target: target(">", "90") }),
      indicator({ id: "share", unit: "lần", target: target("<=", "0.5") }),
      indicator({ id: "cut", kind: "reduction", target: target(">=", "10") }),
      indicator({ id: "none", kind: "count", unit: "hồ sơ", direction: "down", target: target("=", "0") }),
      indicator({ id: "score", kind: "score", unit: "điểm", target: target("<", "33.3333") }),
      indicator({ id: "tracked", target: null }),
    ],
  });
  const scene = await aReportingScene({ terms });
  const figures: [string | null, string | null, string | null][] = [
    ["90", "100", "0"],
    ["89.9999", "100", "33.3333"],
    ["9", "10", "33.3332"],
    ["1", "3", "1"],
    ["0", "0", "0.0001"],
    ["5", "0", null],
    [null, "7", null],
    ["2", null, "12"],
  ];
  const cells = figures.flatMap((given) => Object.values(ValueState).map((state) => ({ given, state })));
  const answers: [string, string][] = [];
  for (const { given, state } of cells) {
    const unit = await aUnit(scene.province);
    const filing = await owner.filing.create({
      data: {
        provinceId: unit.provinceId,
        periodId: scene.period.id,
        unitId: unit.id,
        unitVersionId: unit.versionId,
        status: "SUBMITTED",
        submittedAt: inTime,
        submittedById: "nguoi-trinh",
        receiptCode: `SL-${unit.code}`,
      },
    });
    const isReported = state === "REPORTED";
    for (const one of terms.indicators) {
      const isRate = one.kind === "ratio" || one.kind === "reduction";
      const [numerator, denominator] = isReported && isRate ? given : [null, null];
      const amount = isReported && !isRate ? given[2] : null;
      const value = { state, numerator, denominator, amount };
      await owner.filingValue.create({
        data: {
          provinceId: unit.provinceId,
          filingId: filing.id,
          indicatorId: one.id,
          enteredById: "nguoi-nhap",
          explanation: "Lý do",
          expectedOn: state === "NOT_YET_KNOWN" ? new Date("2026-12-01") : null,
          ...value,
        },
      });
      const reading = readingOf(one, value);
      const answer =
        reading.kind === "value"
          ? (reading.side ?? "tracked")
          : reading.kind === "none-arose" || reading.kind === "not-applicable"
            ? "none"
            : "missing";
      answers.push([one.id, answer]);
    }
  }

  const board = await findTargets(scene.planner, {}, late);
  const count = (id: string, answer: string) =>
    answers.filter(([one, said]) => one === id && said === answer).length;
  // Units that have not handed in are missing too: the office's and the scene's own.
  const silent = (board?.unitCount ?? 0) - cells.length;
  expect(
    board?.rows
      .map(({ indicatorId, met, failed, none, missing }) => ({ indicatorId, met, failed, none, missing }))
      .sort(byId),
  ).toEqual(
    terms.indicators
      .filter((one) => one.target)
      .map(({ id }) => ({
        indicatorId: id,
        met: count(id, "met"),
        failed: count(id, "not-met"),
        none: count(id, "none"),
        missing: count(id, "missing") + silent,
      }))
      .sort(byId),
  );
});
const byId = (one: { indicatorId: string }, other: { indicatorId: string }) =>
  one.indicatorId < other.indicatorId ? -1 : 1;

test("drafts and returned figures are not counted; a confirmed adjustment counts as the verifier put it", async () => {
  const scene = await aReportingProvince();
  const before = await findTargets(scene.planner, { indicator: "dung-han" }, late);
  expect(before?.rows.find(({ indicatorId }) => indicatorId === "dung-han")).toMatchObject({
    met: 1,
    failed: 0,
    rate: "97.75",
  });

  const adjusted = await aUnitWithPeople(scene.province, { name: "Sở Xây dựng" });
  const id = await aReview({ ...scene, ...adjusted });
  await agree(scene.planner, id, ["ho-so-truc-tuyen"]);
  await markLines(
    scene.planner,
    {
      filingId: id,
      marks: [
        {
          indicatorId: "dung-han",
          valueVersion: 1,
          mark: "ADJUSTED",
          reason: "Theo báo cáo một cửa.",
          state: "REPORTED",
          numerator: "200",
          denominator: "400",
          amount: null,
          newFinding: false,
        },
      ],
    },
    inTime,
  );
  await confirmFiling(scene.planner, await verb(id), inTime);
  const after = await findTargets(scene.planner, { indicator: "dung-han" }, late);
  expect(after?.rows.find(({ indicatorId }) => indicatorId === "dung-han")).toMatchObject({
    met: 1,
    failed: 1,
    rate: "73.875",
  });
  expect(after?.readings[0]).toMatchObject({
    name: "Sở Xây dựng",
    reading: { text: "50.00", side: "not-met" },
    isConfirmed: true,
  });
  expect(after?.confirmed.units).toBe(1);
});
