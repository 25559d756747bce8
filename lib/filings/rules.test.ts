import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FilingStatus } from "@/prisma/generated/enums";
import {
  backToUnit,
  confirmationObstacle,
  type FilingFacts,
  type FilingWindow,
  handOverObstacle,
  isEditable,
  isLate,
  isOwnWork,
  receiptCode,
  returnObstacle,
  submissionObstacle,
  windowObstacle,
} from "./rules";
import { filingWorkflow } from "./workflow";

const at = (text: string) => new Date(`${text}+07:00`);
const window: FilingWindow = {
  isRoundOpen: true,
  opensAt: at("2026-09-15T00:00:00"),
  dueAt: at("2026-09-21T00:00:00"),
  isLocked: false,
  reopenedUntil: null,
  now: at("2026-09-18T10:00:00"),
};
const facts: FilingFacts = {
  window,
  lateReason: null,
  errors: 0,
  unexplained: 0,
  openPins: 0,
  isReturned: false,
  isOwnWork: false,
  infected: 0,
  isHeldByOther: false,
  openLines: 0,
  remarks: 0,
};

test.each([
  ["2026-09-14T23:59:59.999", "too-early"],
  ["2026-09-15T00:00:00", null],
  ["2026-12-31T00:00:00", null],
])("the window at %s: %s", (now, obstacle) => {
  expect(windowObstacle({ ...window, now: at(now) })).toBe(obstacle);
});

test.each([
  [{ isRoundOpen: false }, "round-closed"],
  [{ isLocked: true }, "period-locked"],
  [{ isLocked: true, reopenedUntil: at("2026-09-18T10:00:01") }, null],
  [{ isLocked: true, reopenedUntil: at("2026-09-18T10:00:00") }, "period-locked"],
])("the window with %j: %s", (changed, obstacle) => {
  expect(windowObstacle({ ...window, ...changed })).toBe(obstacle);
});

test.each([
  ["2026-09-20T23:59:59.999", false],
  ["2026-09-21T00:00:00", true],
])("at %s late is %s", (now, late) => {
  expect(isLate({ ...window, now: at(now) })).toBe(late);
});

test("a correction has no limit, so it is never late", () => {
  expect(isLate({ dueAt: null, now: at("2099-01-01T00:00:00") })).toBe(false);
});

describe("what stands in the way, in the order it is said", () => {
  const late = { ...window, now: at("2026-09-21T00:00:00") };
  test.each<[Partial<FilingFacts>, string | null]>([
    [{}, null],
    [{ errors: 1, unexplained: 1, openPins: 1 }, "has-errors"],
    [{ unexplained: 1, openPins: 1 }, "needs-explanation"],
    [{ openPins: 1 }, "pins-open"],
    [{ window: late }, "late-needs-reason"],
    [{ window: late, lateReason: "Mất điện" }, null],
    [{ window: { ...late, isLocked: true }, lateReason: "Mất điện", errors: 1 }, "period-locked"],
  ])("submitting with %j: %s", (changed, obstacle) => {
    expect(submissionObstacle({ ...facts, ...changed })).toBe(obstacle);
  });

  test("the officer hands over without giving a reason: that is the head's", () => {
    expect(handOverObstacle({ ...facts, window: late })).toBeNull();
  });

  test.each<[Partial<FilingFacts>, string | null]>([
    [{ remarks: 1 }, null],
    [{}, "nothing-to-return"],
    [{ remarks: 1, isOwnWork: true }, "own-work"],
    [{ remarks: 1, window: { ...window, isLocked: true } }, "locked-for-return"],
  ])("returning with %j: %s", (changed, obstacle) => {
    expect(returnObstacle({ ...facts, ...changed })).toBe(obstacle);
  });

  test.each<[Partial<FilingFacts>, string | null]>([
    [{}, null],
    [{ openLines: 1 }, "lines-open"],
    [{ openLines: 1, infected: 1 }, "infected-file"],
    [{ openLines: 1, isOwnWork: true }, "own-work"],
    [{ openLines: 1, isHeldByOther: true }, "claimed"],
  ])("confirming with %j: %s", (changed, obstacle) => {
    expect(confirmationObstacle({ ...facts, ...changed })).toBe(obstacle);
  });
});

test("what the office returned once goes back to its pins, not to an open draft", () => {
  expect(backToUnit({ ...facts, isReturned: true })).toBe("RETURNED");
  expect(backToUnit(facts)).toBe("DRAFT");
});

test("nobody who worked on the figures is somebody else", () => {
  const workers = { preparedById: "a", submittedById: "b", enteredByIds: ["c", "d"] };
  expect(["a", "b", "c", "d", "e"].map((id) => isOwnWork(id, workers))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("lines are open in a draft, only pinned ones after a return, none anywhere else", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(FilingStatus)), fc.boolean(), (status, isPinned) => {
      const pinned = new Set(isPinned ? ["k04"] : []);
      const expected = status === "DRAFT" || (status === "RETURNED" && isPinned);
      expect(isEditable({ status, pinned }, "k04")).toBe(expected);
    }),
  );
});

test.each([
  ["2026-q3", 14, "SL-2026-Q3-014"],
  ["2026-6t", 1, "SL-2026-6T-001"],
  ["2026-nam", 1204, "SL-2026-NAM-1204"],
])("the receipt of %s, %i: %s", (period, sequence, code) => {
  expect(receiptCode(period, sequence)).toBe(code);
});

test("every state leads somewhere but the confirmed one, and every verb asks the matrix", () => {
  const moves = Object.values(filingWorkflow.moves);
  const left = new Set(moves.flatMap(({ from }) => [...from]));
  expect(Object.values(FilingStatus).filter((status) => !left.has(status as never))).toEqual(["CONFIRMED"]);
  expect(new Set(moves.map(({ action }) => action))).toEqual(
    new Set(["filing.prepare", "filing.submit", "filing.verify"]),
  );
});
