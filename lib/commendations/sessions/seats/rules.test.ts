import { expect, test } from "vitest";
import { returnObstacle, type SubstitutionFacts, seatsOf, substitutionObstacle } from "./rules";

const seat = (id: string, isSubstitute = false, by?: string) => ({
  id,
  isSubstitute,
  absences: by ? [{ substituteId: by, reason: "đi công tác" }] : [],
  sittings: [],
});

test("a substitute takes the place of the absent member and adds no seat", () => {
  const council = [
    seat("a"),
    seat("b", false, "d"),
    { ...seat("d", true), sittings: [{ id: "s" }] },
    seat("e", true),
  ];
  const { seats, free } = seatsOf(council);
  expect(seats.map(({ sits, standsFor }) => [sits.id, standsFor?.id])).toEqual([
    ["a", undefined],
    ["d", "b"],
  ]);
  expect(free.map(({ id }) => id)).toEqual(["e"]);
});

const fine: SubstitutionFacts = {
  status: "VOTING",
  isOnPaper: false,
  member: { isSubstitute: false, isReplaced: false, hasVoted: false },
  substitute: { isSubstitute: true, isSitting: false },
};
const member = (change: Partial<NonNullable<SubstitutionFacts["member"]>>) => ({
  member: { isSubstitute: false, isReplaced: false, hasVoted: false, ...change },
});

test.each<[string, Partial<SubstitutionFacts>, ReturnType<typeof substitutionObstacle>]>([
  ["while the vote is open", {}, null],
  ["while the session is prepared", { status: "PREPARING" }, null],
  ["once the vote is closed", { status: "CLOSED" }, "not-at-work"],
  ["after a vote on paper", { isOnPaper: true }, "on-paper"],
  ["for a stranger", { member: null }, "not-a-member"],
  ["for another substitute", member({ isSubstitute: true }), "not-a-member"],
  ["by a member", { substitute: { isSubstitute: false, isSitting: false } }, "not-a-substitute"],
  ["by a stranger", { substitute: null }, "not-a-substitute"],
  ["for whoever is replaced", member({ isReplaced: true }), "already-replaced"],
  ["by whoever sits already", { substitute: { isSubstitute: true, isSitting: true } }, "already-sitting"],
  ["for whoever has voted", member({ hasVoted: true }), "has-voted"],
])("standing in %s", (_, change, expected) =>
  expect(substitutionObstacle({ ...fine, ...change })).toBe(expected),
);

test.each([
  ["VOTING", false, false, null],
  ["VOTING", false, true, "has-voted"],
  ["VOTING", true, false, "on-paper"],
  ["CLOSED", false, false, "not-at-work"],
] as const)("a member back at a session that is %s", (status, isOnPaper, hasVoted, expected) =>
  expect(returnObstacle({ status, isOnPaper, hasVoted })).toBe(expected),
);
