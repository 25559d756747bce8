import { expect, test } from "vitest";
import type { PlanTerms } from "@/lib/plans/terms";
import { type Reading, readingsShown, rubricOf } from "./rules";

const terms = {
  tiers: [
    {
      condition: {
        kind: "all",
        id: "tat-ca",
        of: [
          { kind: "judgement", id: "05t", question: "05 T", readers: 2, rubric: "Đủ năm chữ T." },
          { kind: "judgement", id: "khac", question: "Khác" },
        ],
      },
    },
  ],
} as unknown as PlanTerms;
const reading = (byId: string, at: string): Reading => ({
  ...{ id: byId + at, conditionId: "05t", outcome: "MET", reason: "Có đủ", by: `Ông ${byId}`, byId, at },
});

test("what another read shows only to those who have read it themselves", () => {
  const rows = [reading("a", "1")];
  expect(readingsShown(terms, rows, "b")).toEqual(new Map([["05t", { count: 1, shown: null }]]));
  expect(readingsShown(terms, rows, "a").get("05t")?.shown).toHaveLength(1);
  expect(readingsShown(terms, [...rows, reading("b", "2")], "b").get("05t")).toMatchObject({
    count: 2,
    shown: [{ by: "Ông a" }, { by: "Ông b" }],
  });
});

test("the rubric stands with its clause", () => {
  expect(rubricOf(terms, "05t")).toBe("Đủ năm chữ T.");
  expect(rubricOf(terms, "khac")).toBeNull();
});
