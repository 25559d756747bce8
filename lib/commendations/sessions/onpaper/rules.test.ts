import { expect, test } from "vitest";
import { overCounted, type PaperFacts, paperObstacle } from "./rules";

const plain: PaperFacts = {
  status: "VOTING",
  turnouts: 0,
  members: 9,
  absent: 1,
  cases: [
    { id: "a", recused: 0 },
    { id: "b", recused: 2 },
  ],
  tallies: [
    { caseId: "a", agree: 5, disagree: 1, other: 1, invalid: 1 },
    { caseId: "b", agree: 7, disagree: 0, other: 0, invalid: 0 },
  ],
};
const [first, second] = plain.tallies as [PaperFacts["tallies"][number], PaperFacts["tallies"][number]];

test.each<[string, Partial<PaperFacts>, ReturnType<typeof paperObstacle>]>([
  ["as many ballots as members present, and seven of nine less two", {}, null],
  ["before the vote is open", { status: "PREPARING" }, "not-voting"],
  ["after somebody voted here", { turnouts: 1 }, "votes-cast"],
  ["everybody present", { absent: 0 }, null],
  ["nobody present", { absent: 9 }, "nobody-present"],
  ["one case left out", { tallies: [first] }, "cases-differ"],
  ["a case of another session", { tallies: [first, { ...second, caseId: "c" }] }, "cases-differ"],
  ["nine ballots of eight present", { tallies: [{ ...first, agree: 6 }, second] }, "too-many-votes"],
  ["an invalid ballot is a ballot", { tallies: [{ ...first, invalid: 2 }, second] }, "too-many-votes"],
  [
    "eight ballots where two of nine are kept out",
    { tallies: [first, { ...second, other: 1 }] },
    "too-many-votes",
  ],
])("%s", (_, changed, obstacle) => {
  expect(paperObstacle({ ...plain, ...changed })).toBe(obstacle);
});

test("the case with too many ballots is named with how many there are and may be", () => {
  expect(overCounted(plain)).toBeNull();
  expect(overCounted({ ...plain, tallies: [first, { ...second, other: 1 }] })).toEqual({
    caseId: "b",
    given: 8,
    most: 7,
  });
});
