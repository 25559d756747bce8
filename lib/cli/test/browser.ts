import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { quietTools } from "../bootstrap.mjs";

/** Whether this browser starts here: a binary without its libraries does not. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version", "--no-sandbox"], { timeout: 20_000 }).status === 0;
}

/** The browser of the npm package, unpacked to the temporary folder with the libraries a bare system lacks. */
async function fromPackage(): Promise<string | null> {
  // Read when the package is loaded: with it, it brings its own copies of the shared libraries.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch {
    return null;
  }
}

/** Playwright's own download, as the last resort: many networks do not let it through. */
function downloaded(path: string): string | null {
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...environment } = { ...process.env, ...quietTools };
  const args = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  const { status } = spawnSync(process.execPath, args, {
    env: environment,
    timeout: 300_000,
    stdio: "ignore",
  });
  return status === 0 ? path : null;
}

/** The path of a Chromium that starts, or null when none can be had. */
export async function findBrowser(): Promise<string | null> {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  const candidates = [
    () => process.env.PLAYWRIGHT_CHROMIUM ?? null,
    () => own,
    () => "/usr/bin/chromium-headless-shell",
    fromPackage,
    () => "/usr/bin/chromium",
    () => "/usr/bin/google-chrome",
    () => downloaded(own),
  ];
  for (const candidate of candidates) {
    const path = await candidate();
    if (path && starts(path)) return path;
  }
  return null;
}

export const noBrowser =
  "No browser for the tests: neither PLAYWRIGHT_CHROMIUM, Playwright's own, a system Chromium nor the one of the npm " +
  "package @sparticuz/chromium starts here. Install one (Debian: apt-get install chromium-headless-shell) and run again.";
