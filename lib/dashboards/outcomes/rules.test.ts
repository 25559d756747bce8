import { expect, test } from "vitest";
import { byOutcome, obstaclesOf } from "./rules";
import { takeawayText } from "./text";

const rows = [
  { tierId: "t", blockCode: "a", outcome: "MET" as const, firstObstacle: null, count: 4 },
  { tierId: "t", blockCode: "a", outcome: "NOT_MET" as const, firstObstacle: "par", count: 2 },
  { tierId: "t", blockCode: "b", outcome: "NOT_MET" as const, firstObstacle: "par", count: 1 },
  { tierId: "t", blockCode: "b", outcome: "MISSING_DATA" as const, firstObstacle: "par", count: 1 },
  { tierId: "t", blockCode: "b", outcome: "NOT_MET" as const, firstObstacle: "ddci", count: 5 },
  { tierId: "t", blockCode: "b", outcome: "NOT_APPLICABLE" as const, firstObstacle: "x", count: 9 },
];

test("clauses are ranked by how many they stop first; open answers stand apart from failed ones", () => {
  expect(obstaclesOf(rows)).toEqual([
    { conditionId: "ddci", tierId: "t", failed: 5, open: 0 },
    { conditionId: "par", tierId: "t", failed: 3, open: 1 },
  ]);
});

test("answers are counted over blocks and told in one sentence", () => {
  expect(takeawayText(byOutcome(rows))).toBe(
    "4/22 đối tượng đủ điều kiện; 8 chưa đạt, 1 chưa đủ căn cứ kết luận, 9 không áp dụng.",
  );
  expect(takeawayText(byOutcome([]))).toBe("Chưa có kết luận nào trong phạm vi này.");
});
