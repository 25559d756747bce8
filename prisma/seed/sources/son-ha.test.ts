import { expect, test } from "vitest";
import { lintTerms, roundsOf } from "@/lib/plans";
import { sonHaTerms } from "./son-ha";

const stage = { from: 2025, through: 2029 };

test("the plan as first issued leaves nothing to object to", () => {
  expect(lintTerms(sonHaTerms({ ...stage, annual: 2025 }), { publishOn: "2024-12-22" })).toEqual([]);
});

test("as amended for the second year it only looks back, as an amendment must", () => {
  const findings = lintTerms(sonHaTerms({ ...stage, annual: 2026 }), { publishOn: "2025-12-22" });
  expect(findings.map(({ level, code, path }) => [level, code, path])).toEqual([
    ["warning", "starts-before-issue", "period.from"],
    ["warning", "deadline-before-publication", "milestones.1"],
  ]);
});

test("it has a round a year and one for the stage", () => {
  const rounds = roundsOf(sonHaTerms({ ...stage, annual: 2025 }));
  expect(rounds.map(({ code }) => code)).toEqual(["2025", "2026", "2027", "2028", "2029", "2025-2029"]);
});
