import { expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import { someExplanation } from "@/tests/fixtures/explanation";
import {
  additionObstacle,
  againOf,
  countsFrom,
  type EarlierAward,
  isProposable,
  isSameAward,
  type JudgedVerdict,
  type NominationFacts,
  onwardObstacle,
  overlaps,
  relationOf,
  repeatedAwards,
} from "./rules";

const met: JudgedVerdict = { outcome: "MET", provisional: false, withinQuota: true, quotaReason: null };

test.each<[string, Partial<JudgedVerdict>, boolean]>([
  ["meets inside the quota", {}, true],
  ["meets where there is no quota", { withinQuota: null }, true],
  ["is cut by the quota", { withinQuota: false, quotaReason: "cut" }, false],
  ["stands in a tie across the cut", { withinQuota: null, quotaReason: "tie-at-quota" }, false],
  ["rests on an unrecognised value", { provisional: true }, false],
  ["fails", { outcome: "NOT_MET", withinQuota: null }, false],
  ["waits for data", { outcome: "MISSING_DATA", withinQuota: null }, false],
  ["waits for people", { outcome: "NEEDS_JUDGEMENT", withinQuota: null }, false],
])("a case that %s comes on the machine's list: %s", (_, changed, listed) =>
  expect(isProposable({ ...met, ...changed })).toBe(listed),
);

test.each([
  ["2026-01-01", "2026-12-31", "2026-12-31", "2027-12-31", true],
  ["2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31", false],
  ["2022-01-01", "2026-12-31", "2024-01-01", "2024-12-31", true],
])("%s–%s and %s–%s overlap: %s", (from, through, otherFrom, otherThrough, expected) =>
  expect(overlaps({ from, through }, { from: otherFrom, through: otherThrough })).toBe(expected),
);

const year = { from: "2026-01-01", through: "2026-12-31" };
const award: EarlierAward = {
  awardCode: "DIPLOMA_OF_MERIT",
  unitId: "stc",
  unitName: "Sở Tài chính",
  heirs: [],
  personId: null,
  nominationId: "n",
  roundId: "r",
  tierId: "t",
  period: year,
  decision: "12/QĐ-UBND",
  signedOn: "2027-04-12",
  roundTitle: "Đợt năm 2026",
  money: "7590000",
};
const one = { unitId: "stc", personId: null, roundId: "r", tierId: "t", period: year, again: null };

test("an award is repeated by the same subject and overlapping months alone", () => {
  expect(repeatedAwards(one, [award])).toEqual([award]);
  expect(repeatedAwards({ ...one, unitId: "syt" }, [award])).toEqual([]);
  expect(repeatedAwards({ ...one, personId: "p" }, [award])).toEqual([]);
  expect(repeatedAwards({ ...one, period: { from: "2027-01-01", through: "2027-12-31" } }, [award])).toEqual(
    [],
  );
  // A person is the same person in whatever unit.
  const personal = { ...award, personId: "p", unitId: "syt" };
  expect(repeatedAwards({ ...one, personId: "p" }, [personal])).toEqual([personal]);
});

const inTheYear = (number: number) => ({ from: `${number}-01-01`, through: `${number}-12-31` });
test.each<[string, Partial<typeof award>, number, number, boolean]>([
  ["the next year, where a year must lie between", {}, 1, 2027, false],
  ["the next year, where two must", {}, 2, 2027, true],
  ["two years on, where two must", {}, 2, 2028, false],
  ["another form the next year", { awardCode: "EMULATION_FLAG" }, 2, 2027, false],
  ["another unit the next year", { unitId: "syt" }, 2, 2027, false],
  ["the year before, found since", {}, 2, 2025, false],
])("a plan that counts years between awards, asked for %s", (_, changed, years, asked, isRepeated) => {
  const terms = { tiers: someTerms().tiers.map((tier) => ({ ...tier, againAfterYears: years })) };
  const again = againOf(terms, "bk-tap-the");
  expect(again).toEqual({ awardCode: "DIPLOMA_OF_MERIT", years });
  const earlier = { ...award, ...changed };
  const next = { ...one, period: inTheYear(asked), again };
  expect(repeatedAwards(next, [earlier])).toEqual(isRepeated ? [earlier] : []);
  if (isRepeated) expect(relationOf(next, earlier)).toBe("too-soon");
});

test("a plan that says nothing of it asks for nothing", () => {
  expect(againOf(someTerms(), "bk-tap-the")).toBeNull();
});

test("a unit answers for what it took over, yet is not the subject that was commended", () => {
  const takenOver = { ...award, unitId: "skhdt", heirs: ["stc"] };
  expect(repeatedAwards(one, [takenOver])).toEqual([takenOver]);
  expect(repeatedAwards({ ...one, unitId: "syt" }, [takenOver])).toEqual([]);
  expect(isSameAward(one, award)).toBe(true);
  expect(isSameAward(one, takenOver)).toBe(false);
  // People take their awards along, not those of the unit they came from.
  expect(repeatedAwards({ ...one, personId: "p" }, [takenOver])).toEqual([]);
});

const stage = { ...one, roundId: "stage", period: { from: "2026-01-01", through: "2030-12-31" } };
test.each<[string, Parameters<typeof relationOf>[0], Partial<EarlierAward>, ReturnType<typeof relationOf>]>([
  ["the same year again", one, {}, "same-period"],
  ["a year inside the stage", stage, {}, "part-of-stage"],
  [
    "half a year before and half within",
    one,
    { period: { from: "2025-07-01", through: "2026-06-30" } },
    "overlapping",
  ],
  ["a unit merged into this one", one, { unitId: "skhdt", heirs: ["stc"] }, "taken-over"],
  [
    "a mover's award of the former unit",
    { ...one, personId: "p" },
    { personId: "p", unitId: "syt" },
    "former-unit",
  ],
  [
    "a person's award without a unit",
    { ...one, personId: "p" },
    { personId: "p", unitId: null },
    "same-period",
  ],
])("%s repeats as it should", (_, subject, changed, relation) =>
  expect(relationOf(subject, { ...award, ...changed })).toBe(relation),
);

test.each([
  [[], null],
  [["2025-12-31"], "2026-01-01"],
  [["2026-06-30", "2025-12-31"], "2026-07-01"],
  [["2024-02-28"], "2024-02-29"],
])("after awards through %j achievements count from %s", (ends, day) =>
  expect(countsFrom(ends.map((through) => ({ period: { from: "2020-01-01", through } })))).toBe(day),
);

const facts: NominationFacts = {
  isOfRecognisedRun: true,
  isNominated: false,
  unitExists: true,
  explanation: someExplanation("not-met"),
  repeats: [],
  case: one,
  justification: "",
};

test.each<[string, Partial<NominationFacts>, ReturnType<typeof additionObstacle>]>([
  ["a case that fell short", {}, null],
  ["a case of an earlier run", { isOfRecognisedRun: false }, "other-run"],
  ["a case that is on the list", { isNominated: true }, "already-nominated"],
  ["a unit that is no more", { unitExists: false }, "unit-dissolved"],
  [
    "the head of a unit that failed",
    { explanation: someExplanation("not-met", "led-unit-fails") },
    "led-unit-fails",
  ],
  ["the same award again, justified or not", { repeats: [award], justification: "Vì" }, "already-awarded"],
  ["the same months in another round", { repeats: [{ ...award, roundId: "q" }] }, "not-justified"],
  ["…with a justification", { repeats: [{ ...award, roundId: "q" }], justification: "Khác nội dung" }, null],
])("people add %s", (_, changed, obstacle) =>
  expect(additionObstacle({ ...facts, ...changed })).toBe(obstacle),
);

test.each([
  [true, 0, "", "open-hold"],
  [true, 1, "Có", "open-hold"],
  [false, 1, "", "not-justified"],
  [false, 1, "Có", null],
  [false, 0, "", null],
] as const)(
  "held %s with %i earlier awards and justification %j: %s",
  (isHeld, repeats, justification, obstacle) =>
    expect(onwardObstacle({ isHeld, repeats, justification, isIncomplete: false })).toBe(obstacle),
);

test("a case without a part of its dossier stays, once nothing weightier stands against it", () => {
  const facts = { isHeld: false, repeats: 1, justification: "", isIncomplete: true };
  expect(onwardObstacle(facts)).toBe("not-justified");
  expect(onwardObstacle({ ...facts, repeats: 0 })).toBe("dossier-incomplete");
});
