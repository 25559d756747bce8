import { expect, test } from "vitest";
import type { PlanIndicator } from "@/lib/plans/terms";
import { someTerms } from "@/tests/factories/terms";
import { accumulates, shareMet, targetRows, unitReadings } from "./rules";
import { rateText, takeawayText, thresholdSign } from "./text";

const [online, inTime] = someTerms().indicators as [PlanIndicator, PlanIndicator];
const expected = new Map([
  [online.id, 4],
  [inTime.id, 3],
]);

test("the weakest indicator comes first, what nobody reported last; who said nothing is missing", () => {
  const counted = [{ indicatorId: inTime.id, met: 1, failed: 1, none: 0, rate: "94.996" }];
  const rows = targetRows([online, inTime], counted, expected);
  expect(rows.map(({ code, met, failed, missing }) => [code, met, failed, missing])).toEqual([
    ["K06", 1, 1, 1],
    ["K04", 0, 0, 4],
  ]);
  expect(rows.map(shareMet)).toEqual([0.5, null]);
  expect(takeawayText(rows)).toBe(
    "Thấp nhất là K06 Tỷ lệ hồ sơ đúng hạn: 1/2 đơn vị có số liệu đạt (50,0%).",
  );
});

test("a sum of units is never rounded onto the threshold", () => {
  const [row] = targetRows(
    [inTime],
    [{ indicatorId: inTime.id, met: 0, failed: 1, none: 0, rate: "94.996" }],
    expected,
  );
  if (!row) throw new Error("no row");
  expect([rateText(row), thresholdSign(row)]).toEqual(["94,996%", "≥ 95%"]);
});

test("an indicator without a threshold, or asked of nobody, has no row", () => {
  expect(
    targetRows(
      [
        { ...online, target: null },
        { ...inTime, id: "khac" },
      ],
      [],
      expected,
    ),
  ).toEqual([]);
});

test.each([
  [{ kind: "count", combine: "sum", target: { comparator: ">=", value: "1", phrase: "" } }, true],
  [{ kind: "count", combine: "sum", target: { comparator: "=", value: "0", phrase: "" } }, false],
  [{ kind: "count", combine: "last", target: { comparator: ">=", value: "1", phrase: "" } }, false],
  [{ kind: "ratio", combine: "sum" }, false],
] as [Partial<PlanIndicator>, boolean][])("%o grows over the round: %s", (given, answer) => {
  expect(accumulates({ ...online, ...given })).toBe(answer);
});

test("a unit's figures: not met first, then missing, then met", () => {
  const unit = (unitId: string) => ({ unitId, code: unitId, shortName: unitId, indicatorIds: [online.id] });
  const cell = (unitId: string, numerator: string) => ({
    unitId,
    indicatorId: online.id,
    status: "CONFIRMED" as const,
    state: "REPORTED" as const,
    numerator,
    denominator: "100",
    amount: null,
  });
  const found = unitReadings([online], ["met", "silent", "failed"].map(unit), [
    cell("met", "80"),
    cell("failed", "79"),
  ]);
  expect(found.map(({ unitId, isConfirmed }) => [unitId, isConfirmed])).toEqual([
    ["failed", true],
    ["silent", false],
    ["met", true],
  ]);
});
