import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFileSize } from "./file-size";
import { awardMoney, formatMoney } from "./money";
import {
  documentCount,
  echoNumber,
  formatAgainst,
  formatNumber,
  formatPercent,
  formatPoints,
} from "./number-format";

test.each<[string, number | undefined, string]>([
  ["1234567.8", undefined, "1.234.567,8"],
  ["1234567.8", 2, "1.234.567,80"],
  ["999", undefined, "999"],
  ["1000", undefined, "1.000"],
  ["0.5", undefined, "0,5"],
  ["90.00", undefined, "90"],
  ["2.345", 2, "2,35"],
  ["2.5", 0, "3"],
  ["999.95", 1, "1.000,0"],
  ["-1234.5", undefined, "−1.234,5"],
  ["-0.04", 1, "0,0"],
  ["-2.5", 0, "−3"],
  ["123456789012345.0123456789", undefined, "123.456.789.012.345,0123456789"],
])("%s with %s decimals is %s", (value, decimals, text) => {
  expect(formatNumber(value, { decimals })).toBe(text);
});

test("whole numbers, bigints and exact decimals are written, floats are refused", () => {
  expect(formatNumber(1234)).toBe("1.234");
  expect(formatNumber(12345678901234567890n)).toBe("12.345.678.901.234.567.890");
  expect(formatNumber(new Decimal("0.1").plus("0.2"))).toBe("0,3");
  expect(() => formatNumber(0.1 + 0.2)).toThrow(RangeError);
  for (const text of ["12,5", "1e5", "Infinity", "NaN", ""])
    expect(() => formatNumber(text)).toThrow(RangeError);
});

test("echo, percent and differences", () => {
  expect(echoNumber("1234")).toBe("1 234");
  expect(formatPercent("88.72")).toBe("88,72%");
  expect(formatPercent("50", { decimals: 1 })).toBe("50,0%");
});

test.each([
  ["1.28", {}, "+1,28 điểm %"],
  ["-1.28", {}, "−1,28 điểm %"],
  ["0", {}, "0 điểm %"],
  ["0.004", { decimals: 2 }, "0,00 điểm %"],
  ["42", { decimals: 1, unsigned: true }, "42,0 điểm %"],
  ["-1.28", { unsigned: true }, "1,28 điểm %"],
  ["0.05", {}, "+0,05 điểm %"],
])("a difference of %s with %o is %s", (value, format, text) => {
  expect(formatPoints(value, format)).toBe(text);
});

test.each([
  ["50.04", "50", 1, "50,04"],
  ["49.96", "50", 1, "49,96"],
  ["49.9996", "50", 1, "49,9996"],
  ["89.95", "90", 1, "89,95"],
  ["89.95", "90", 0, "89,95"],
  ["89.94", "90", 1, "89,9"],
  ["90", "90", 1, "90,0"],
  ["90.5", "90", 0, "91"],
  ["90.4", "90", 0, "90,4"],
  ["0.001", "0", 1, "0,001"],
  ["89.9", "89.95", 1, "89,9"],
  ["89.95", "89.95", 1, "89,95"],
  ["-0.04", "0", 1, "−0,04"],
])(
  "rounding never hides the side: %s against %s with %i decimals is %s",
  (value, threshold, decimals, text) => {
    expect(formatAgainst(value, threshold, decimals)).toBe(text);
  },
);

const hundredths = fc
  .integer({ min: -20_000, max: 20_000 })
  .map((units) => new Decimal(units).dividedBy(100));

test("the value shown lies on the same side of the threshold as the value", () => {
  fc.assert(
    fc.property(hundredths, hundredths, fc.integer({ min: 0, max: 3 }), (value, threshold, decimals) => {
      const shown = new Decimal(
        formatAgainst(value, threshold, decimals).replace(/\./g, "").replace(",", ".").replace("−", "-"),
      );
      expect(shown.comparedTo(threshold)).toBe(value.comparedTo(threshold));
    }),
  );
});

test.each([
  [0, "0"],
  [2, "02"],
  [9, "09"],
  [10, "10"],
  [1234, "1.234"],
])("a document counts %i as %s", (count, text) => {
  expect(documentCount(count)).toBe(text);
});

test.each([
  [0, "0 B"],
  [1023, "1.023 B"],
  [1024, "1 KB"],
  [1_048_063, "1.023 KB"],
  [1_048_065, "1 MB"],
  [2_516_582, "2,4 MB"],
  [20 * 1024 * 1024, "20 MB"],
  [1024 ** 3, "1 GB"],
  [5 * 1024 ** 4, "5.120 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text);
});

test("money is whole đồng", () => {
  expect(formatMoney("1500000")).toBe("1.500.000 đồng");
  expect(formatMoney("0")).toBe("0 đồng");
});

test.each([
  ["1.5", "2530000", "3800000"],
  ["3", "2530000", "7590000"],
  ["1", "2340000", "2340000"],
  ["0.3", "2530000", "760000"],
  ["0.15", "2530000", "380000"],
  ["4.5", "1490000", "6710000"],
  ["0", "2530000", "0"],
])("rule 36: %s × %s is paid as %s đồng, rounded up to 10,000", (coefficient, baseSalary, amount) => {
  expect(awardMoney(coefficient, baseSalary)).toBe(amount);
});
