import fc from "fast-check";
import { expect, test } from "vitest";
import { type BindingFacts, bindingObstacle, freeSlot } from "./rules";

const facts: BindingFacts = {
  status: "ACCEPTED",
  roundStatus: "OPEN",
  count: 2,
  takenSlots: [1],
  namedPersonIds: ["a"],
  personId: "b",
  isOfUnit: true,
};

test.each<[string, Partial<BindingFacts>, string | null]>([
  ["a colleague, one slot free", {}, null],
  ["somebody named already", { personId: "a" }, "already-named"],
  ["a third for two slots", { takenSlots: [1, 2] }, "all-slots-named"],
  ["somebody of another unit", { isOfUnit: false }, "person-outside"],
  ["before it was accepted", { status: "SUBMITTED" }, "not-accepted"],
  ["after the round closed", { roundStatus: "CLOSED" }, "round-closed"],
])("binding %s: %s", (_, changed, obstacle) => {
  expect(bindingObstacle({ ...facts, ...changed })).toBe(obstacle);
});

test("a free slot is one that exists and nobody is on", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
      (count, taken) => {
        const slot = freeSlot({ count, takenSlots: taken });
        const free = Array.from({ length: count }, (_, at) => at + 1).filter((one) => !taken.includes(one));
        expect(slot).toBe(free[0] ?? null);
      },
    ),
  );
});
