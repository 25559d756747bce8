import { expect, test } from "vitest";
import { type Cell, cellDay, cellNumber, cellText } from "./cells";

test.each<[Cell, string]>([
  [null, ""],
  ["Sở Nội vụ", "Sở Nội vụ"],
  [89.95, "89,95"],
  [0.1 + 0.2, "0,3"],
  [-1234567.5, "-1234567,5"],
  [0.0000001, "0,0000001"],
  [new Date("2026-03-08T00:00:00Z"), "08/03/2026"],
])("the cell %j reads %j", (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test.each<[Cell, unknown]>([
  [89.95, { ok: true, value: "89.95", percent: false }],
  ["89,95%", { ok: true, value: "89.95", percent: true }],
  ["1.234,5", { ok: true, value: "1234.5", percent: false }],
  ["khoảng 90", expect.objectContaining({ ok: false, reason: "not-a-number" })],
  [null, expect.objectContaining({ ok: false, reason: "empty" })],
])("the number in %j", (cell, parsed) => {
  expect(cellNumber(cell)).toEqual(parsed);
});

test.each<[Cell, unknown]>([
  [new Date("2026-03-08T00:00:00Z"), { ok: true, day: "2026-03-08" }],
  ["8/3/2026", { ok: true, day: "2026-03-08" }],
  ["31/02/2026", expect.objectContaining({ ok: false, reason: "no-such-day" })],
])("the day in %j", (cell, parsed) => {
  expect(cellDay(cell)).toEqual(parsed);
});
