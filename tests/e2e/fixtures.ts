import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/seed/accounts";
import { testPassword } from "@/tests/factories";

async function enter(context: BrowserContext, email: string, password: string) {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const response = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(response.ok(), `signing in as ${email}`).toBe(true);
}

/** Somebody of the demo, or of a province the test made, in this browser context. */
export const signInDemo = (context: BrowserContext, email: string) => enter(context, email, demoPassword);
export const signIn = (context: BrowserContext, { email }: { email: string }) =>
  enter(context, email, testPassword);

/** Collects what a page must never have: script errors and violations of its content policy. */
export function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && /content security policy|hydrat|refused to/i.test(message.text()))
      problems.push(message.text());
  });
  return problems;
}

/** What axe finds at WCAG 2.2 AA, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(" "))
        .slice(0, 3)
        .join("; ")}`,
  );
}
