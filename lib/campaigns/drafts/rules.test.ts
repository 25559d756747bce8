import { expect, test } from "vitest";
import { blankTerms, lintTerms, planTerms } from "@/lib/plans";
import { warning } from "@/lib/plans/lint/finding";
import { someTerms } from "@/tests/factories/terms";
import { entryOfFinding, isPlanPart, partFields, partStates, planParts, unmatchedParts } from "./rules";

test("every field of the terms belongs to exactly one part of the form", () => {
  const written = Object.values(partFields).flat().sort();
  const known = Object.keys(planTerms.shape).filter((field) => field !== "schemaVersion");
  expect(written).toEqual(known.sort());
});

test("a blank plan has nothing done, a full one everything", () => {
  const states = (terms: Parameters<typeof partStates>[0]) =>
    Object.fromEntries(partStates(terms, lintTerms(terms)).map(({ part, status }) => [part, status]));
  const blank = blankTerms({
    title: "Kế hoạch phong trào",
    issuer: "Sở Nội vụ",
    from: "2026-01-01",
    through: "2026-12-31",
  });
  expect(states(blank)).toEqual({
    "van-ban": "started",
    "muc-dich": "empty",
    "doi-tuong": "empty",
    "noi-dung": "empty",
    "chi-tieu": "empty",
    "khen-thuong": "empty",
    "moc-thoi-gian": "empty",
    "to-chuc": "empty",
  });
  expect(new Set(Object.values(states(someTerms())))).toEqual(new Set(["complete"]));
});

test("what is inherited counts as written", () => {
  const terms = { ...someTerms(), tiers: [], inherits: ["tiers" as const] };
  expect(partStates(terms, []).find(({ part }) => part === "khen-thuong")?.status).toBe("complete");
});

test("clauses nobody reads and entries that read none are listed", () => {
  const { clauses, entries } = unmatchedParts(someTerms());
  expect(clauses).toEqual([]);
  expect(entries.map(({ id }) => id)).toContain("nd-1");
  expect(planParts.every(isPlanPart)).toBe(true);
  expect(isPlanPart("xoa")).toBe(false);
});

test.each([
  ["milestones.0", null, "entry"],
  ["clauses", "iv", "clause"],
  ["tiers", null, null],
  ["tiers.99", null, null],
  ["period.through", null, null],
])("a finding at %s leads to its %s", (path, clauseId, to) => {
  const terms = someTerms();
  const expected = { entry: terms.milestones[0]?.id, clause: "iv" }[to ?? ""] ?? null;
  const finding = warning("odd-period-end", path, { clauseId });
  expect(entryOfFinding(terms, finding)).toBe(expected);
});
