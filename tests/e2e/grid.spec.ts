import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { aReportingScene, aUnitOfficer, type ReportingScene } from "@/tests/factories";
import { accessibilityProblems, signIn, watch } from "./fixtures";

const cell = (page: Page, row: number, column: string) => page.locator(`[data-cell="${row}:${column}"]`);
const bar = (page: Page) => page.getByRole("region", { name: "Lưu và kiểm tra" }).locator("[data-sync]");
const addressOf = ({ campaign, period }: ReportingScene) =>
  `/lam-viec/phong-trao/${campaign.id}/so-lieu/${period.code}`;

/** A period that is open now, whenever the test runs. */
function aScene() {
  const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
  return aReportingScene({
    period: { startsOn: day(-100), endsOn: day(-10), opensOn: day(-9), dueOn: day(9) },
  });
}

async function openSheet(context: BrowserContext, scene: ReportingScene, who: { email: string }) {
  await signIn(context, who);
  const page = await context.newPage();
  await page.goto(addressOf(scene));
  await expect(cell(page, 0, "numerator")).toBeVisible();
  await page.waitForLoadState("networkidle");
  return page;
}

/** What a spreadsheet leaves on the clipboard, pasted where the focus is. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

test("keys, composition, ranges and paste work as in a spreadsheet", async ({ context }) => {
  const scene = await aScene();
  const page = await openSheet(context, scene, scene.officer);
  const problems = watch(page);
  const press = (key: string) => page.keyboard.press(key);
  const [first, second] = [cell(page, 0, "numerator"), cell(page, 1, "numerator")];

  await test.step("arrows, Enter, Escape, F2", async () => {
    await first.focus();
    await page.keyboard.type("350");
    await press("Enter");
    await expect(second).toBeFocused();
    await press("ArrowUp");
    await press("ArrowRight");
    await expect(cell(page, 0, "denominator")).toBeFocused();
    await page.keyboard.type("412");
    await press("Tab");
    await expect(page.locator("[data-result]").first()).toHaveText("84,95%");
    await first.focus();
    await press("F2");
    await page.keyboard.type("9");
    await expect(first).toHaveValue("3509");
    await press("Escape");
    await expect(first).toHaveValue("350");
    await expect(bar(page)).toContainText("Đã lưu lúc");
  });

  await test.step("a syllable in the making keeps Enter and arrows to itself", async () => {
    const words = cell(page, 0, "explanation");
    await words.focus();
    const keyboard = await context.newCDPSession(page);
    await keyboard.send("Input.imeSetComposition", { text: "Bô", selectionStart: 2, selectionEnd: 2 });
    await words.evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    await expect(words).toBeFocused();
    await keyboard.send("Input.imeSetComposition", { text: "Bổ", selectionStart: 2, selectionEnd: 2 });
    await keyboard.send("Input.insertText", { text: "Bổ" });
    // Unikey takes back what it has sent and sends the syllable anew.
    await page.keyboard.type(" sug");
    await press("Backspace");
    await page.keyboard.insertText("ng");
    await expect(words).toHaveValue("Bổ sung");
    await press("Enter");
    await expect(cell(page, 1, "explanation")).toBeFocused();
  });

  await test.step("a range is drawn, emptied and comes back in one step", async () => {
    await first.focus();
    await press("Shift+ArrowRight");
    await expect(page.locator('td[aria-selected="true"]')).toHaveCount(2);
    await press("Delete");
    await expect(first).toHaveValue("");
    await press("Control+z");
    await expect(first).toHaveValue("350");
    await expect(cell(page, 0, "denominator")).toHaveValue("412");
    await press("Escape");
  });

  await test.step("a workbook is looked at before it counts", async () => {
    await first.focus();
    const started = Date.now();
    const row = (index: number) =>
      Array.from({ length: 30 }, (_, column) => `${index + column + 1}`).join("\t");
    await paste(
      page,
      [`1.234\t2.000`, `85%\t400`, ...Array.from({ length: 198 }, (_, at) => row(at))].join("\n"),
    );
    const dialog = page.getByRole("dialog", { name: "Xem trước nội dung dán" });
    await expect(dialog).toContainText("3 ô sẽ thay đổi");
    test.info().annotations.push({ type: "preview of 200 × 30", description: `${Date.now() - started} ms` });
    await expect(dialog).toContainText("là tỷ lệ, ở đây cần số lượng");
    await expect(dialog.getByRole("row").filter({ hasText: "1.234" })).toContainText("1 234");
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Áp dụng 3 ô" }).click();
    await expect(cell(page, 0, "denominator")).toHaveValue("2.000");
    await expect(bar(page)).toContainText("Đã lưu lúc");
  });

  await test.step("the panel stands beside the sheet and F6 goes round", async () => {
    await first.focus();
    await press("Control+Enter");
    const panel = page.getByRole("complementary", { name: /K04/ });
    await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
    await press("F6");
    await expect(page.getByRole("button", { name: "Phím tắt" })).toBeFocused();
    await press("F6");
    await expect(first).toBeFocused();
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole("button", { name: "Đóng" }).click();
    await expect(first).toBeFocused();
  });
  expect(problems).toEqual([]);
});

test("nothing typed without a connection is lost, and two people meet only on one cell", async ({
  browser,
}) => {
  const scene = await aScene();
  const colleague = await aUnitOfficer({ unit: scene.unit, name: "Lê Thị B" });
  const [mine, theirs] = [await browser.newContext(), await browser.newContext()];
  let page = await openSheet(mine, scene, scene.officer);
  await cell(page, 0, "numerator").fill("85");
  await cell(page, 0, "denominator").fill("100");
  await expect(bar(page)).toContainText("Đã lưu lúc");
  const other = await openSheet(theirs, scene, colleague);
  await expect(other.getByText("Đang cùng nhập:")).toBeVisible();

  await mine.setOffline(true);
  await cell(page, 0, "numerator").fill("88");
  await cell(page, 1, "numerator").fill("391");
  await expect(bar(page)).toContainText("Mất kết nối. 2 ô đang giữ trên máy này");
  await cell(other, 0, "numerator").fill("90");
  await cell(other, 0, "explanation").fill("Bổ sung hồ sơ bưu chính");
  await expect(bar(other)).toContainText("Đã lưu lúc");

  // The tab is closed and opened again once there is a network.
  await page.close();
  await mine.setOffline(false);
  page = await mine.newPage();
  await page.goto(addressOf(scene));
  await expect(page.getByText("Đã khôi phục 2 dòng")).toBeVisible();
  await expect(cell(page, 1, "numerator")).toHaveValue("391");
  const conflict = page.getByRole("alert").filter({ hasText: "Lê Thị B vừa sửa ô tử số" });
  await expect(conflict).toContainText("85 → 90. Giữ 90 hay dùng 88 vừa nhập?");
  await expect(cell(page, 0, "explanation")).toHaveValue("Bổ sung hồ sơ bưu chính");
  await conflict.getByRole("button", { name: "Dùng 88" }).click();
  await expect(conflict).toHaveCount(0);
  await expect(bar(page)).toContainText("Đã lưu lúc");
  await page.reload();
  await expect(cell(page, 0, "numerator")).toHaveValue("88");
  await expect(cell(page, 1, "numerator")).toHaveValue("391");
  await Promise.all([mine.close(), theirs.close()]);
});
