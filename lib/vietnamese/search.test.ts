import fc from "fast-check";
import { expect, test } from "vitest";
import { matches, matchScore, searchIn } from "./search";
import { withoutDiacritics } from "./spelling";

test.each([
  ["so tai chinh", "Sở Tài chính", true],
  ["SỞ TÀI CHÍNH", "Sở Tài chính", true],
  ["chinh so", "Sở Tài chính", true],
  ["duong", "Đường", true],
  ["dương", "Đường", true],
  ["Đường".normalize("NFD"), "Đường", true],
  ["cộng hoà", "Cộng hòa", true],
  ["noi vu", "Sở Tài chính", false],
  ["tài nội", "Sở Tài chính", false],
  ["", "Sở Tài chính", true],
  ["  ", "Sở Tài chính", true],
  ["24/kh", "Kế hoạch 24/KH-UBND", true],
])("%o finds %s: %s", (query, candidate, found) => {
  expect(matches(query, candidate)).toBe(found);
  expect(matchScore(query, candidate) > 0).toBe(found);
});

const people = ["Trần Văn Đường", "Dương", "Đường", "Nguyễn Thị Dương", "Bùi Dướng", "Vũ Thị Hạnh"];

test("dương: exact marks first, then the others, the closest first", () => {
  expect(searchIn("dương", people, String)).toEqual([
    "Dương",
    "Nguyễn Thị Dương",
    "Đường",
    "Trần Văn Đường",
    "Bùi Dướng",
  ]);
});

test("without marks equals keep the order they came in", () => {
  const units = ["Sở Nội vụ", "Phòng Nội vụ", "Ban Nội chính", "Sở Tài chính"];
  expect(searchIn("noi", units, String)).toEqual(["Sở Nội vụ", "Phòng Nội vụ", "Ban Nội chính"]);
  expect(searchIn("", units, String)).toEqual(units);
});

test("the beginning of a word comes before the middle of one", () => {
  expect(searchIn("an", ["Bình Thanh", "Hội An"], String)).toEqual(["Hội An", "Bình Thanh"]);
});

const words = fc.array(fc.constantFrom("sở", "tài", "chính", "đường", "dương", "Ủy", "ban", "hòa"), {
  minLength: 1,
  maxLength: 6,
});

test("a text is found by itself best, and by its words with or without marks", () => {
  fc.assert(
    fc.property(words, words, (candidate, other) => {
      const text = candidate.join(" ");
      expect(matches(withoutDiacritics(text), text)).toBe(true);
      expect(matches([...candidate].reverse().join(" "), text)).toBe(true);
      expect(matchScore(text, text)).toBeGreaterThanOrEqual(matchScore(text, other.join(" ")));
    }),
  );
});
