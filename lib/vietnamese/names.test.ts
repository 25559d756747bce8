import fc from "fast-check";
import { expect, test } from "vitest";
import { collator, compareNames } from "./names";

test("letters and tones follow the Vietnamese alphabet", () => {
  const letters = "a ă â b d đ e ê i o ô ơ u ư x y".split(" ");
  expect([...letters].reverse().sort(collator.compare)).toEqual(letters);
  const tones = ["ma", "mà", "mả", "mã", "má", "mạ"];
  expect([...tones].reverse().sort(collator.compare)).toEqual(tones);
});

test("numbers inside names count by value", () => {
  expect(["Khối 10", "Khối 2"].sort(collator.compare)).toEqual(["Khối 2", "Khối 10"]);
});

test("people are ordered by given, then family, then middle names", () => {
  const ordered = [
    "Phạm Thị Ái",
    "Lê An",
    "Nguyễn Văn An",
    "Nguyễn Xuân An",
    "Bùi Ân",
    "TRẦN VĂN DŨNG",
    "Vũ Dũng",
    "Cao Đức",
    "Đỗ Thị Én",
    "Hồ Êm",
    "Nguyễn Thị Oanh",
    "Lý Ốc",
    "Đinh Thị Ơn",
    "Mai Ước",
  ];
  expect([...ordered].reverse().sort(compareNames)).toEqual(ordered);
});

test.each([
  ["Nguyễn Văn An", "NGUYỄN  VĂN AN", 0],
  ["Nguyễn Văn An".normalize("NFD"), "Nguyễn Văn An", 0],
  ["An", "Lê An", -1],
  ["Nguyễn Ha Nam An", "Nguyễn Hà Long An", -1],
  ["", "An", -1],
])("%s against %s: %i", (one, other, sign) => {
  expect(Math.sign(compareNames(one, other))).toBe(sign);
});

const names = fc
  .array(fc.constantFrom("Nguyễn", "Nguyên", "An", "Ân", "Đỗ", "Do", "Thị", "Ánh"), { maxLength: 4 })
  .map((words) => words.join(" "));

test("the order of names is a total order", () => {
  fc.assert(
    fc.property(names, names, names, (one, two, three) => {
      expect(Math.sign(compareNames(one, two)) + Math.sign(compareNames(two, one))).toBe(0);
      const [first = "", second = "", third = ""] = [one, two, three].sort(compareNames);
      expect(compareNames(first, second)).toBeLessThanOrEqual(0);
      expect(compareNames(second, third)).toBeLessThanOrEqual(0);
      expect(compareNames(first, third)).toBeLessThanOrEqual(0);
    }),
  );
});
