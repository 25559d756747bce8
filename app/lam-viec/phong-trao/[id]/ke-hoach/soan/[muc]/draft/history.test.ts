import { expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import { rebased, record, redone, startHistory, undone } from "./history";

const plan = (theme: string) => someTerms({ theme });

test("steps are taken back and done again; letters in a row are one step", () => {
  let history = record(startHistory(plan("")), plan("T"), false);
  history = record(history, plan("Th"), true);
  history = record(history, plan("Thi đua"), false);
  const back = undone(history);
  expect(back?.present.theme).toBe("Th");
  expect(back && undone(back)?.present.theme).toBe("");
  expect(back && redone(back)?.present.theme).toBe("Thi đua");
  expect(undone(startHistory(plan("")))).toBeNull();
  expect(redone(history)).toBeNull();
});

test("a step after taking back forgets what was taken back", () => {
  const history = record(startHistory(plan("a")), plan("b"), false);
  const back = undone(history);
  expect(back && record(back, plan("c"), false).future).toEqual([]);
});

test("taking my step back leaves what another author saved", () => {
  const history = record(startHistory(plan("a")), plan("b"), false);
  const theirs = { ...plan("a"), slogan: "4 tăng" };
  const moved = rebased(history, { ...plan("b"), slogan: "4 tăng" }, plan("a"), theirs);
  expect(undone(moved)?.present).toMatchObject({ theme: "a", slogan: "4 tăng" });
});
