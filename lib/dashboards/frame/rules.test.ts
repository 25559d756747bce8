import { expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import {
  allPeriods,
  blocksOf,
  chosenPeriod,
  chosenRound,
  type FramePeriod,
  type FrameRound,
  type FrameUnit,
  indexThresholds,
  reportingUnits,
  standingDay,
} from "./rules";

const now = new Date("2026-11-22T09:00:00+07:00");
const round = (given: Partial<FrameRound>): FrameRound => ({
  id: given.code ?? "2026",
  code: "2026",
  title: "Năm 2026",
  kind: "ANNUAL",
  status: "OPEN",
  year: 2026,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  campaignId: "c",
  campaignSlug: "phong-trao",
  campaignTitle: "Phong trào",
  ownerUnitId: "u",
  periods: [],
  ...given,
});
const rounds = [
  round({}),
  round({ code: "2025", year: 2025, startsOn: "2025-01-01", endsOn: "2025-12-31", status: "CLOSED" }),
  round({ code: "2025-2029", kind: "STAGE", startsOn: "2025-01-01", endsOn: "2029-12-31", year: 2029 }),
  round({ id: "other", campaignSlug: "khac", campaignId: "d", status: "CLOSED" }),
];

test.each([
  ["nothing asked: the running year", {}, "2026"],
  ["a round by its code", { round: "2025" }, "2025"],
  ["a campaign by its slug", { campaign: "khac" }, "other"],
  ["a round the campaign does not have", { campaign: "khac", round: "2025" }, "other"],
  ["words that name nothing", { campaign: "khong-co", round: "khong-co" }, "2026"],
])("the round looked at, %s", (_, filter, id) => {
  expect(chosenRound(rounds, filter, now)?.id).toBe(id);
});

const periods: FramePeriod[] = [
  {
    id: "a",
    code: "2026-q1",
    name: "Quý I/2026",
    opensOn: "2026-03-15",
    dueOn: "2026-03-20",
    endsOn: "2026-03-14",
  },
  {
    id: "b",
    code: "2026-q3",
    name: "Quý III/2026",
    opensOn: "2026-11-22",
    dueOn: "2026-11-27",
    endsOn: "2026-11-21",
  },
  {
    id: "c",
    code: "2026-nam",
    name: "Năm 2026",
    opensOn: "2026-12-15",
    dueOn: "2026-12-20",
    endsOn: "2026-12-14",
  },
];

test.each([
  ["nothing asked: the latest that has opened, today included", undefined, "b"],
  ["one by its code", "2026-nam", "c"],
  ["a code that names nothing", "2024-q1", "b"],
])("the period looked at, %s", (_, period, id) => {
  expect(chosenPeriod(periods, { period }, now)?.id).toBe(id);
});
test("all periods, or none there are", () => {
  expect(chosenPeriod(periods, { period: allPeriods }, now)).toBeNull();
  expect(chosenPeriod([], {}, now)).toBeNull();
  expect(chosenPeriod(periods.slice(2), {}, now)?.id).toBe("c");
});

test("units stand as on the last day of what has ended, or as today", () => {
  expect(standingDay({ endsOn: "2026-12-31" }, null, now)).toBe("2026-11-22");
  expect(standingDay({ endsOn: "2025-12-31" }, null, now)).toBe("2025-12-31");
  expect(standingDay({ endsOn: "2026-12-31" }, { endsOn: "2026-06-14" }, now)).toBe("2026-06-14");
});

const unit = (given: Partial<FrameUnit>): FrameUnit => ({
  unitId: "u1",
  code: "U1",
  shortName: "Sở",
  kind: "DEPARTMENT",
  path: "/u1/",
  block: null,
  attributes: {},
  ...given,
});

test("units report what applies to them; those without any indicator owe nothing", () => {
  const terms = someTerms();
  const [first, second] = terms.indicators;
  if (!first || !second) throw new Error("no indicators");
  const indicators = [
    { ...first, appliesWhen: { unitKinds: ["COMMUNE"] } },
    { ...second, appliesWhen: { blockCodes: ["xa"], attribute: "SUBJECT_TO_DDCI" } },
  ];
  const asked = reportingUnits(
    [
      unit({ unitId: "so" }),
      unit({ unitId: "xa", kind: "COMMUNE", block: { code: "xa", name: "Khối xã" } }),
      unit({
        unitId: "xa-mien",
        kind: "COMMUNE",
        block: { code: "xa", name: "Khối xã" },
        attributes: { SUBJECT_TO_DDCI: false },
      }),
    ],
    { ...terms, indicators },
    "office",
  );
  expect(asked.map(({ unitId, indicatorIds }) => [unitId, indicatorIds])).toEqual([
    ["xa", [first.id, second.id]],
    ["xa-mien", [first.id]],
  ]);
  expect(blocksOf(asked)).toEqual([{ code: "xa", name: "Khối xã" }]);
});

test("indices come in the plan's order, each with the value it is held to where it is one", () => {
  expect([...indexThresholds(someTerms())]).toEqual([
    ["PAR_INDEX", { index: "PAR_INDEX", comparator: ">=", value: "90" }],
    ["SIPAS", { index: "SIPAS", comparator: ">=", value: "90" }],
    ["DDCI", null],
  ]);
});
