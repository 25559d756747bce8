import fc from "fast-check";
import { expect, test } from "vitest";
import { type Band, bandProblemOf, bandsOutside, gradeCode } from "./rules";
import { newIndexInput, newScale } from "./schema";

const bands = (...rows: [name: string, lowest: string | null][]): Band[] =>
  rows.map(([name, lowest]) => ({ name, lowest }));
const hundred = { scaleMin: "0", scaleMax: "100" };

test.each([
  ["best first", bands(["Tốt", "80"], ["Khá", "50"]), null],
  ["names alone, as a document may give them", bands(["Tốt", null], ["Khá", null]), null],
  ["equal bounds", bands(["Tốt", "80"], ["Khá", "80"]), { at: 1, problem: "not-descending" }],
  ["worst first", bands(["Khá", "50"], ["Tốt", "80"]), { at: 1, problem: "not-descending" }],
  ["9 is less than 10", bands(["Tốt", "10"], ["Khá", "9"]), null],
  ["one name twice, in other letters", bands(["Tốt", "80"], ["tốt", "50"]), { at: 1, problem: "same-name" }],
  ["one bound left out", bands(["Tốt", "80"], ["Khá", null]), { at: 1, problem: "some-without-lowest" }],
])("bands of a scale: %s", (_, given, problem) => {
  expect(bandProblemOf(given)).toEqual(problem);
});

test.each([
  ["from the bottom of the scale", bands(["Tốt", "80"], ["Khá", "0"]), null],
  [
    "a value below the lowest would have no grade",
    bands(["Tốt", "80"], ["Khá", "50"]),
    { at: 1, problem: "below-lowest" },
  ],
  ["above the top", bands(["Tốt", "100.5"], ["Khá", "0"]), { at: 0, problem: "above-scale" }],
  ["names alone stand anywhere", bands(["Tốt", null], ["Khá", null]), null],
])("bands on a scale of 0 to 100: %s", (_, given, problem) => {
  expect(bandsOutside(given, hundred)).toEqual(problem);
});

test("a grade has the code conditions know it by", () => {
  expect(gradeCode("Rất tốt")).toBe("rat-tot");
  expect(gradeCode("Tương đối thấp")).toBe("tuong-doi-thap");
});

test("descending bounds with different names are always a scale, and any exchange of two never is", () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(bounds, fc.nat(), fc.nat(), (values, one, other) => {
      const scale = values
        .sort((a, b) => b - a)
        .map((value, at) => ({ name: `Mức ${at}`, lowest: String(value) }));
      expect(bandProblemOf(scale)).toBeNull();
      const [i, j] = [one % scale.length, other % scale.length];
      if (i === j) return;
      const exchanged = scale.map((band, at) => scale[at === i ? j : at === j ? i : at] ?? band);
      expect(bandProblemOf(exchanged)?.problem).toBe("not-descending");
    }),
  );
});

test("numbers are read as they are written here", () => {
  const said = { year: "2027", blockId: null, document: "Quyết định số 12/QĐ-UBND" };
  const read = newScale.parse({
    ...said,
    bands: [
      { name: "Tốt", lowest: "79,5" },
      { name: "Khá", lowest: "0" },
    ],
  });
  expect([read.year, read.bands[0]?.lowest]).toEqual([2027, "79.5"]);
  const index = {
    shortName: "ICT",
    name: "Chỉ số sẵn sàng",
    unit: "0–1",
    measuredBy: "Bộ",
    code: "ICT_INDEX",
  };
  expect(
    newIndexInput.safeParse({ ...index, measuredBy: "Bộ TT", scaleMin: "0", scaleMax: "1,0" }).success,
  ).toBe(true);
  const wrong = newIndexInput.safeParse({ ...index, measuredBy: "Bộ TT", scaleMin: "1", scaleMax: "1" });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["scaleMax", "Điểm cao nhất phải lớn hơn điểm thấp nhất."],
  ]);
});
