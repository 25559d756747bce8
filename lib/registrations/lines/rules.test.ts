import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedLine, lineProblems, lineTotals } from "./rules";
import type { RegistrationLines } from "./schema";

const pledge = "Hoàn thành xuất sắc nhiệm vụ";
const person = { personId: null, name: "Lê Thị B", post: "Chuyên viên", unitId: null, pledge };
const sheet: RegistrationLines = {
  collectives: [{ unitId: "phong-a", pledge }],
  counts: [{ unitId: null, count: 2, pledge }],
  individuals: [person],
};
const context = {
  individuals: "either" as const,
  unitIds: new Set(["so", "phong-a"]),
  personIds: new Set(["nguoi-a"]),
};

test("a sheet the plan and the staff list allow has no problem", () => {
  expect(lineProblems(sheet, context)).toEqual([]);
});

test("by count forbids names and by name forbids counts, each with its value", () => {
  expect(lineProblems(sheet, { ...context, individuals: "by-count" })).toEqual([
    { field: "individuals.0.name", kind: "names-not-allowed", value: "Lê Thị B" },
  ]);
  expect(lineProblems(sheet, { ...context, individuals: "by-name" })).toEqual([
    { field: "counts.0.count", kind: "counts-not-allowed", value: "2" },
  ]);
});

test("units and people from elsewhere are all named at once", () => {
  const strange: RegistrationLines = {
    collectives: [
      { unitId: "so", pledge },
      { unitId: "so-khac", pledge },
    ],
    counts: [{ unitId: "phong-khac", count: 1, pledge }],
    individuals: [
      { ...person, personId: "nguoi-khac", unitId: "phong-khac" },
      { ...person, personId: "nguoi-a" },
    ],
  };
  expect(lineProblems(strange, context)).toEqual([
    { field: "collectives.1.unitId", kind: "unit-outside", value: "so-khac" },
    { field: "counts.0.unitId", kind: "unit-outside", value: "phong-khac" },
    { field: "individuals.0.name", kind: "person-outside", value: "Lê Thị B" },
    { field: "individuals.0.unitId", kind: "unit-outside", value: "phong-khac" },
  ]);
});

test("named people are never more than individuals, and every line is counted once", () => {
  const line = fc.oneof(
    fc.constant<CountedLine & { bound?: number }>({ kind: "COLLECTIVE", count: null }),
    fc.constant<CountedLine & { bound?: number }>({ kind: "INDIVIDUAL", count: null }),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }))
      .map(([count, bound]) => ({ kind: "COUNT" as const, count, bound: Math.min(count, bound) })),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { collectives, individuals, named } = lineTotals(lines);
      expect(named).toBeLessThanOrEqual(individuals);
      const counted = lines.reduce((sum, { count }) => sum + (count ?? 1), 0);
      expect(collectives + individuals).toBe(counted);
    }),
  );
});
