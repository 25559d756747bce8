import { expect, test } from "vitest";
import { phraseKind, readPhrase } from ".";

test.each([
  ["trên 50%", ">", "50"],
  ["Trên 50,5% số hồ sơ", ">", "50.5"],
  ["từ 90% trở lên", ">=", "90"],
  ["đạt 90% trở lên", ">=", "90"],
  ["cắt giảm tối thiểu 10% thời gian", ">=", "10"],
  ["ít nhất 02 sáng kiến", ">=", "02"],
  ["không quá 5%", "<=", "5"],
  ["không vượt quá 5%", "<=", "5"],
  ["không dưới 80%", ">=", "80"],
  ["không thấp hơn 80%", ">=", "80"],
  ["dưới 5%", "<", "5"],
  ["không phát sinh hồ sơ trễ hạn", "=", "0"],
] as const)("“%s” reads %s %s", (phrase, comparator, value) => {
  expect(readPhrase(phrase)).toEqual({ kind: "comparison", comparator, value });
});

test.each(["không phát sinh hồ sơ trễ hạn (hoặc tỷ lệ thấp)", "có thành tích tiêu biểu, xuất sắc"])(
  "“%s” has no number, so people judge it",
  (phrase) => {
    expect(readPhrase(phrase)).toEqual({ kind: "soft" });
  },
);

test.each([
  ["trên 50%", ">"],
  ["từ 90% trở lên", ">="],
  ["tối thiểu 10%", ">="],
  ["dưới 5%", "<"],
  ["không quá 5%", "<="],
  ["bằng 100%", "="],
  ["không phát sinh hồ sơ trễ hạn", "none-arises"],
  ["giảm tối thiểu 10% so với năm 2025", "reduction"],
  ["cắt giảm ít nhất 10% thời gian so với quy định", "reduction"],
  ["từ loại Tốt trở lên", "grade"],
  ["không phát sinh hồ sơ trễ hạn (hoặc tỷ lệ thấp)", "worded"],
  ["tiêu biểu, xuất sắc", "worded"],
  ["theo quy định", null],
] as const)("“%s” is worded as %s", (phrase, kind) => {
  expect(phraseKind(phrase)).toBe(kind);
});
