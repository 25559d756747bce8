import { type Desk, see } from "./desk";

const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính năm.";

/** The officer registers the unit and one of its people, checks the sheet and passes it to the head. */
export async function prepareRegistration(
  { main, page, visit, press }: Desk,
  here: string,
  { unit, person }: { unit: string; person: string },
) {
  await visit(`${here}/dang-ky`);
  await main.getByLabel(unit, { exact: true }).check();
  await main.getByLabel(`Nội dung đăng ký của ${unit}`).fill(pledge);
  await press("Thêm cá nhân");
  await main.getByLabel("Họ và tên, dòng 1").fill(person);
  await main.getByLabel("Chức vụ, dòng 1").fill("Chuyên viên");
  await main.getByLabel("Nội dung đăng ký, dòng 1").fill(pledge);
  await press("Lưu và kiểm tra");
  await page.waitForURL(/\/dang-ky\/kiem-tra/);
  await see(main.getByText(person).first()).toBeVisible();
  await press("Chuyển lãnh đạo duyệt");
  await see(main.getByText("Chờ lãnh đạo đơn vị duyệt").first()).toBeVisible();
}

/** The head reads what is to be sent, sends it, and holds the receipt. */
export async function submitRegistration({ main, visit, follow, press }: Desk, here: string) {
  await visit(`${here}/dang-ky`);
  await follow(main.getByRole("link", { name: "Kiểm tra và trình" }));
  await press("Trình đăng ký");
  await see(main.getByText(/Đã trình lúc .* Mã tiếp nhận:/)).toBeVisible();
}

/** The office confirms the sheet of one unit among those that wait. */
export async function acceptRegistration({ main, page, visit, press }: Desk, here: string, unit: string) {
  await visit(`${here}/dang-ky/tong-hop?trang-thai=cho-xac-nhan`);
  const sheet = main.getByRole("listitem").filter({ has: page.getByRole("heading", { name: unit }) });
  await press("Xác nhận", sheet);
  await see(sheet).toHaveCount(0);
}
