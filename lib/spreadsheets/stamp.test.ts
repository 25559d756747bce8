import { expect, test } from "vitest";
import { isSealed, sealed, stampOf, stampSheet } from "./stamp";

test("a stamp keeps its seal when a cell without text was dropped on saving", () => {
  const { name, rows = [] } = stampSheet(sealed({ kind: "filing", sheet: "" }, "key"));
  const saved = rows.map(([key, value]) => (value === "" ? [key] : [key, value]));
  const stamp = stampOf({ name, isHidden: true, rows: saved } as never);
  expect(stamp).toMatchObject({ kind: "filing", sheet: "" });
  expect(isSealed(stamp ?? {}, "key")).toBe(true);
  expect(isSealed({ ...stamp, sheet: "x" }, "key")).toBe(false);
});
