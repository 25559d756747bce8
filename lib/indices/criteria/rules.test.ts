import fc from "fast-check";
import { expect, test } from "vitest";
import { add, parseDecimal, terminatingDecimal, zero } from "@/lib/indicators";
import {
  type Criterion,
  changedCriteria,
  differencesIn,
  gapOf,
  sameCriteria,
  totalsOf,
  wholesAmong,
} from "./rules";

const line = (
  code: string,
  maximum: string | null,
  ...[self, appraised, survey]: (string | null)[]
): Criterion => ({
  code,
  name: `Tiêu chí ${code}`,
  maximum,
  selfScore: self ?? null,
  appraisedScore: appraised ?? null,
  surveyScore: survey ?? null,
});
const set = [
  line("1", "10", "9.5", "9", null),
  line("1.1", "6", "6", "5.5", null),
  line("1.2", "4", "3.5", "3.5", null),
  line("2", "5", null, null, "4.25"),
  line("3", "5"),
];
const none = { value: null, selfScore: null, appraisedScore: null, surveyScore: null };

test("parts are counted once, and what nobody scored leaves the maximum", () => {
  expect(totalsOf(set)).toEqual({
    maximum: "15",
    selfScore: "9.5",
    appraisedScore: "9",
    surveyScore: "4.25",
  });
  expect(totalsOf([])).toEqual({ maximum: null, selfScore: null, appraisedScore: null, surveyScore: null });
});

test.each([
  ["1", ["1", "1.1"], true],
  ["1", ["1", "10.1"], false],
  ["1.1", ["1", "1.1", "1.1.2"], true],
  ["I", ["I", "1", "2"], true],
  ["I", ["I", "II"], false],
])("whether %s is a whole among %j: %s", (code, codes, expected) => {
  expect(wholesAmong(codes)(code)).toBe(expected);
});

test.each<[string, Parameters<typeof differencesIn>[0], unknown[]]>([
  ["no total, nothing to differ from", none, []],
  ["totals that agree", { ...none, selfScore: "9.5", appraisedScore: "9", surveyScore: "4.25" }, []],
  ["a total written with zeroes", { ...none, appraisedScore: "9.00" }, []],
  ["a value in points", { ...none, value: "13.25" }, []],
  ["a value in percent of what applies", { ...none, value: "88.33" }, []],
  ["a self score too high", { ...none, selfScore: "9.51" }, [[null, "selfScore", "9.51", "9.50"]]],
  ["a value out of nowhere", { ...none, value: "90" }, [[null, "value", "90.00", "88.33"]]],
])("%s", (_, total, expected) => {
  expect(
    differencesIn(total, set, "100").map(({ code, what, given, computed }) => [code, what, given, computed]),
  ).toEqual(expected);
});

test("a criterion that is not the sum of its parts is named", () => {
  const wrong = [line("1", "10", "9", null, null), ...set.slice(1)];
  expect(differencesIn(none, wrong, "100")).toEqual([
    { code: "1", what: "selfScore", given: "9.00", computed: "9.50" },
  ]);
});

test.each([
  [line("1", "6", "6", "5.5"), "0.5"],
  [line("1", "6", "5.5", "6"), "-0.5"],
  [line("1", "6", null, "6"), null],
])("the gap of %j is %s", (criterion, expected) => {
  expect(gapOf(criterion)).toBe(expected);
});

test("two lists are the same whatever their order and zeroes, and a changed score is told with both figures", () => {
  expect(sameCriteria(set, [...set].reverse())).toBe(true);
  expect(sameCriteria(set, set.slice(1))).toBe(false);
  const changed = [line("1.1", "6", "6", "5.00", null)];
  expect(sameCriteria([set[1] as Criterion], changed)).toBe(false);
  expect(changedCriteria(set, changed)).toEqual([
    { code: "1.1", what: "appraisedScore", before: "5.5", after: "5.00" },
  ]);
});

const hundredths = fc
  .integer({ min: 0, max: 10_000 })
  .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`);
test("law: the total is the exact sum of the parts, whatever stands above them", () => {
  const fields = fc.array(fc.array(hundredths, { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fields, (scores) => {
      const total = (texts: string[]) =>
        terminatingDecimal(texts.reduce((sum, text) => add(sum, parseDecimal(text) ?? zero), zero));
      const criteria = scores.flatMap((parts, field) => [
        line(`${field + 1}`, null, total(parts)),
        ...parts.map((part, at) => line(`${field + 1}.${at + 1}`, null, part)),
      ]);
      const all = total(scores.flat());
      expect(totalsOf(criteria).selfScore).toBe(all);
      expect(differencesIn({ ...none, selfScore: all }, criteria, "100")).toEqual([]);
    }),
  );
});
