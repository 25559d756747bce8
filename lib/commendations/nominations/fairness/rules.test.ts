import fc from "fast-check";
import { expect, test } from "vitest";
import { fairnessFigures, representation, type SubjectGroup, shareOf, structureOf } from "./rules";

const group = (given: Partial<SubjectGroup>): SubjectGroup => ({
  set: "listed",
  subjectKind: "INDIVIDUAL",
  unitKind: "DEPARTMENT",
  blockCode: "k1",
  duty: "direct",
  isRepeat: false,
  count: 1,
  ...given,
});

test("leaders, direct workers and people without a recorded post are told apart", () => {
  const groups = [
    group({ duty: "leader", count: 3, isRepeat: true }),
    group({ duty: "direct", count: 5 }),
    group({ duty: null, count: 1 }),
    group({ subjectKind: "COLLECTIVE", duty: null, count: 4, isRepeat: true }),
  ];
  expect(structureOf(groups)).toEqual({
    collectives: 4,
    individuals: 9,
    leaders: 3,
    directWorkers: 5,
    others: 1,
    repeats: 7,
  });
});

test.each([
  [0, 0, null],
  [0, 3, 0],
  [1, 3, 33],
  [2, 3, 67],
  [1, 200, 1],
  [1, 201, 0],
  [3, 3, 100],
])("%i of %i is %s percent", (part, whole, expected) => expect(shareOf(part, whole)).toBe(expected));

test("what the machine chose, what people made of it, and where the list leans", () => {
  const figures = fairnessFigures([
    group({ set: "machine", subjectKind: "COLLECTIVE", duty: null, count: 2 }),
    group({
      set: "met",
      subjectKind: "COLLECTIVE",
      duty: null,
      blockCode: "k2",
      unitKind: "COMMUNE",
      count: 2,
    }),
    group({ subjectKind: "COLLECTIVE", duty: null, count: 3 }),
    group({ subjectKind: "COLLECTIVE", duty: null, blockCode: "k2", unitKind: "COMMUNE", count: 1 }),
  ]);
  expect(figures.machine.collectives).toBe(2);
  expect(figures.listed.collectives).toBe(4);
  expect(figures.blocks).toEqual([
    { key: "k1", met: 2, collectives: 3, individuals: 0, shareOfList: 75, shareOfMet: 50 },
    { key: "k2", met: 2, collectives: 1, individuals: 0, shareOfList: 25, shareOfMet: 50 },
  ]);
  expect(figures.levels.map(({ key }) => key)).toEqual(["COMMUNE", "DEPARTMENT"]);
});

test("every listed subject stands in exactly one block, whatever the list", () => {
  const groups = fc.array(
    fc.record({
      set: fc.constantFrom("met" as const, "machine" as const, "listed" as const),
      subjectKind: fc.constantFrom("COLLECTIVE" as const, "INDIVIDUAL" as const),
      unitKind: fc.constantFrom("DEPARTMENT" as const, "COMMUNE" as const),
      blockCode: fc.constantFrom("", "k1", "k2"),
      duty: fc.constantFrom("leader" as const, "direct" as const, "other" as const, null),
      isRepeat: fc.boolean(),
      count: fc.integer({ min: 1, max: 50 }),
    }),
  );
  fc.assert(
    fc.property(groups, (given) => {
      const whole = structureOf(given.filter(({ set }) => set === "listed"));
      const parts = representation(given, ({ blockCode }) => blockCode);
      expect(parts.reduce((sum, one) => sum + one.collectives + one.individuals, 0)).toBe(
        whole.collectives + whole.individuals,
      );
      expect(whole.leaders + whole.directWorkers + whole.others).toBe(whole.individuals);
    }),
  );
});
