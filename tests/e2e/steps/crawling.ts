import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { accessibilityProblems, watch } from "../fixtures";

const routes = join(import.meta.dirname, "../../../app");
const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The page that draws an address, as its folder in `app`: two campaigns are one kind of page. Null: no page does. */
export function kindOf(path: string): string | null {
  const segments = new URL(path, "http://portal").pathname.split("/").filter(Boolean);
  let places = withGroups(routes);
  for (const segment of segments) {
    const exact = places.map((place) => join(place, segment)).filter((place) => existsSync(place));
    const open = places.flatMap((place) =>
      foldersOf(place)
        .filter((name) => /^\[[^.]/.test(name))
        .map((name) => join(place, name)),
    );
    places = (exact.length > 0 ? exact : open).flatMap(withGroups);
  }
  const page = places.find((place) => existsSync(join(place, "page.tsx")));
  return page ? page.slice(routes.length) || "/" : null;
}

/** A folder and the route groups `(name)` in it, which do not show in the address. */
const withGroups = (place: string): string[] => [
  place,
  ...foldersOf(place)
    .filter((name) => name.startsWith("("))
    .flatMap((name) => withGroups(join(place, name))),
];

/** Follows the links that belong to `area`, one page of each kind, and names all that is wrong on the way. */
export async function crawl(page: Page, start: string, area: RegExp) {
  const seen = new Set<string>();
  const waiting = [start];
  const faults: string[] = [];
  const problems = watch(page);
  while (waiting.length > 0) {
    const path = waiting.shift() ?? "";
    const kind = kindOf(path);
    if (!kind || seen.has(kind)) continue;
    seen.add(kind);
    faults.push(...(await faultsOf(page, path, kind)).map((fault) => `${path}: ${fault}`));
    faults.push(...problems.splice(0).map((problem) => `${path}: ${problem}`));
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const link of links) if (area.test(link)) waiting.push(link.replace(/#.*/, ""));
  }
  return { kinds: [...seen], faults };
}

/**
 * What axe finds, unless this run has looked at such a page: by width, kind and the opening words of the heading, for
 * under one address an office and a unit see different pages, while most roles see the same, and axe is the slow part.
 * Workers share a folder that Playwright empties before a run; a second try and what was found wrong are looked at again.
 */
async function inspected(page: Page, kind: string): Promise<string[]> {
  const { retry, project } = test.info();
  const heading = (await page.locator("h1").allInnerTexts()).join().split(" ").slice(0, 2).join(" ");
  const key = [page.viewportSize()?.width, kind, heading].join(" ");
  const folder = join(project.outputDir, "inspected");
  const claim = join(folder, createHash("sha256").update(key).digest("hex"));
  mkdirSync(folder, { recursive: true });
  if (!claimed(claim, key) && retry === 0) return [];
  const problems = await accessibilityProblems(page).catch((error) => {
    rmSync(claim, { force: true });
    throw error;
  });
  if (problems.length > 0) rmSync(claim, { force: true });
  return problems;
}

/** Whether the file was made here and now: of several workers one makes it. */
function claimed(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Answered, one main heading, no wider than the screen; of the first of a kind also nothing that axe finds. */
async function faultsOf(page: Page, path: string, kind: string) {
  const response = await page.goto(path);
  const headings = await page.locator("h1").count();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  return [
    ...(response?.ok() ? [] : [`answered ${response?.status()}`]),
    ...(headings === 1 ? [] : [`${headings} main headings`]),
    ...(isWide ? ["scrolls sideways"] : []),
    ...(await inspected(page, kind)),
  ];
}

/** Fails with every fault by its address. */
export function expectSound({ kinds, faults }: { kinds: string[]; faults: string[] }, fewest: number) {
  expect(faults).toEqual([]);
  expect(kinds.length).toBeGreaterThanOrEqual(fewest);
}
