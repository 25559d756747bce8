import { expect, test } from "vitest";
import { assertTaken, optionsFrom, Usage } from "./arguments";

test.each([
  ["audit-verify", ["rubbish"], 'npm run audit:verify does not know "rubbish"; it takes no arguments.'],
  ["worker", ["khong-co"], 'npm run worker does not know "khong-co"; it takes no arguments.'],
  ["backup", ["--to"], 'npm run backup does not know "--to"; it takes one argument and no options.'],
  [
    "restore",
    ["a.tar.gz", "b.tar.gz"],
    'npm run restore does not know "b.tar.gz"; it takes one argument and no options.',
  ],
  ["db", ["-v"], 'npm run db does not know "-v"; it takes no arguments.'],
])("%s %j is refused", (name, given, sentence) => {
  expect(() => assertTaken(name, given)).toThrow(new Usage(sentence));
});

test.each([
  ["audit-verify", []],
  ["backup", ["a.tar.gz"]],
  ["token-create", ["--email", "a@b.vn"]],
])("%s %j is taken", (name, given) => {
  expect(() => assertTaken(name, given)).not.toThrow();
});

const config = { options: { days: { type: "string" as const } } };
const say = (given: string) => `no ${given}`;
test.each([
  [["--hours", "3"], "no --hours"],
  [["--days"], "no --days"],
  [["tomorrow"], "no tomorrow"],
])("%j is refused with what was given", (args, sentence) => {
  expect(() => optionsFrom({ ...config, args }, say)).toThrow(new Usage(sentence));
});

test("known options are read", () => {
  expect(optionsFrom({ ...config, args: ["--days", "3"] }, say).values.days).toBe("3");
});
