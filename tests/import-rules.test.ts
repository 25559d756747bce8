import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { circlesIn, type Import, importsOf, sourceFiles } from "./setup/imports";

/** lib's layers, lowest first; a process noun may import those before it. */
const pure = ["plans", "plan-reader", "scoring", "indicators", "calendar", "vietnamese"];
const shared = [
  "database",
  "audit",
  "identity",
  "workflow",
  "organizations",
  "documents",
  "spreadsheets",
  "notifications",
  "files",
  "jobs",
  // Plans, results and decisions are all put before the public by one step of their own acts.
  "publication",
];
const processes = [
  "campaigns",
  "registrations",
  "filings",
  "indices",
  "evaluation",
  "commendations",
  "dashboards",
];
const delivery = ["api", "cli"];
/** How a "no" is said, and how the web asks: files of lib itself. */
const doors: Record<string, number> = {
  refusal: 0,
  "input-value": 0,
  "input-words": 0,
  "input-number": 0,
  keyset: 0,
  "action-result": 0,
  "same-origin": 1,
  action: 50,
};

const closedList = [
  "schema",
  "rules",
  "workflow",
  "policy",
  "text",
  "queries",
  "commands",
  "document",
  "jobs",
];

const files = sourceFiles(["app", "components", "lib", "prisma/seed", "tests"]);
const imports = files.flatMap(importsOf);
const code = files.filter((path) => !/\.test\.tsx?$/.test(path));
const inCode = imports.filter(({ from }) => code.includes(from));

const moduleOf = (path: string) => /^lib\/([^/.]+)/.exec(path)?.[1] ?? "";
const nameOf = (path: string) => /([^/]+?)\.tsx?$/.exec(path)?.[1] ?? "";

function rankOf(module: string): number | undefined {
  if (pure.includes(module)) return 0;
  if (shared.includes(module)) return 1;
  if (processes.includes(module)) return 2 + processes.indexOf(module);
  if (delivery.includes(module)) return 100 + delivery.indexOf(module);
  return doors[module];
}

const said = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe("which way imports point", () => {
  test("app → components → lib, and never back", () => {
    const above: Record<string, string[]> = { components: ["app"], lib: ["app", "components"], tests: [] };
    const wrong = inCode.filter(({ from, to }) => {
      const top = from.split("/")[0] ?? "";
      const target = to.split("/")[0] ?? "";
      if (target === "tests" && top !== "tests") return true;
      return above[top]?.includes(target) ?? false;
    });
    expect(said(wrong)).toEqual([]);
  });

  test("every module of lib has a layer", () => {
    const unknown = new Set(code.filter((path) => path.startsWith("lib/")).map(moduleOf));
    expect([...unknown].filter((module) => rankOf(module) === undefined)).toEqual([]);
  });

  test("lib's layers point down, and its process nouns follow a campaign in time", () => {
    const wrong = inCode.filter(({ from, to }) => {
      const [source, target] = [moduleOf(from), moduleOf(to)];
      if (!source || !target || source === target) return false;
      const [a, b] = [rankOf(source) ?? 0, rankOf(target) ?? 0];
      return a === b ? a >= 2 : b > a;
    });
    expect(said(wrong)).toEqual([]);
  });

  test("pure modules reach nothing that does input or output", () => {
    const outside = /^(node:(?!crypto)|pg$|next|react|@prisma|graphile)/;
    const wrong = inCode.filter(
      ({ from, to, typeOnly }) =>
        pure.includes(moduleOf(from)) &&
        !typeOnly &&
        (outside.test(to) || to.startsWith("prisma/generated/client")),
    );
    expect(said(wrong)).toEqual([]);
  });

  test("there are no circles, not even of types", () => {
    expect(circlesIn(inCode.filter(({ from }) => !from.startsWith("tests/")))).toEqual([]);
  });
});

describe("who may touch what", () => {
  const reachesDatabase = (path: string) =>
    shared.includes(moduleOf(path)) ||
    moduleOf(path) === "cli" ||
    ["queries", "commands", "jobs"].includes(nameOf(path)) ||
    /^(prisma\/seed|tests)\//.test(path) ||
    // Tells whether the database answers; there is nothing to authorize.
    path === "app/api/health/route.ts" ||
    // The two doors tell an outage from a defect, and REST keeps the answers of retried requests.
    ["lib/action.ts", "lib/api/problem.ts", "lib/api/idempotency.ts"].includes(path);

  test("only queries, commands and shared services import the database", () => {
    const wrong = inCode.filter(
      ({ from, to, typeOnly }) => to.startsWith("lib/database") && !typeOnly && !reachesDatabase(from),
    );
    expect(said(wrong)).toEqual([]);
  });

  test("others take only types from the generated client", () => {
    const wrong = inCode.filter(
      ({ from, to, typeOnly }) =>
        to.startsWith("prisma/generated/client") && !typeOnly && !reachesDatabase(from),
    );
    expect(said(wrong)).toEqual([]);
  });

  test("components never ask or write by themselves", () => {
    const wrong = inCode.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("components/") && !typeOnly && /^lib\/.*\/(queries|commands)$/.test(to),
    );
    expect(said(wrong)).toEqual([]);
  });

  test("a process noun has only files of the closed list", () => {
    const wrong = code.filter(
      (path) => processes.includes(moduleOf(path)) && !closedList.includes(nameOf(path)),
    );
    expect(wrong).toEqual([]);
  });

  test("no SQL is put together from text", () => {
    const unsafe = /\$(query|execute)RawUnsafe|Prisma\.raw\(/;
    expect(
      files.filter((path) => !path.startsWith("tests/") && unsafe.test(readFileSync(path, "utf8"))),
    ).toEqual([]);
  });

  test("actions.ts exports nothing but actions, for each export is a public endpoint", () => {
    const actions = code.filter((path) => /^app\/.*\/actions\.ts$/.test(path));
    const wrong = actions.flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const exports = [...text.matchAll(/^export\s+.*$/gm)].map(([line]) => line);
      const others = exports.filter((line) => !/^export const \w+ = (action|formAction)\(/.test(line));
      return [
        ...(/^"use server";/.test(text) ? [] : [`${path}: no "use server"`]),
        ...others.map((line) => `${path}: ${line}`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
