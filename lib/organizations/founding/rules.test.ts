import { expect, test } from "vitest";
import { rules, undecided } from "./rules";

test("a real province begins without figures made up for it: what it has to decide says so and is unread", () => {
  const written = rules(undecided);
  const local = written.filter(({ source }) => source.includes("chưa có văn bản của tỉnh"));
  expect(new Set(local.map(({ kind }) => kind))).toEqual(new Set(["council-vote", "time-limit"]));
  expect(local.some(({ verified }) => verified)).toBe(false);
  expect(written.some(({ kind }) => kind === "award-fund")).toBe(false);
  expect(JSON.stringify(written)).not.toContain("minh họa");
});
