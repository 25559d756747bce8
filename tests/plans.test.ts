import { expect, test } from "vitest";
import { readPlan } from "@/lib/plan-reader";
import { add, compare, precision, recall, type Tallies } from "./plans/compare";
import { labelledTexts } from "./plans/labelled";

const texts = labelledTexts();

test("the labelled texts are many and of several kinds", () => {
  expect(texts.length).toBeGreaterThanOrEqual(60);
  expect(texts.filter(({ expected }) => !expected.isCampaign).length).toBeGreaterThanOrEqual(15);
});

test("what is read is right before it is complete, field by field", () => {
  const total = texts.reduce<Tallies>((sum, text) => add(sum, compare(readPlan(text.text), text)), {});
  for (const [field, tally] of Object.entries(total)) {
    expect([field, precision(tally) >= 0.95, tally.extra]).toEqual([field, true, tally.extra]);
    expect([field, recall(tally) >= 0.9, tally.missed]).toEqual([field, true, tally.missed]);
  }
}, 120_000);
