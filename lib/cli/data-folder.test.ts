import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claim, holderOf } from "./data-folder";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "thi-dua-claim-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("one command holds the folder; a second is told which, until it is released", () => {
  const first = claim(folder, "npm start");
  first.note({ postgresPort: 5555, address: "http://127.0.0.1:3000" });
  expect(holderOf(folder)).toMatchObject({ command: "npm start", postgresPort: 5555, pid: process.pid });
  expect(() => claim(folder, "npm run dev")).toThrow(
    /"npm start" \(process \d+\) already works on the data folder .* and serves http:\/\/127\.0\.0\.1:3000/,
  );
  first.release();
  expect(holderOf(folder)).toBeNull();
  claim(folder, "npm run dev").release();
});

test.each([
  ["a process that is gone", { pid: 2 ** 22 + 7, began: "1", command: "npm start" }],
  ["a number that another process has now", { pid: process.pid, began: "1", command: "npm start" }],
])("what %s left behind does not hold the folder", (_, left) => {
  writeFileSync(join(folder, "running.json"), JSON.stringify(left));
  expect(holderOf(folder)).toBeNull();
  const mine = claim(folder, "npm start");
  expect(holderOf(folder)?.pid).toBe(process.pid);
  mine.release();
});
