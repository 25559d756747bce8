import { expect, test } from "vitest";
import { z } from "zod";
import { speakVietnamese } from "./input-words";

speakVietnamese();
const sentence = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;

test.each([
  [z.enum(["TRIAL", "OFFICIAL"]), "SAI", "“SAI” không hợp lệ. Chọn một trong: TRIAL, OFFICIAL."],
  [z.enum(["TRIAL"]), undefined, "Chưa chọn. Chọn một trong: TRIAL."],
  [z.coerce.number(), "abc", "Giá trị không đọc được; cần số."],
  [z.string(), 12, "“12” chưa đúng dạng; cần chữ."],
  [z.string(), undefined, "Chưa nhập nội dung này."],
  [z.array(z.string()), { a: 1 }, '“{"a":1}” chưa đúng dạng; cần danh sách.'],
  [z.string("Nhập tên đơn vị."), undefined, "Nhập tên đơn vị."],
])("a wrong value is said in Vietnamese: %#", (schema, input, expected) => {
  expect(sentence(schema, input)).toBe(expected);
});

test("what has no sentence of its own is Vietnamese too", () => {
  expect(sentence(z.string().max(2), "abc")).not.toMatch(/too big|invalid|expected/iu);
});
