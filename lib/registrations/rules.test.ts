import { expect, test } from "vitest";
import {
  decisionObstacle,
  preparationObstacle,
  type RegistrationFacts,
  receiptCode,
  rejectionObstacle,
  savingObstacle,
  submissionObstacle,
} from "./rules";

const window = {
  opensAt: new Date("2026-06-01T00:00:00+07:00"),
  closesAt: new Date("2026-07-01T00:00:00+07:00"),
};
const facts: RegistrationFacts = {
  now: new Date("2026-06-15T09:00:00+07:00"),
  window,
  roundStatus: "OPEN",
  standing: null,
  lineCount: 1,
  lateReason: null,
  wasReturned: false,
  late: false,
  actorId: "can-bo-so",
  preparedById: "can-bo",
  submittedById: "truong-phong",
};
const lateReason = "Trưởng phòng đi công tác dài ngày";
const july = new Date("2026-07-01T00:00:00+07:00");

test.each([
  ["2026-05-31T23:59:59+07:00", "too-early"],
  ["2026-06-01T00:00:00+07:00", null],
  ["2026-06-30T23:59:59+07:00", null],
  ["2026-07-01T00:00:00+07:00", "too-late"],
])("submitting at %s: %s", (now, obstacle) => {
  expect(submissionObstacle({ ...facts, now: new Date(now) })).toBe(obstacle);
});

test.each<[string, Partial<RegistrationFacts>, string | null]>([
  ["late with a reason", { now: july, lateReason }, null],
  ["returned in time, back after the limit", { now: july, wasReturned: true }, null],
  ["returned late, back without a reason", { now: july, wasReturned: true, late: true }, "too-late"],
  ["without a line", { lineCount: 0 }, "no-lines"],
  ["in a closed round, even with a reason", { now: july, lateReason, roundStatus: "CLOSED" }, "round-closed"],
  ["by a unit that was dissolved", { standing: "unit-dissolved" }, "unit-dissolved"],
  ["by a unit the plan does not name", { standing: "not-invited" }, "not-invited"],
  ["with no limit yet", { now: july, window: { ...window, closesAt: null } }, null],
])("submitting %s: %s", (_, changed, obstacle) => {
  expect(submissionObstacle({ ...facts, ...changed })).toBe(obstacle);
});

test("a late sheet may still be passed on to the head, who gives the reason", () => {
  expect(preparationObstacle({ ...facts, now: july })).toBeNull();
});

test.each<[string, Partial<RegistrationFacts>, string | null, string | null]>([
  ["somebody else, in time", {}, null, "not-late"],
  ["somebody else, late", { late: true }, null, null],
  ["who prepared it", { actorId: "can-bo", late: true }, "own-registration", "own-registration"],
  ["who handed it in", { actorId: "truong-phong", late: true }, "own-registration", "own-registration"],
  ["after the round closed", { roundStatus: "CLOSED", late: true }, "round-closed", "round-closed"],
])("decided by %s: accept %s, reject %s", (_, changed, accept, reject) => {
  expect(decisionObstacle({ ...facts, ...changed })).toBe(accept);
  expect(rejectionObstacle({ ...facts, ...changed })).toBe(reject);
});

test.each([
  ["DRAFT", null],
  ["RETURNED", null],
  ["AWAITING_HEAD", "already-sent"],
  ["SUBMITTED", "already-sent"],
  ["ACCEPTED", "already-sent"],
  ["REJECTED", "already-sent"],
] as const)("saving over %s: %s", (status, obstacle) => {
  const asked = { mayPrepare: true, standing: null, roundStatus: "OPEN" as const, status };
  expect(savingObstacle(asked)).toBe(obstacle);
  expect(savingObstacle({ ...asked, mayPrepare: false })).toBe("not-preparer");
  expect(savingObstacle({ ...asked, roundStatus: "CLOSED" })).toBe("round-closed");
});

test.each([
  [2026, 14, "DK-2026-014"],
  [2022, 1, "DK-2022-001"],
  [2026, 1000, "DK-2026-1000"],
])("receipt %i/%i: %s", (year, serial, code) => {
  expect(receiptCode(year, serial)).toBe(code);
});
