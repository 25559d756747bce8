import { expect, test } from "vitest";
import { blankRegion, readRegion, typedRegion } from "./region";

const typed = { x: "10", y: "20,5", width: "30", height: "79,5" };

test("percentages are read as people type them, up to the edge of the page", () => {
  expect(readRegion(typed)).toEqual({ ok: true, region: { x: 0.1, y: 0.205, width: 0.3, height: 0.795 } });
  expect(typedRegion({ x: 0.1, y: 0.205, width: 0.3, height: 0.795 })).toEqual(typed);
  expect(typedRegion(null)).toEqual(blankRegion);
});

test.each([
  ["x", "150", "Từ trái (%) “150” nằm ngoài trang; nhập từ 0 đến 100."],
  ["y", "-1", "Từ trên (%) “-1” nằm ngoài trang; nhập từ 0 đến 100."],
  ["width", "0", "Rộng (%) “0” nằm ngoài trang; nhập số lớn hơn 0, tối đa 100."],
  ["height", "nửa trang", "Cao (%) “nửa trang” chưa đúng dạng số. Ví dụ: 12,5."],
  ["height", "", "Nhập Cao (%), từ 0 đến 100."],
  ["width", "91", "Rộng (%) “91” vượt mép trang: Từ trái (%) là 10, còn lại 90."],
  ["height", "80", "Cao (%) “80” vượt mép trang: Từ trên (%) là 20,5, còn lại 79,5."],
] as const)("%s “%s” is refused by its field, never made to fit", (side, text, sentence) => {
  expect(readRegion({ ...typed, [side]: text })).toEqual({ ok: false, problems: { [side]: sentence } });
});
