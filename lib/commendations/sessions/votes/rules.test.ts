import fc from "fast-check";
import { expect, test } from "vitest";
import { baseOf, isClose, neededOf, parseShare, passes, reaches, type VoteFacts } from "./rules";

type Row = [
  agree: number,
  disagree: number,
  other: number,
  members: number,
  recused: number,
  base: VoteFacts["base"],
  threshold: string,
  counted: number,
  passed: boolean,
];

test.each<Row>([
  // agree no other members recused base      threshold  of  passed
  [8, 1, 0, 9, 0, "all-members", "80", 9, true], // 8/9 = 88,9 %
  [7, 1, 1, 9, 0, "all-members", "80", 9, false], // 7/9 = 77,8 %
  [7, 0, 0, 9, 0, "all-members", "80", 9, false], // two absent members count as not agreeing
  [7, 0, 0, 9, 0, "present", "80", 7, true], // …and do not under "present"
  [7, 0, 0, 9, 1, "all-members", "80", 8, true], // 7/8 = 87,5 %: who is kept out leaves the base
  [6, 1, 0, 9, 1, "all-members", "80", 8, false],
  [4, 1, 0, 5, 0, "all-members", "80", 5, true], // exactly 80 %
  [6, 3, 0, 9, 0, "all-members", "2/3", 9, true], // exactly two thirds
  [6, 3, 0, 9, 0, "all-members", "66.667", 9, false], // two thirds are below 66,667 %
  [5, 3, 1, 9, 0, "all-members", "2/3", 9, false],
  [9, 1, 0, 10, 0, "all-members", "90", 10, true], // exactly 90 %
  [3, 0, 6, 9, 0, "present", "2/3", 9, false], // another opinion is a vote, not a yes
  [0, 0, 0, 3, 3, "all-members", "80", 0, false], // nobody left to vote
  [0, 0, 0, 9, 0, "present", "80", 0, false],
])("%i agree, %i against, %i other of %i members, %i kept out, %s, %s: %i counted, passed %s", (...row) => {
  const [agree, disagree, other, members, recused, base, threshold, counted, passed] = row;
  const facts = { agree, disagree, other, members, recused, base, threshold };
  expect({ counted: baseOf(facts), passed: passes(facts) }).toEqual({ counted, passed });
});

test.each([
  ["80", { numerator: 80n, denominator: 100n }],
  ["66.667", { numerator: 66667n, denominator: 100000n }],
  ["2/3", { numerator: 2n, denominator: 3n }],
  ["100", { numerator: 100n, denominator: 100n }],
  ["101", null],
  ["3/2", null],
  ["1/0", null],
  ["80%", null],
  ["", null],
])("the share %s", (text, share) => expect(parseShare(text)).toEqual(share));

test.each([
  [9, "80", 8],
  [9, "2/3", 6],
  [9, "66.667", 7],
  [5, "80", 4],
  [1, "50", 1],
])("of %i the share %s needs %i", (whole, share, needed) => expect(neededOf(whole, share)).toBe(needed));

test.each([
  [8, 9, true],
  [7, 9, true],
  [9, 9, false],
  [6, 9, false],
  [4, 4, false],
])("%i of %i votes at 80 percent is close: %s", (agree, base, close) =>
  expect(isClose({ agree, base, threshold: "80" })).toBe(close),
);

const share = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 30 })).map(([a, b]) => `${a}/${b}`),
);

test("the needed number reaches the share and one less does not; one more voice never turns a yes into a no", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), share, (whole, threshold) => {
      const needed = neededOf(whole, threshold);
      expect(reaches(needed, whole, threshold)).toBe(true);
      expect(reaches(needed - 1, whole, threshold)).toBe(false);
      const facts = { disagree: 0, other: 0, members: whole, recused: 0, threshold };
      for (let agree = 1; agree <= whole; agree++) {
        const before = passes({ ...facts, agree: agree - 1, base: "all-members" });
        expect(before && !passes({ ...facts, agree, base: "all-members" })).toBe(false);
      }
    }),
  );
});
