import { expect, type Page, test } from "@playwright/test";
import { aReportingScene, testPassword } from "@/tests/factories";
import { see } from "./steps/desk";

const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);

/** What has the focus, as a screen reader names it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const name = at?.getAttribute("aria-label") || (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return at && at !== document.body ? (name ?? at.textContent ?? "").trim() : "";
  });

/** Goes on with one key until something is reached, as somebody does who has no mouse. */
async function goTo(page: Page, wanted: RegExp, key = "Tab") {
  const passed: string[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    passed.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} is not reached by ${key}: ${passed.join(" | ")}`);
}

async function enter(page: Page, email: string) {
  await page.goto("/dang-nhap");
  await page.waitForLoadState("networkidle");
  await goTo(page, /^Tài khoản công vụ/);
  await page.keyboard.type(email);
  await goTo(page, /^Mật khẩu/);
  await page.keyboard.type(testPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/lam-viec/);
  await page.waitForLoadState("networkidle");
}

async function openTask(page: Page, task: RegExp, address: RegExp) {
  await goTo(page, task);
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
  await page.waitForLoadState("networkidle");
}

test("a filing goes from sign-in to Trình by keyboard alone, and its cells say what they are", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const scene = await aReportingScene({
    period: { startsOn: day(-100), endsOn: day(-10), opensOn: day(-9), dueOn: day(9) },
  });
  const page = await (await browser.newContext()).newPage();
  const main = page.getByRole("main");

  await enter(page, scene.officer.email);
  await openTask(page, /Nhập số liệu/i, /\/so-lieu\//);
  for (const [cell, figure] of [
    [/^Tử số của chỉ tiêu K04, Hồ sơ trực tuyến$/, "350"],
    [/^Mẫu số của chỉ tiêu K04, Tổng số hồ sơ$/, "412"],
    [/^Tử số của chỉ tiêu K06, Hồ sơ đúng hạn$/, "391"],
    [/^Mẫu số của chỉ tiêu K06/, "400"],
  ] as const) {
    await goTo(page, cell);
    await page.keyboard.type(figure);
  }
  await page.keyboard.press("Tab");
  await expect(main.getByRole("row", { name: /K06/ })).toMatchAriaSnapshot(`
    - row:
      - gridcell "2"
      - rowheader "K06 Tỷ lệ hồ sơ đúng hạn"
      - gridcell "≥ 95%"
      - gridcell "Chưa có"
      - gridcell "391":
        - textbox "Tử số của chỉ tiêu K06, Hồ sơ đúng hạn": "391"
      - gridcell "400"
      - gridcell:
        - text: 97,75%
        - combobox "Tình trạng của chỉ tiêu K06"
      - gridcell "Đạt"
      - gridcell "0 tệp kiểm chứng của chỉ tiêu K06"
      - gridcell:
        - textbox "Giải trình chỉ tiêu K06"
  `);
  await page.keyboard.press("Control+Enter");
  await see(page.getByRole("heading", { level: 2, name: /K06/ })).toBeFocused();
  await page.keyboard.press("F6");
  await openTask(page, /^Kiểm tra$/, /\/kiem-tra/);
  await goTo(page, /^Chuyển lãnh đạo duyệt$/);
  await page.keyboard.press("Enter");
  await see(main.getByText("Chờ lãnh đạo đơn vị duyệt").first()).toBeVisible();
  await see(main.getByRole("heading", { level: 1 })).toBeFocused();

  await page.context().clearCookies();
  await enter(page, scene.head.email);
  await openTask(page, /Duyệt và trình số liệu/, /\/kiem-tra/);
  await goTo(page, /^Trình Sở Nội vụ$/);
  await page.keyboard.press("Enter");
  await see(main.getByText(/Mã tiếp nhận/).first()).toBeVisible();
  await see(main.getByRole("heading", { level: 1 })).toBeFocused();
});
