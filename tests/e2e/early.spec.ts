import { expect, test } from "@playwright/test";
import { aUnitHead, testPassword } from "@/tests/factories";
import { see } from "./steps/desk";

test("what is typed and pressed before the scripts have come is neither sent nor lost", async ({ page }) => {
  const head = await aUnitHead();
  let letScriptsCome = () => {};
  const wait = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  const sent: string[] = [];
  await page.route("**/_next/static/**/*.js", async (route) => {
    await wait;
    await route.continue();
  });
  page.on("request", (request) => {
    if (request.isNavigationRequest()) sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });

  await page.goto("/dang-nhap", { waitUntil: "commit" });
  const main = page.getByRole("main");
  const button = main.getByRole("button", { name: "Đăng nhập", exact: true });
  await main.getByLabel("Tài khoản công vụ").fill(head.email);
  await main.getByLabel("Mật khẩu").fill(testPassword);
  await main.getByLabel("Mật khẩu").press("Enter");
  await button.click({ force: true });
  expect(sent).toEqual(["GET /dang-nhap"]);
  expect(page.url()).not.toContain("?");

  letScriptsCome();
  await see(button).toBeEnabled();
  await button.click();
  await page.waitForURL("**/lam-viec");
});
