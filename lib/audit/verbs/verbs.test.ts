import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { AnyWorkflow } from "@/lib/workflow/workflow";
import { subjectText, verbText } from "./text";

const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .map((name) => join("lib", name))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === "object" && value !== null && "moves" in value && "subject" in value;

/** Every verb of every workflow table, taken from the tables themselves. */
async function workflowVerbs(): Promise<string[]> {
  const tables = await Promise.all(
    files
      .filter((path) => path.endsWith("/workflow.ts") && path !== "lib/workflow/workflow.ts")
      .map(async (path) => Object.values(await import(pathToFileURL(path).href)).filter(isWorkflow)),
  );
  return tables
    .flat()
    .flatMap(({ subject, moves }) => Object.keys(moves).map((verb) => `${subject}.${verb}`));
}

/** Every verb recorded outside a workflow: the third argument of recordAudit, or what is later handed to it as `verb`. */
function recordedVerbs(): string[] {
  return files.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    if (!/\brecordAudit\b/.test(text) || path.startsWith("lib/audit/")) return [];
    const places = [
      ...text.matchAll(/recordAudit\(\s*\w+,\s*[\w.]+,\s*([^,]+),/g),
      ...text.matchAll(/\bverb(?:Of)?\b[^=:]*[:=]\s*([^;]+?)[;}]/g),
    ].map(([, expression]) => expression ?? "");
    return places.flatMap((place) =>
      [...place.matchAll(/"([a-z][a-z-]*\.[a-z][\w-]*)"/g)].map(([, verb]) => verb ?? ""),
    );
  });
}

describe("the log has a sentence for everything that is recorded", () => {
  test("verbs of the workflow tables", async () => {
    const verbs = await workflowVerbs();
    expect(verbs.length).toBeGreaterThan(20);
    expect(verbs.filter((verb) => !verbText[verb])).toEqual([]);
  });

  test("verbs recorded beside them", () => {
    const verbs = [...new Set(recordedVerbs())];
    expect(verbs.length).toBeGreaterThan(20);
    expect(verbs.filter((verb) => !verbText[verb])).toEqual([]);
  });

  test("every call of recordAudit is understood by this test", () => {
    const unread = files.flatMap((path) => {
      const text = readFileSync(path, "utf8");
      if (path.startsWith("lib/audit/") || path === "lib/workflow/perform.ts") return [];
      const calls = text.match(/\bawait recordAudit\(/g)?.length ?? 0;
      return calls > 0 && !/"[a-z][a-z-]*\.[a-z][\w-]*"/.test(text) ? [path] : [];
    });
    expect(unread).toEqual([]);
  });

  test("every subject has a name, and no phrase is left over", async () => {
    const used = new Set([...(await workflowVerbs()), ...recordedVerbs()]);
    expect(Object.keys(verbText).filter((verb) => !subjectText[verb.split(".")[0] ?? ""])).toEqual([]);
    expect(Object.keys(verbText).filter((verb) => !used.has(verb))).toEqual([]);
  });
});
