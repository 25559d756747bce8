import { expect, type Page, test } from "@playwright/test";
import { accessibilityProblems, signInDemo, watch } from "./fixtures";

const roles: [string, string][] = [
  ["Chuyên viên Sở Nội vụ", "chuyenvien@sonha.demo"],
  ["Lãnh đạo Sở Nội vụ", "lanhdaosnv@sonha.demo"],
  ["Lãnh đạo đơn vị", "lanhdao.stc@sonha.demo"],
  ["Cán bộ nhập liệu", "canbo.stc@sonha.demo"],
  ["Thư ký Hội đồng", "thuky@sonha.demo"],
  ["Thành viên Hội đồng", "hoidong1@sonha.demo"],
  ["Lãnh đạo UBND tỉnh", "chutich@sonha.demo"],
  ["Kiểm tra, giám sát", "kiemtra@sonha.demo"],
  ["Quản trị hệ thống", "quantri@sonha.demo"],
];

/** Follows the links of the page's own area, breadth first, one page of each kind. */
async function crawl(page: Page, start: string, most: number) {
  const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*").replace(/\?.*/, "");
  const seen = new Set<string>();
  const waiting = [start];
  const failures: string[] = [];
  while (waiting.length > 0 && seen.size < most) {
    const path = waiting.shift() ?? "";
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const problems = watch(page);
    const response = await page.goto(path);
    if (!response?.ok()) failures.push(`${path}: ${response?.status()}`);
    if ((await page.locator("h1").count()) !== 1)
      failures.push(`${path}: ${await page.locator("h1").count()} h1`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
      failures.push(`${path}: scrolls sideways`);
    failures.push(...problems.map((problem) => `${path}: ${problem}`));
    failures.push(...(await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`));
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const area =
      new URL(start, "http://x").pathname === "/"
        ? /^\/(?!lam-viec|quan-tri|api|tep|du-lieu-mo\/)/
        : /^\/(lam-viec|quan-tri)/;
    for (const link of links) {
      const target = link.startsWith("?") || link.startsWith("#") ? "" : link.replace(/#.*/, "");
      if (area.test(target) && !/dinh-dang=|van-ban$|phieu\?|xuat|\.(xlsx|csv|pdf|docx)/.test(target))
        waiting.push(target);
    }
  }
  return { pages: seen.size, failures };
}

for (const [role, email] of roles) {
  test(`every page of ${role} draws, keeps its policy and passes axe`, async ({ page, context }) => {
    test.setTimeout(240_000);
    await signInDemo(context, email);
    const { pages, failures } = await crawl(page, "/lam-viec", 40);
    expect(failures).toEqual([]);
    expect(pages).toBeGreaterThan(3);
  });
}

test("every public page draws, keeps its policy and passes axe", async ({ page }) => {
  test.setTimeout(240_000);
  const { pages, failures } = await crawl(page, "/", 40);
  expect(failures).toEqual([]);
  expect(pages).toBeGreaterThan(8);
});

test("@phone public pages fit a phone", async ({ page }) => {
  test.setTimeout(240_000);
  const { failures } = await crawl(page, "/", 30);
  expect(failures).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the public site reads, and the display controls work", async ({ page }) => {
    await page.goto("/phong-trao");
    await page
      .getByRole("link", { name: /Bình Định/ })
      .first()
      .click();
    await expect(page.locator("h1")).toContainText("Bình Định");
    await expect(page.getByText("90%").first()).toBeVisible();
    const size = () =>
      page.locator("h1").evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    const before = await size();
    await page.getByRole("button", { name: "Phóng to chữ" }).click();
    expect(await size()).toBeGreaterThan(before);
  });
});
