import { expect, test } from "vitest";
import { day } from "./deadline-rule";

test.each([
  ["2026-02-31", "Ngày này không tồn tại. Nhập ngày theo dạng ngày/tháng/năm."],
  ["31/02/2026", "Ngày này không tồn tại. Nhập ngày theo dạng ngày/tháng/năm."],
  ["5/3/2026", "Ghi ngày theo dạng năm-tháng-ngày: 2026-03-05."],
  ["hôm nay", "Nhập ngày theo dạng ngày/tháng/năm."],
  ["", "Nhập ngày theo dạng ngày/tháng/năm."],
  [undefined, "Nhập ngày theo dạng ngày/tháng/năm."],
])("%j is no day: %s", (text, sentence) => {
  expect(day.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([sentence]);
  expect(day.parse("2024-02-29")).toBe("2024-02-29");
});
