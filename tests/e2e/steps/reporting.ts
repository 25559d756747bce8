import type { Page } from "@playwright/test";
import { type Desk, see } from "./desk";

type Figures = { code: string; numerator: string; denominator: string };

/** The officer opens the first period, types the figures, checks them and passes them to the head. */
export async function fillFigures(
  { main, page, visit, follow, press }: Desk,
  here: string,
  { code, numerator, denominator }: Figures,
) {
  await visit(`${here}/so-lieu`);
  await follow(main.getByRole("table").getByRole("link").first());
  await main.getByLabel(`Tử số của chỉ tiêu ${code}`).fill(numerator);
  await main.getByLabel(`Mẫu số của chỉ tiêu ${code}`).fill(denominator);
  await main.getByLabel(`Giải trình chỉ tiêu ${code}`).fill("Số liệu của hệ thống một cửa điện tử.");
  await press("Lưu nháp");
  await see(main.getByText(/Đã lưu lúc/)).toBeVisible();
  const period = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await follow(main.getByRole("link", { name: "Kiểm tra", exact: true }));
  await press("Chuyển lãnh đạo duyệt");
  await see(main.getByText("Chờ lãnh đạo đơn vị duyệt").first()).toBeVisible();
  return period;
}

/** The head sends the figures after the day they were due, says why, and holds the receipt. */
export async function submitFigures({ main, visit, confirm }: Desk, here: string, period: string) {
  await visit(`${here}/so-lieu/${period}/kiem-tra`);
  await confirm("Trình Sở Nội vụ", { "Lý do trình muộn": "Đợt mở sau khi kỳ đã đến hạn." });
  await see(main.getByText(/Mã tiếp nhận:/).first()).toBeVisible();
}

/** The office takes the figures up, agrees to the line beside its evidence and confirms the whole. */
export async function verifyFigures(
  { main, page, visit, follow, press, confirm }: Desk,
  here: string,
  { period, unit }: { period: string; unit: string },
) {
  await visit(`${here}/tham-dinh/${period}`);
  const row = main.getByRole("row").filter({ hasText: unit });
  await press("Tiếp nhận", row);
  await follow(row.getByRole("link", { name: "Thẩm định" }));
  await see(page.getByRole("heading", { level: 1 })).toContainText(`${unit}: số liệu`);
  await press("Đồng ý");
  await see(main.getByRole("list", { name: "Các dòng số liệu" })).toContainText("Đồng ý");
  await confirm("Xác nhận số liệu");
  await see(main.getByText(/xác nhận lúc/)).toBeVisible();
}

/** What a spreadsheet leaves on the clipboard, pasted where the focus is. */
export const pasteRange = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

/** The officer passes the sheet on, the head sends it; after the deadline with a reason. Answers the receipt code. */
export async function handOverAndSubmit(
  officer: Desk,
  head: Desk,
  sheet: string,
  { verb = "Trình Sở Nội vụ", late }: { verb?: string; late?: string } = {},
) {
  await officer.visit(`${sheet}/kiem-tra`);
  await officer.press("Chuyển lãnh đạo duyệt");
  await see(officer.main.getByText("Chờ lãnh đạo đơn vị duyệt").first()).toBeVisible();
  await head.visit(`${sheet}/kiem-tra`);
  if (late) await head.confirm(verb, { "Lý do trình muộn": late });
  else await head.press(verb);
  await see(head.main.getByText(/Mã tiếp nhận:/).first()).toBeVisible();
}

/** The office takes one unit's figures up. */
export async function receiveReview({ main, visit, press }: Desk, review: string) {
  await visit(review);
  await press("Tiếp nhận");
  await see(main.getByText("Đang thẩm định").first()).toBeVisible();
}

/** Agrees to what is open and without a warning, all at once, and confirms the whole. */
export async function agreeAndConfirm({ main, press, dialog, confirm }: Desk, open: number) {
  await press(`Đồng ý các dòng không có cảnh báo (${open})`);
  await press(`Đồng ý ${open} dòng`, dialog(`Đồng ý ${open} dòng không có cảnh báo`));
  await see(main.getByRole("button", { name: `Hoàn tác ${open} dòng vừa đồng ý` })).toBeVisible();
  await confirm("Xác nhận số liệu");
  await see(main.getByText(/xác nhận lúc/)).toBeVisible();
}
