import { expect, test } from "vitest";
import { z } from "zod";
import { numberFrom } from "./input-number";
import { refusedFields, sentencesOf } from "./input-words";

const said = (schema: z.ZodType, input: unknown) =>
  sentencesOf(schema.safeParse(input).error as z.ZodError, input).map(({ sentence }) => sentence);

test.each([
  [z.enum(["TRIAL", "OFFICIAL"]), "SAI", "“SAI” không hợp lệ. Chọn một trong: TRIAL, OFFICIAL."],
  [z.enum(["TRIAL"]), undefined, "Chưa chọn."],
  [z.string(), 12, "“12” chưa đúng dạng; cần chữ."],
  [z.string(), undefined, "Chưa nhập nội dung này."],
  [z.string().min(1), "", "Chưa nhập nội dung này."],
  [z.string().min(3), "ab", "“ab” quá ngắn; cần ít nhất 3 ký tự."],
  [
    z.string().max(70),
    "a".repeat(10_000),
    `“${"a".repeat(60)}…” dài 10.000 ký tự; chỉ nhận tối đa 70 ký tự.`,
  ],
  [z.number().min(0), -1.5, "“-1,5” nhỏ hơn mức cho phép; cần từ 0 trở lên."],
  [z.number().gt(0), 0, "“0” nhỏ hơn mức cho phép; cần lớn hơn 0."],
  [z.int().max(100), 101, "“101” lớn hơn mức cho phép; chỉ nhận đến 100."],
  [z.int(), 1.5, "“1,5” chưa đúng dạng; cần số nguyên."],
  [z.number().multipleOf(5), 7, "“7” không hợp lệ; cần bội số của 5."],
  [z.iso.date(), "2026-02-31", "“31/02/2026” không phải ngày có thật hoặc chưa đúng dạng ngày."],
  [z.email(), "abc", "“abc” chưa đúng dạng địa chỉ thư điện tử."],
  [z.string().regex(/^\d$/), "x", "“x” chưa đúng dạng."],
  [z.array(z.string()), { a: 1 }, '“{"a":1}” chưa đúng dạng; cần danh sách.'],
  [z.array(z.string()).min(1), [], "Cần ít nhất 1 mục."],
  [z.array(z.string()).max(1), ["a", "b"], "Có 2 mục; chỉ nhận tối đa 1 mục."],
  [z.strictObject({ a: z.int() }), { a: 1, b: 2 }, "Không có trường “b”. Bỏ trường này."],
  [z.string().refine(() => false), "x", "“x” chưa hợp lệ."],
  [z.string("Nhập tên đơn vị."), undefined, "Nhập tên đơn vị."],
  [
    z.string().min(5, "Nêu lý do bằng ít nhất 5 ký tự."),
    "abc",
    "Nêu lý do bằng ít nhất 5 ký tự. Đã nhập: “abc”.",
  ],
  [z.literal(true, "Đánh dấu “Phát hiện mới”."), false, "Đánh dấu “Phát hiện mới”."],
  [z.int().min(2010, "Năm từ 2010 trở đi."), 1800, "Năm từ 2010 trở đi. Đã nhập: “1800”."],
  [z.int().max(9, { error: ({ input }) => `Số ${input} quá lớn.` }), 12, "Số 12 quá lớn."],
])("a wrong value is said in Vietnamese and quoted: %#", (schema, input, expected) => {
  expect(said(schema, input)).toEqual([expected]);
});

test("the value is found where it stands, in the branch that fits best; a password is never repeated", () => {
  const leaf = z.object({ kind: z.literal("at-least"), value: z.int().min(1, "Ghi số lớn hơn 0.") });
  const days = z.object({ kind: z.literal("day"), day: z.iso.date("Nhập ngày.") });
  const input = {
    lines: [{ kind: "at-least", value: -3 }],
    to: { kind: "sai" },
    password: "abc123",
    n: "x",
    own: "x",
  };
  const schema = z.object({
    lines: z.array(z.union([days, leaf])),
    to: z.discriminatedUnion("kind", [days, leaf]),
    password: z.string().min(12, "Mật khẩu ít nhất 12 ký tự."),
    n: z.union([z.int(), z.null()]),
    own: z.union([z.boolean(), z.int()], "Ghi có, không hoặc số."),
  });
  const error = schema.safeParse(input).error as z.ZodError;
  expect(sentencesOf(error, input)).toEqual([
    { field: "lines.0.value", sentence: "Ghi số lớn hơn 0. Đã nhập: “-3”." },
    { field: "to.kind", sentence: "“sai” không hợp lệ. Chọn một trong: day, at-least." },
    { field: "password", sentence: "Mật khẩu ít nhất 12 ký tự." },
    { field: "n", sentence: "“x” chưa đúng dạng; cần số." },
    { field: "own", sentence: "Ghi có, không hoặc số. Đã nhập: “x”." },
  ]);
});

test("a number may come as text; what cannot be read stays as it was typed", () => {
  const limit = numberFrom(z.int().min(1).max(100)).default(50);
  expect(["7", " 7 ", 7, undefined].map((input) => limit.parse(input))).toEqual([7, 7, 7, 50]);
  expect(numberFrom(z.number()).parse("12,5")).toBe(12.5);
  expect(["abc", "12,3,4", "0x10", "1e3", "9".repeat(20)].flatMap((input) => said(limit, input))).toEqual([
    "“abc” chưa đúng dạng; cần số.",
    "“12,3,4” chưa đúng dạng; cần số.",
    "“0x10” chưa đúng dạng; cần số.",
    "“1e3” chưa đúng dạng; cần số.",
    `“${"9".repeat(20)}” chưa đúng dạng; cần số.`,
  ]);
  expect([...said(limit, "1,5"), ...said(limit, "0"), ...said(limit, " "), ...said(limit, true)]).toEqual([
    "“1,5” chưa đúng dạng; cần số nguyên.",
    "“0” nhỏ hơn mức cho phép; cần từ 1 trở lên.",
    "Chưa nhập nội dung này.",
    "“true” chưa đúng dạng; cần số.",
  ]);
});

test("an id is named to the program that gave it, never to people", () => {
  const unitId = "01a203b3-19bc-7296-a6d3-a6eeea2e8a27";
  const fields = { unitId: "Đơn vị này không hoạt động vào ngày đã chọn." };
  expect(refusedFields(fields, { unitId })).toEqual(fields);
  expect(refusedFields(fields, { unitId }, "programs").unitId).toContain(`Đã nhập: “${unitId}”.`);
});

test("a sentence that quotes a line of a long list is not followed by the list", () => {
  const text = `x\n${"01/01/2027 Tết Dương lịch\n".repeat(5)}`;
  const fields = { text: "Dòng 1 “x”: chưa có ngày ở đầu dòng." };
  expect(refusedFields(fields, { text })).toEqual(fields);
  expect(refusedFields({ text: "Dài quá." }, { text }).text).toContain("Đã nhập: “x");
});
