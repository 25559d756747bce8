import { expect, test } from "vitest";
import { campaignSteps, currentStep, stepCounts } from "./rules";

const counts = (given: Partial<Record<(typeof campaignSteps)[number], number>>) =>
  ({ ...Object.fromEntries(campaignSteps.map((step) => [step, 0])), ...given }) as Parameters<
    typeof stepCounts
  >[0];
const at = (given: Parameters<typeof counts>[0]) =>
  currentStep(stepCounts(counts(given), { invited: 24, reporting: 22, eligible: 18 }));

test.each([
  ["nothing has begun", {}, "registered"],
  [
    "registering is voluntary: figures are under way although not all registered",
    { registered: 19, accepted: 19, filled: 22, submitted: 18 },
    "submitted",
  ],
  [
    "all figures are confirmed",
    { registered: 24, accepted: 24, filled: 22, submitted: 22, confirmed: 22 },
    "confirmed",
  ],
  ["the list is being made", { confirmed: 22, judged: 67, nominated: 10 }, "nominated"],
])("%s", (_, given, step) => {
  expect(at(given)?.step).toBe(step);
});

test("a step never has more done than it counts to", () => {
  const steps = stepCounts(counts({ nominated: 20, registered: 30 }), {
    invited: 24,
    reporting: 22,
    eligible: 18,
  });
  expect(steps.every(({ done, total }) => done <= total)).toBe(true);
});

test("nothing to count is no step at all", () => {
  expect(currentStep(stepCounts(counts({}), { invited: 0, reporting: 0, eligible: 0 }))).toBeNull();
});
