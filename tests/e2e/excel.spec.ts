import { readFile } from "node:fs/promises";
import { type Download, test } from "@playwright/test";
import { readSpreadsheet } from "@/lib/spreadsheets";
import { aReportingScene, owner } from "@/tests/factories";
import { type Edit, fillTemplate, firstLines } from "@/tests/fixtures/files/templates";
import { accessibilityProblems } from "./fixtures";
import { deskOf, see } from "./steps/desk";

test.describe.configure({ timeout: 90_000 });

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
const [online, inTime] = firstLines;

test("figures go out to Excel, come back with one error, and then whole", async ({ browser }) => {
  const { officer, campaign, period } = await aReportingScene();
  const { main, page, visit, follow, press } = await deskOf(browser, officer, { acceptDownloads: true });
  const sheet = `/lam-viec/phong-trao/${campaign.id}/so-lieu/${period.code}`;
  await visit(sheet);
  const fetched = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      main.getByRole("link", { name, exact: true }).click(),
    ]);
    return bytesOf(download);
  };
  const template = await fetched("Tải mẫu Excel");
  const upload = async (bytes: Uint8Array, edits: Edit[]) => {
    const buffer = Buffer.from(await fillTemplate(bytes, edits));
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await main.getByLabel("Mẫu Excel đã điền").setInputFiles({ name: "Số liệu.xlsx", mimeType, buffer });
    await press("Kiểm tra");
    await page.waitForURL(/\/nhap\/[0-9a-f-]{36}$/);
  };

  await follow(main.getByRole("link", { name: "Nhập từ Excel" }));
  await upload(template, [
    { row: online, field: "numerator", value: 350 },
    { row: online, field: "denominator", value: "412" },
    { row: inTime, field: "numerator", value: 420 },
    { row: inTime, field: "denominator", value: 400 },
  ]);
  await see(main.getByText("4 ô sẽ thay đổi, 0 dòng giữ nguyên, 1 ô có lỗi")).toBeVisible();
  see(await accessibilityProblems(page)).toEqual([]);
  const remarked = await fetched("Tải tệp kèm ghi chú");
  const reading = await readSpreadsheet(remarked);
  const row = reading.ok ? reading.spreadsheet.sheets[1]?.rows.find(({ number }) => number === inTime) : null;
  see(row?.cells.at(-1)).toBe("Tử số (420) lớn hơn mẫu số (400). Kiểm tra lại hai ô này.");

  await follow(main.getByRole("link", { name: "Chọn tệp khác" }));
  await upload(remarked, [{ row: inTime, field: "numerator", value: 391 }]);
  await press("Áp dụng 4 ô");
  await see(main.getByText(/Đã nhập 4 ô lúc/)).toBeVisible();
  const values = await owner.filingValue.findMany({ where: { filing: { periodId: period.id } } });
  see(values.map(({ numerator, origin }) => `${numerator} ${origin}`).sort()).toEqual([
    "350 EXCEL",
    "391 EXCEL",
  ]);
  await follow(main.getByRole("link", { name: `Mở số liệu ${period.name}` }));
  await see(main.getByLabel("Tử số của chỉ tiêu K06")).toHaveValue("391");
});
