import { defineConfig } from "@playwright/test";
import { findBrowser, noBrowser } from "../lib/cli/test/browser";

// Kept in the environment, so that the processes that run the tests need not look again.
process.env.PLAYWRIGHT_CHROMIUM = (await findBrowser()) ?? "";
if (!process.env.PLAYWRIGHT_CHROMIUM) throw new Error(noBrowser);

/**
 * `npm test` starts the portal with the demo and hands over BASE_URL and the database; by hand, `npm test -- browser`
 * does the same for these tests alone.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/browser",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 1,
  reporter: [["list"], ["json", { outputFile: "../test-results/browser.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // Recording slows every step, so only the second try of what failed is recorded.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1366, height: 768 } }, grepInvert: /@phone/ },
    { name: "phone", use: { viewport: { width: 360, height: 740 }, hasTouch: true }, grep: /@phone|@both/ },
  ],
});
