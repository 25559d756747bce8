import { expect, test } from "vitest";
import { type BallotFacts, ballotObstacle, declarationObstacle, missingChoices } from "./rules";

const facts: BallotFacts = {
  status: "VOTING",
  kind: "OPEN",
  hasVoted: false,
  isWritten: false,
  isOnPaper: false,
  cases: ["a", "b", "c"],
  recused: ["c"],
  chosen: ["a", "b"],
};

test.each<[string, Partial<BallotFacts>, ReturnType<typeof ballotObstacle>]>([
  ["every case they may vote on", {}, null],
  ["before the vote opens", { status: "PREPARING" }, "voting-not-open"],
  ["after it closed", { status: "CLOSED" }, "voting-closed"],
  ["after the minutes", { status: "COMPLETED" }, "voting-closed"],
  ["again, openly", { hasVoted: true }, null],
  ["again, in secret", { hasVoted: true, kind: "SECRET" }, "already-voted"],
  ["over their opinion in writing", { hasVoted: true, isWritten: true }, "opinion-recorded"],
  ["beside a vote on paper", { isOnPaper: true }, "on-paper"],
  ["on a case they are kept out of", { chosen: ["a", "b", "c"] }, "recused-case"],
  ["on a case of another session", { chosen: ["a", "b", "z"] }, "foreign-case"],
  ["with a case left open", { chosen: ["a"] }, "incomplete"],
])("voting %s", (_, changed, obstacle) => expect(ballotObstacle({ ...facts, ...changed })).toBe(obstacle));

test("what is still to choose leaves out own-unit cases", () => {
  expect(missingChoices({ ...facts, chosen: [] })).toBe(2);
  expect(missingChoices(facts)).toBe(0);
});

test.each([
  ["VOTING", false, false, null],
  ["PREPARING", false, false, "not-voting"],
  ["CLOSED", false, false, "not-voting"],
  ["VOTING", true, false, "already-recused"],
  ["VOTING", false, true, "case-voted"],
] as const)("standing aside while %s, kept out %s, voted %s", (status, isRecused, hasVoted, obstacle) =>
  expect(declarationObstacle({ status, isRecused, hasVoted })).toBe(obstacle),
);
