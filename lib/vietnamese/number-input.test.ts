import fc from "fast-check";
import { expect, test } from "vitest";
import { echoNumber, formatNumber, formatPercent } from "./number-format";
import { parseNumber } from "./number-input";

test.each([
  ["1.234,5", "1234.5"],
  ["1234,5", "1234.5"],
  ["1 234,5", "1234.5"],
  ["1\u00A0234,5", "1234.5"],
  ["1\u202F234\u202F567,25", "1234567.25"],
  ["  412 ", "412"],
  ["\t412\r\n", "412"],
  ["４１２，５", "412.5"],
  ["1.234", "1234"],
  ["1.234.567", "1234567"],
  ["12.345", "12345"],
  ["123.456", "123456"],
  ["0", "0"],
  ["007", "7"],
  ["2,50", "2.5"],
  ["0,0", "0"],
  [",5", "0.5"],
  ["-5", "-5"],
  ["−1.234,5", "-1234.5"],
  ["- 5", "-5"],
  ["+5", "5"],
  ["-0", "0"],
  ["1,234", "1.234"],
  ["999999999999999,9999999999", "999999999999999.9999999999"],
])("%o reads as %s", (text, value) => {
  expect(parseNumber(text)).toEqual({ ok: true, value, percent: false });
});

test.each([
  ["48,5%", "48.5"],
  ["48,5 %", "48.5"],
  ["48,5\u00A0％", "48.5"],
  ["−1,28%", "-1.28"],
])("%o reads as %s percent", (text, value) => {
  expect(parseNumber(text)).toEqual({ ok: true, value, percent: true });
});

test.each([
  ["1,234.5", "1234.5"],
  ["0.5", "0.5"],
  [".5", "0.5"],
  ["12.34", "12.34"],
  ["1.2345", "1.2345"],
  ["1234.567", "1234.567"],
  ["0.123", "0.123"],
  ["1,234,567", "1234567"],
  ["1 234.5", "1234.5"],
])("%o raises the question of the dot and would be %s", (text, value) => {
  expect(parseNumber(text)).toEqual({ ok: true, value, percent: false, ambiguous: "dot-decimal" });
});

test.each([
  ["0.5", "0.5"],
  ["1.234", "1.234"],
  ["1,234", "1234"],
  ["1,234.5", "1234.5"],
  ["48.5%", "48.5"],
])("once the dot is known to be decimal, %o reads as %s without a question", (text, value) => {
  expect(parseNumber(text, { decimalMark: "." })).toMatchObject({ ok: true, value });
  expect(parseNumber(text, { decimalMark: "." })).not.toHaveProperty("ambiguous");
});

test.each([
  ["1.234,5", "." as const],
  ["12,5", "." as const],
  ["1,234.5", "," as const],
  ["0.5", "," as const],
])("%o is no number where the decimal mark is %o", (text, decimalMark) => {
  expect(parseNumber(text, { decimalMark })).toMatchObject({ ok: false, reason: "not-a-number" });
});

test.each([
  "12,5,0",
  "12.34,5",
  "1.234.56",
  "1.234 567",
  "12 34",
  "5,",
  "5.",
  ",",
  ".",
  "-",
  "%",
  "5%%",
  "%5",
  "--5",
  "5-",
  "1e5",
  "0x10",
  "Infinity",
  "NaN",
  "½",
  "10²",
  "٣",
  "(5)",
  "1.500.000 đồng",
  "120/400",
  "mười",
])("%o is refused", (text) => {
  expect(parseNumber(text)).toEqual({
    ok: false,
    reason: "not-a-number",
    message: `“${text}” chưa đúng dạng số. Ví dụ: 1.234,5.`,
  });
});

test("nothing typed, or more digits than are kept, is said so", () => {
  expect(parseNumber(" \u00A0")).toEqual({ ok: false, reason: "empty", message: "Nhập số, ví dụ: 1.234,5." });
  const tooLong = "“1234567890123456” quá dài. Nhập tối đa 15 chữ số phần nguyên và 10 chữ số thập phân.";
  expect(parseNumber("1234567890123456")).toEqual({ ok: false, reason: "too-long", message: tooLong });
  expect(parseNumber("0,12345678901")).toMatchObject({ ok: false, reason: "too-long" });
  expect(parseNumber("x".repeat(100_000))).toMatchObject({ ok: false, reason: "not-a-number" });
});

const decimals = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
    fc.stringMatching(/^(\d{0,9}[1-9])?$/),
  )
  .map(([negative, whole, fraction]) => {
    const size = fraction ? `${whole}.${fraction}` : `${whole}`;
    return negative && size !== "0" ? `-${size}` : size;
  });

test("what is written is read back unchanged and without a question", () => {
  fc.assert(
    fc.property(decimals, (value) => {
      expect(parseNumber(formatNumber(value))).toEqual({ ok: true, value, percent: false });
      expect(parseNumber(formatNumber(value, { decimals: 10 }))).toEqual({ ok: true, value, percent: false });
      expect(parseNumber(echoNumber(value))).toEqual({ ok: true, value, percent: false });
      expect(parseNumber(formatPercent(value))).toEqual({ ok: true, value, percent: true });
      expect(parseNumber(value, { decimalMark: "." })).toEqual({ ok: true, value, percent: false });
    }),
  );
});

test("whatever is typed, the answer is a plain decimal or a sentence", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,,.. -−%+e\u00A0０５，") });
  fc.assert(
    fc.property(fc.oneof(typed, fc.string()), (text) => {
      const result = parseNumber(text);
      if (result.ok) expect(result.value).toMatch(/^-?(0|[1-9]\d{0,14})(\.\d{0,9}[1-9])?$/);
      else expect(result.message.endsWith(".")).toBe(true);
    }),
  );
});
