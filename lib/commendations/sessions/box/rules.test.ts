import fc from "fast-check";
import { expect, test } from "vitest";
import { type BallotBox, ballotsOf, boxText, dropIn, emptyBox, newReceipt, openBox, sealBox } from "./rules";

const key = "k".repeat(32);
const cases = ["truong-hop-1", "truong-hop-2", "truong-hop-3"];
const size = { members: 9, cases };
const ballot = fc.record({
  receipt: fc.uuid(),
  choices: fc.tuple(...cases.map(() => fc.constantFrom("AGREE", "DISAGREE", "OTHER", null))),
});
const ballots = fc.uniqueArray(ballot, { maxLength: 9, selector: ({ receipt }) => receipt });
type Given = { receipt: string; choices: readonly (("AGREE" | "DISAGREE" | "OTHER") | null)[] };

const choicesOf = ({ choices }: Given) =>
  choices.flatMap((choice, at) => (choice ? [{ caseId: cases[at] ?? "", choice }] : []));
const fill = (given: readonly Given[]) =>
  given.reduce<BallotBox>((box, one) => dropIn(box, one.receipt, choicesOf(one)), emptyBox(cases));

test("a box is the same in whatever order its ballots were dropped in", () => {
  fc.assert(
    fc.property(
      ballots.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      ),
      ([given, shuffled]) => {
        expect(boxText(fill(shuffled), size)).toBe(boxText(fill(given), size));
      },
    ),
  );
});

test("who gave which answer makes no difference to a box", () => {
  // The answers to one case change hands: the box cannot tell.
  fc.assert(
    fc.property(ballots, fc.nat(), (given, turn) => {
      const swapped = given.map((one, at) => ({
        ...one,
        choices: [given[(at + turn) % given.length]?.choices[0] ?? null, ...one.choices.slice(1)],
      }));
      expect(fill(swapped)).toEqual(fill(given));
    }),
  );
});

test("every answer is in the box once, and comes out once", () => {
  fc.assert(
    fc.property(ballots, (given) => {
      const box = fill(given);
      const count = (list: readonly { caseId: string; choice: string }[]) =>
        list.map(({ caseId, choice }) => `${caseId} ${choice}`).sort();
      expect(count(ballotsOf(box))).toEqual(count(given.flatMap(choicesOf)));
      expect(box.receipts).toHaveLength(given.length);
    }),
  );
});

test("a sealed box is of one length, opens with its key alone, and shows a changed byte", () => {
  const receipts = Array.from({ length: 9 }, newReceipt);
  expect(receipts[0]).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const full = fill(receipts.map((receipt) => ({ receipt, choices: ["DISAGREE", "DISAGREE", "DISAGREE"] })));
  const seal = (box: BallotBox) => sealBox(box, size, key, "phien-1");
  expect(seal(full).length).toBe(seal(emptyBox(cases)).length);
  expect(openBox(seal(full), key, "phien-1")).toEqual(full);
  expect(() => openBox(seal(full), "x".repeat(32), "phien-1")).toThrow();
  expect(() => openBox(seal(full), key, "phien-2")).toThrow();
  const broken = seal(full);
  broken[40] = (broken[40] ?? 0) ^ 1;
  expect(() => openBox(broken, key, "phien-1")).toThrow();
});
