import fc from "fast-check";
import { expect, test } from "vitest";
import { standingsOf } from "./rules";

const row = (unitId: string, value: string) => ({
  index: "PAR_INDEX",
  indexName: "PAR INDEX",
  unit: "%",
  year: 2025,
  unitId,
  code: unitId,
  name: `Sở ${unitId}`,
  value,
});
const thresholds = new Map([["PAR_INDEX", null]]);

test.each([
  [["90", "80", "70"], "80"],
  [["90", "80"], "85"],
  [["90.01", "80", "70.5", "60"], "75.25"],
  [["90"], "90"],
])("the middle of %o is %s, exactly", (values, median) => {
  const rows = values.map((value, at) => row(String(at), value));
  expect(standingsOf(rows, { ownId: null, seesAll: true, thresholds })[0]?.median).toBe(median);
});

test("a unit that does not see the others never gets a name or a value of theirs, however few they are", () => {
  const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(values, (given) => {
      const rows = given.map((value, at) => row(String(at), String(value / 100)));
      const [standing] = standingsOf(rows, { ownId: "0", seesAll: false, thresholds });
      expect(standing?.dots).toEqual([]);
      expect(standing?.own?.name).toBe("Sở 0");
      if (given.length < 3)
        expect([standing?.median, standing?.lowest, standing?.highest]).toEqual([null, null, null]);
    }),
  );
});
