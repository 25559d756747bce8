import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";
import { owner, type TestActor, testPassword } from "@/tests/factories";
import { signIn, watch } from "../fixtures";

/** Assertions that leave a page the time to be drawn by a busy server. */
export const see = expect.configure({ timeout: 60_000 });

/** One person in a browser of their own, signed in; `problems` collects what their pages must never have. */
export async function deskOf(browser: Browser, actor: TestActor, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(60_000);
  context.setDefaultNavigationTimeout(120_000);
  await signIn(context, actor);
  const page = await context.newPage();
  return { ...toolsOf(page), actor, context, page, problems: watch(page) };
}
export type Desk = Awaited<ReturnType<typeof deskOf>>;

function toolsOf(page: Page) {
  const main = page.getByRole("main");
  return {
    main,
    visit: (path: string) => visit(page, path),
    /** Goes where a link of the page leads, and waits like `visit`. */
    async follow(link: Locator) {
      const address = new URL((await link.getAttribute("href")) ?? "", page.url()).href;
      await link.click();
      await page.waitForURL(address);
      await answering(page);
    },
    press: (name: string | RegExp, within: Locator = main) =>
      within.getByRole("button", { name, exact: true }).click(),
    dialog: (name: string | RegExp) => page.getByRole("dialog", { name }),
    /** Presses a verb that asks first, answers what it asks, and presses it again in the dialog. */
    async confirm(
      verb: string,
      answers: Record<string, string> = {},
      { within = main, proof = false }: { within?: Locator; proof?: boolean } = {},
    ) {
      await within.getByRole("button", { name: verb, exact: true }).click();
      const dialog = page.getByRole("dialog").filter({ has: page.getByRole("button", { name: "Quay lại" }) });
      for (const [label, text] of Object.entries(answers)) await dialog.getByLabel(label).fill(text);
      await dialog.getByRole("button", { name: verb, exact: true }).click();
      if (proof) await prove(page);
      await see(dialog).toHaveCount(0);
    },
    prove: () => prove(page),
  };
}

/** Opens a page and waits until its buttons answer: the script has taken over what the server drew. */
export async function visit(page: Page, path: string) {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await answering(page);
}

const answering = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("main button, main form")].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__reactProps")),
    ),
  );

/** Fills in the sign-in page as a person does. */
export async function signInByForm(page: Page, { email }: { email: string }, password = testPassword) {
  const main = page.getByRole("main");
  await main.getByLabel("Tài khoản công vụ").fill(email);
  await main.getByLabel("Mật khẩu").fill(password);
  await main.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

/** The password once more, as acts with legal effect ask for it. */
async function prove(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Xác nhận bằng mật khẩu" });
  await dialog.getByLabel("Mật khẩu").fill(testPassword);
  await dialog.getByRole("button", { name: "Xác nhận", exact: true }).click();
  await see(dialog).toBeHidden();
}

/** After a quarter of an hour at the desk the password has to be given again for what has legal effect. */
export const letProofExpire = ({ actor }: { actor: TestActor }) =>
  owner.session.updateMany({
    where: { userId: actor.userId },
    data: { provenAt: new Date(Date.now() - 15 * 60_000) },
  });
