import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planTerms } from "@/lib/plans/terms";
import { draftTerms } from "./draft";
import { firstDay, lastDay } from "./draft-dates";
import { readPlan } from "./read";

const fallback = {
  title: "Kế hoạch phát động phong trào thi đua",
  issuer: "Ủy ban nhân dân tỉnh",
  from: "2022-01-01",
  through: "2022-12-31",
};
const text = (name: string) => readFileSync(`tests/fixtures/sources/${name}.txt`, "utf8");
const draft = (name: string) => draftTerms(readPlan(text(name)), fallback);

test("003 drafts both gates and the exception for bodies not subject to DDCI", () => {
  const { terms } = draft("binh-dinh-24");
  expect(terms.header).toMatchObject({
    number: "24/KH-UBND",
    issuedOn: "2022-03-08",
    issuer: "UBND tỉnh Bình Định",
  });
  expect(terms.period).toMatchObject({ from: "2021-01-01", through: "2025-12-31" });
  const [collective] = terms.tiers;
  expect(collective?.award).toMatchObject({ code: "DIPLOMA_OF_MERIT", level: "province", basis: "plan" });
  expect(collective?.condition).toMatchObject({
    kind: "all",
    of: [
      { kind: "index-value", index: "PAR_INDEX", comparator: ">=", value: "90" },
      { kind: "index-value", index: "SIPAS", comparator: ">=", value: "90" },
      { kind: "index-grade", index: "DDCI", atLeast: "tot", appliesWhen: { attribute: "SUBJECT_TO_DDCI" } },
      { kind: "judgement" },
    ],
  });
});

test("002 drafts five indicators; the clause without a number is left open", () => {
  const { terms, open } = draft("tam-nong-2022");
  expect(terms.indicators.map(({ target }) => [target?.comparator, target?.value])).toEqual([
    [">", "50"],
    [">", "40"],
    [">", "10"],
    [">", "20"],
    [">", "30"],
  ]);
  expect(terms.milestones).toMatchObject([
    { act: "registration", rule: { kind: "before", day: "2022-03-31" } },
  ]);
  expect(open).toMatchObject([{ about: "targets", quote: expect.stringContaining("(hoặc tỷ lệ thấp)") }]);
});

test("004 drafts both registration limits and the dossier fifteen days after the recognition", () => {
  const { terms } = draft("so-tai-chinh-kien-giang");
  expect(terms.milestones.map(({ act, rule }) => [act, rule.kind])).toEqual([
    ["registration", "through"],
    ["registration", "before"],
    ["dossier", "after-event"],
    ["dossier", "after-event"],
  ]);
});

test.each(["binh-dinh-24", "quang-nam-2022", "so-tai-chinh-kien-giang", "tam-nong-2022", "vpubnd-1338"])(
  "%s: the draft is valid, and everything in it says where it stands",
  (name) => {
    const { terms, provenance } = draft(name);
    expect(planTerms.parse(terms)).toEqual(terms);
    for (const { quote, start, end } of provenance) expect(text(name).slice(start, end)).toBe(quote);
    for (const { path } of provenance) {
      const part = path
        .split(".")
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], terms);
      expect([path, part]).not.toEqual([path, undefined]);
    }
  },
);

const pieces = readFileSync("tests/fixtures/sources/so-tai-chinh-kien-giang.txt", "utf8").split(
  /(?<=[.;:,])|\n/u,
);

test("whatever is read drafts valid terms", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 50 }), (parts) => {
      const { terms } = draftTerms(readPlan(`Phát động phong trào thi đua\n${parts.join(" ")}`), fallback);
      expect(planTerms.safeParse(terms).error).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["2021", "2021-01-01", "2021-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2022-Q4", "2022-10-01", "2022-12-31"],
  ["2022-03-31", "2022-03-31", "2022-03-31"],
])("%s runs from %s through %s", (value, first, last) => {
  expect([firstDay(value), lastDay(value)]).toEqual([first, last]);
});
