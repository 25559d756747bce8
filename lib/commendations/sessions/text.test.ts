import { expect, test } from "vitest";
import { neededText } from "./text";

test.each<
  [members: number, recused: number, base: "all-members" | "present", threshold: string, text: string]
>([
  [9, 0, "all-members", "80", "Cần 8/9 đồng ý"],
  [9, 1, "all-members", "80", "1 thành viên tránh: cần 7/8 đồng ý, thay cho 8/9"],
  [9, 2, "all-members", "2/3", "2 thành viên tránh: cần 5/7 đồng ý, thay cho 6/9"],
  [9, 1, "present", "80", "Cần 80% số phiếu đồng ý"],
])("%i members, %i kept out, of %s at %s: %s", (members, recused, base, threshold, text) => {
  expect(neededText({ members, recused, base, threshold })).toBe(text);
});
