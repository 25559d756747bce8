import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { PlainSelect } from "./plain-fields";
import { readFilter, wordsOf } from "./read-filter";
import { UnknownAsked } from "./unknown-asked";

const html = (asked: string | string[] | undefined) =>
  renderToStaticMarkup(<UnknownAsked label="Năm" asked={asked} used={2026} />);

test.each([undefined, "", "2026", ["2026", "x"]])("%j is what the page shows", (asked) => {
  expect(html(asked)).toBe("");
});

test.each(["abc", "2026.0", "ă".repeat(5000)])("%j is said to be no choice", (asked) => {
  expect(html(asked)).toContain("Năm: Không có lựa chọn này, trang hiện lựa chọn mặc định.");
  expect(html(asked)).toContain(asked.slice(0, 50));
});

const choices = [{ value: "tot", label: "Tốt" }];
const select = (asked: string) =>
  renderToStaticMarkup(
    <PlainSelect name="a" label="Xếp loại" all="Tất cả" choices={choices} defaultValue={asked} />,
  );

test("a list says what it is asked for and does not have", () => {
  expect(select("xyz")).toContain("Không có trong danh sách này. Đã nhập: “xyz”.");
  expect(select("xyz")).toContain('aria-invalid="true"');
  for (const asked of ["", "tot"]) expect(select(asked)).not.toContain("Không có trong danh sách");
});

test("wrong conditions narrow nothing", () => {
  const schema = z.object({ nam: z.enum(["2026"]).optional() });
  expect(wordsOf({ a: ["1", "2"], b: "", c: undefined, d: "x" })).toEqual({ a: "1", d: "x" });
  expect(readFilter(schema, { nam: "2026" })).toMatchObject({
    filter: { success: true },
    used: { nam: "2026" },
  });
  expect(readFilter(schema, { nam: "abc" })).toMatchObject({ filter: { success: false }, used: {} });
});
