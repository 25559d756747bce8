import { expect, test } from "vitest";
import { choose, straysIn } from "./run";
import { steps } from "./steps";

const names = (args: string[]) => choose(args).chosen.map(({ name }) => name);

test("without a name every step runs, and what is no name is a path", () => {
  expect(names([])).toEqual(steps.map(({ name }) => name));
  expect(choose(["lib/plans"])).toMatchObject({ chosen: steps, paths: ["lib/plans"] });
});

test("steps run in their own order, and those on a portal start it", () => {
  expect(names(["types", "lint"])).toEqual(["lint", "types"]);
  expect(names(["browser"])).toEqual(["start", "browser"]);
  expect(choose(["unit", "lib/plans"])).toMatchObject({ chosen: [{ name: "unit" }], paths: ["lib/plans"] });
});

test("a word that names nothing is not taken for a path", () => {
  expect(straysIn(["lib/plans", "run.test", "--bail", "khong-co"])).toEqual(["khong-co"]);
});
