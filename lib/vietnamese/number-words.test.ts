import fc from "fast-check";
import { expect, test } from "vitest";
import { moneyInWords, numberInWords } from "./number-words";

test.each([
  ["0", "không"],
  ["1", "một"],
  ["4", "bốn"],
  ["5", "năm"],
  ["10", "mười"],
  ["11", "mười một"],
  ["14", "mười bốn"],
  ["15", "mười lăm"],
  ["20", "hai mươi"],
  ["21", "hai mươi mốt"],
  ["24", "hai mươi tư"],
  ["25", "hai mươi lăm"],
  ["55", "năm mươi lăm"],
  ["91", "chín mươi mốt"],
  ["100", "một trăm"],
  ["101", "một trăm linh một"],
  ["104", "một trăm linh bốn"],
  ["105", "một trăm linh năm"],
  ["110", "một trăm mười"],
  ["115", "một trăm mười lăm"],
  ["144", "một trăm bốn mươi tư"],
  ["1000", "một nghìn"],
  ["1001", "một nghìn không trăm linh một"],
  ["1010", "một nghìn không trăm mười"],
  ["1021", "một nghìn không trăm hai mươi mốt"],
  ["15015", "mười lăm nghìn không trăm mười lăm"],
  ["100000", "một trăm nghìn"],
  ["1000001", "một triệu không trăm linh một"],
  ["1050000", "một triệu không trăm năm mươi nghìn"],
  ["2530000", "hai triệu năm trăm ba mươi nghìn"],
  ["1000000000", "một tỷ"],
  ["1005000000", "một tỷ không trăm linh năm triệu"],
  ["1000000005", "một tỷ không trăm linh năm"],
  ["21000000000", "hai mươi mốt tỷ"],
  ["1000000000000", "một nghìn tỷ"],
  ["1001000000000", "một nghìn không trăm linh một tỷ"],
  ["1000000000000000", "một triệu tỷ"],
  ["0024", "hai mươi tư"],
])("%s is %s", (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

test.each([
  ["3800000", "Ba triệu tám trăm nghìn đồng"],
  ["1800000", "Một triệu tám trăm nghìn đồng"],
  ["7590000", "Bảy triệu năm trăm chín mươi nghìn đồng"],
  ["0", "Không đồng"],
])("%s đồng in words: %s", (amount, words) => {
  expect(moneyInWords(amount)).toBe(words);
});

test.each(["-1", "1.5", "", "1e3", "1.000"])("%o is not an amount of whole đồng", (amount) => {
  expect(() => moneyInWords(amount)).toThrow(RangeError);
});

test("no two numbers read alike", () => {
  const value = fc.bigInt({ min: 0n, max: 10n ** 15n });
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(numberInWords(one) === numberInWords(other)).toBe(one === other);
      expect(numberInWords(one)).toMatch(/^\p{L}+( \p{L}+)*$/u);
    }),
  );
  const below = new Set(Array.from({ length: 20_000 }, (_, index) => numberInWords(index)));
  expect(below.size).toBe(20_000);
});
