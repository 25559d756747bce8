import { describe, expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import { periodsOf } from "./periods";

const stage = someTerms({ period: { from: "2025-01-01", through: "2029-12-31" } });
const annual = (year: number, through = `${year}-12-31`) => ({
  kind: "annual" as const,
  code: String(year),
  from: `${year}-01-01`,
  through,
  year,
});

describe("periodsOf", () => {
  test("the four filings of the MOHA calendar open the day after they end", () => {
    const periods = periodsOf(stage, annual(2026), "moha");
    expect(
      periods.map(({ code, from, through, opensOn, dueOn }) => [code, from, through, opensOn, dueOn]),
    ).toEqual([
      ["q1", "2025-12-15", "2026-03-14", "2026-03-15", "2026-03-20"],
      ["h1", "2025-12-15", "2026-06-14", "2026-06-15", "2026-06-20"],
      ["q3", "2026-06-15", "2026-09-14", "2026-09-15", "2026-09-20"],
      ["year", "2025-12-15", "2026-12-14", "2026-12-15", "2026-12-20"],
    ]);
  });

  test("a plan that says when figures are reported goes before whoever opens the round", () => {
    const local = { ...stage, reporting: { calendar: "quarter" as const, dueDays: 7 } };
    const periods = periodsOf(local, annual(2026), "moha");
    expect(periods.map(({ code, through, dueOn, cumulative }) => [code, through, dueOn, cumulative])).toEqual(
      [
        ["q1", "2026-03-31", "2026-04-07", false],
        ["q2", "2026-06-30", "2026-07-07", false],
        ["q3", "2026-09-30", "2026-10-07", false],
        ["q4", "2026-12-31", "2027-01-07", false],
      ],
    );
    // The ministry is due on the 20th; the province asks its units for the 17th.
    const early = { ...stage, reporting: { calendar: "moha" as const, dueDays: 3 } };
    expect(periodsOf(early, annual(2026)).map(({ dueOn, cumulative }) => [dueOn, cumulative])).toEqual([
      ["2026-03-17", false],
      ["2026-06-17", true],
      ["2026-09-17", false],
      ["2026-12-17", true],
    ]);
  });

  test("a round that ends early ends its last period and leaves out what lies after", () => {
    const periods = periodsOf(stage, annual(2022, "2022-08-31"), "quarter");
    expect(periods.map(({ code, through, dueOn }) => [code, through, dueOn])).toEqual([
      ["q1", "2022-03-31", "2022-04-10"],
      ["q2", "2022-06-30", "2022-07-10"],
      ["q3", "2022-08-31", "2022-09-10"],
    ]);
  });

  test("a stage is judged by its years, and a plan without figures has no periods", () => {
    const ofStage = {
      kind: "stage" as const,
      code: "2025-2029",
      from: "2025-01-01",
      through: "2029-12-31",
      year: 2029,
    };
    expect(periodsOf(stage, ofStage, "moha")).toEqual([]);
    expect(periodsOf({ ...stage, indicators: [] }, annual(2026), "moha")).toEqual([]);
  });
});
