import { expect, test } from "@playwright/test";
import { signInDemo } from "./fixtures";
import { crawl, expectSound } from "./steps/crawling";

// Each reads alone: the workers share them.
test.describe.configure({ mode: "parallel" });

const inside = /^\/(lam-viec|quan-tri)/;
const outside = /^\/(?!lam-viec|quan-tri|dang-nhap)/;

/** Everybody of the demo who sees other pages than the others, and how many kinds of page they reach at least. */
const roles: [string, string, number][] = [
  ["Chuyên viên Sở Nội vụ", "chuyenvien@sonha.demo", 20],
  ["Lãnh đạo Sở Nội vụ", "lanhdaosnv@sonha.demo", 20],
  ["Lãnh đạo đơn vị", "lanhdao.stc@sonha.demo", 10],
  ["Cán bộ nhập liệu", "canbo.stc@sonha.demo", 10],
  ["Thư ký Hội đồng", "thuky@sonha.demo", 10],
  ["Thành viên Hội đồng", "hoidong1@sonha.demo", 5],
  ["Lãnh đạo UBND tỉnh", "chutich@sonha.demo", 10],
  ["Kiểm tra, giám sát", "kiemtra@sonha.demo", 10],
  ["Quản trị hệ thống", "quantri@sonha.demo", 8],
];

for (const [role, email, fewest] of roles) {
  test(`every page of ${role} draws, keeps its policy and passes axe`, async ({ page, context }) => {
    test.setTimeout(300_000);
    await signInDemo(context, email);
    expectSound(await crawl(page, "/lam-viec", inside), fewest);
  });
}

test("@both every public page draws, fits the screen, keeps its policy and passes axe", async ({ page }) => {
  test.setTimeout(300_000);
  expectSound(await crawl(page, "/", outside), 10);
});

for (const [role, email] of [roles[5], roles[6]].map((row) => row ?? roles[0] ?? ["", ""])) {
  test(`@phone every page of ${role} fits a phone`, async ({ page, context }) => {
    test.setTimeout(300_000);
    await signInDemo(context, email ?? "");
    expectSound(await crawl(page, "/lam-viec", inside), 5);
  });
}

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
