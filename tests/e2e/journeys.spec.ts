import { test } from "@playwright/test";
import { owner } from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";
import { signInDemo } from "./fixtures";
import { deskOf, see, signInByForm, visit } from "./steps/desk";
import { aSmallProvince, chainTerms, year } from "./world";

test.describe.configure({ timeout: 180_000 });

/** A small province with one open round, where the officer of Sở Tài chính can register. */
async function anOpenRound() {
  const world = await aSmallProvince();
  const round = await aRegistrationRound(world.province, {
    year,
    ownerUnitId: world.committee.id,
    terms: chainTerms(),
  });
  return { ...world, round, here: `/lam-viec/phong-trao/${round.campaignId}` };
}

test("a wrong registration says which field and value, and keeps what was typed", async ({ browser }) => {
  const { people, here, round } = await anOpenRound();
  const { main, page, visit, press } = await deskOf(browser, people.officers.good);
  await visit(`${here}/dang-ky`);
  await main.getByLabel("Sở Tài chính", { exact: true }).check();
  await main.getByLabel("Nội dung đăng ký của Sở Tài chính").fill("Thi đua");
  await press("Thêm cá nhân");
  await main.getByLabel("Họ và tên, dòng 1").fill("Hương 2");
  await main.getByLabel("Chức vụ, dòng 1").fill("Chuyên viên");
  await press("Lưu và kiểm tra");

  for (const sentence of [
    "Nội dung đăng ký “Thi đua” quá ngắn, nêu bằng ít nhất 10 ký tự.",
    "Họ và tên “Hương 2” chưa đúng, ghi đủ họ và tên bằng chữ.",
  ]) {
    await see(main.getByText(sentence).first()).toBeVisible();
    await see(main.getByRole("link", { name: sentence })).toBeVisible();
  }
  await see(page).toHaveTitle(/^Lỗi: /);
  await see(main.getByLabel("Nội dung đăng ký của Sở Tài chính")).toHaveValue("Thi đua");
  await see(main.getByLabel("Họ và tên, dòng 1")).toHaveValue("Hương 2");
  await see(main.getByLabel("Chức vụ, dòng 1")).toHaveValue("Chuyên viên");
  see(await owner.registration.count({ where: { roundId: round.id } })).toBe(0);
});

test("a wrong file of index results names row and value and writes nothing", async ({ browser }) => {
  const { province, people, here } = await anOpenRound();
  const { main, page, visit, press } = await deskOf(browser, people.planner);
  const results = () => owner.indexResult.count({ where: { provinceId: province.id } });
  const before = await results();
  await visit(`${here}/chi-so/nhap`);
  await main.getByLabel("Chỉ số", { exact: true }).selectOption("PAR_INDEX");
  await main.getByLabel("Năm đánh giá").fill("20x5");
  await main.getByLabel("Từng đơn vị").check();
  await main.getByLabel("Ngày công nhận").fill("31/06/2026");
  await main.getByLabel("Tệp kết quả").setInputFiles({
    name: "par-index.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Đơn vị,Giá trị\nSở Tài chính,95\nSở Kế hoạch cũ,90\nSở Y tế,chín mươi\n"),
  });
  await press("Kiểm tra");
  for (const sentence of ["Nhập năm bằng bốn chữ số.", "Nhập số, ký hiệu văn bản công nhận."])
    await see(main.getByRole("link", { name: sentence })).toBeVisible();
  await see(main.getByText("Ngày 31/06/2026 không tồn tại.").first()).toBeVisible();
  await see(main.getByLabel("Năm đánh giá")).toHaveValue("20x5");
  await see(main.getByLabel("Ngày công nhận")).toHaveValue("31/06/2026");

  await main.getByLabel("Năm đánh giá").fill(String(year));
  await main.getByLabel("Số, ký hiệu văn bản công nhận").fill("Quyết định số 312/QĐ-UBND");
  await main.getByLabel("Ngày công nhận").fill(`01/01/${year}`);
  await press("Kiểm tra");
  await page.waitForURL(/\/chi-so\/nhap\/[0-9a-f-]{36}$/);
  await see(main.getByText("2 dòng có lỗi, 1 dòng hợp lệ")).toBeVisible();
  await see(main.getByRole("row").filter({ hasText: "Sở Kế hoạch cũ" })).toContainText(
    "Không tìm thấy đơn vị “Sở Kế hoạch cũ”",
  );
  await see(main.getByRole("row").filter({ hasText: "Sở Y tế" })).toContainText(
    "“chín mươi” chưa đúng dạng số. Ví dụ: 89,95.",
  );
  see(await results()).toBe(before);
});

test("a wrong password keeps the account name; ten of them lock the account", async ({ page }) => {
  const { leader } = (await aSmallProvince()).people;
  const main = page.getByRole("main");
  await visit(page, "/dang-nhap");
  await signInByForm(page, leader, "không phải mật khẩu này");
  await see(main.getByRole("alert")).toHaveText("Tài khoản, mật khẩu hoặc mã xác thực chưa đúng.");
  await see(main.getByLabel("Tài khoản công vụ")).toHaveValue(leader.email);

  const key = `sign-in:${leader.email}`;
  see(await owner.throttle.findUnique({ where: { key } })).toMatchObject({ failures: 1 });
  await owner.throttle.update({ where: { key }, data: { failures: 10 } });
  await signInByForm(page, leader);
  await see(main.getByRole("alert")).toHaveText(/^Đã thử sai quá 10 lần\. Thử lại sau 1[45] phút\.$/);
});

test("pressing Trình twice sends once", async ({ browser }) => {
  const { people, here, round, good } = await anOpenRound();
  const { id } = await aRegistration(people.officers.good, {
    roundId: round.id,
    status: "AWAITING_HEAD",
    lines: [{ kind: "COLLECTIVE", unitId: good.id }],
  });
  const { main, visit } = await deskOf(browser, people.heads.good);
  await visit(`${here}/dang-ky/kiem-tra`);
  await main.getByRole("button", { name: "Trình đăng ký", exact: true }).dblclick();
  await see(main.getByText(/Đã trình lúc .* Mã tiếp nhận:/)).toBeVisible();
  see(await owner.auditEvent.count({ where: { subjectId: id, verb: "registration.submit" } })).toBe(1);
  see(await owner.registration.findUnique({ where: { id }, select: { status: true } })).toEqual({
    status: "SUBMITTED",
  });
});

test("a session ended elsewhere is said, and nothing typed is lost", async ({ browser }) => {
  const { people, here, round } = await anOpenRound();
  const officer = people.officers.good;
  const { main, page, context, press } = await deskOf(browser, officer);
  const pledge = "Giải quyết đúng hạn mọi hồ sơ của tổ chức, công dân.";
  await visit(page, `${here}/dang-ky`);
  await main.getByLabel("Sở Tài chính", { exact: true }).check();
  await main.getByLabel("Nội dung đăng ký của Sở Tài chính").fill(pledge);
  await owner.session.updateMany({ where: { userId: officer.userId }, data: { revokedAt: new Date() } });
  await press("Lưu nháp");
  await see(main.getByText(/Phiên làm việc đã hết\. Đăng nhập lại/)).toBeVisible();
  await see(main.getByLabel("Nội dung đăng ký của Sở Tài chính")).toHaveValue(pledge);

  // In another tab of the same browser, as the message says; then the same button again.
  const tab = await context.newPage();
  await visit(tab, "/dang-nhap");
  await signInByForm(tab, officer);
  await tab.waitForURL(/\/lam-viec$/);
  await press("Lưu nháp");
  await see(page.getByText("Đã lưu nháp.")).toBeVisible();
  see(await owner.registrationLine.count({ where: { registration: { roundId: round.id }, pledge } })).toBe(1);
});

test("signing out everywhere ends every session of the person", async ({ browser }) => {
  const { people } = await aSmallProvince();
  const office = await deskOf(browser, people.planner);
  const home = await deskOf(browser, people.planner);
  const other = await deskOf(browser, people.planningHead);
  await home.visit("/lam-viec");
  await office.visit("/lam-viec/tai-khoan");
  await office.confirm("Đăng xuất mọi nơi");
  for (const { page } of [office, home]) {
    await page.goto("/lam-viec");
    await page.waitForURL(/\/dang-nhap/);
  }
  await other.visit("/lam-viec");
  await see(other.page).toHaveURL(/\/lam-viec$/);
});

test("a link into another of one's own roles offers that role and goes on", async ({ page, context }) => {
  await signInDemo(context, "chutich@sonha.demo");
  const { provinceId } = await owner.user.findUniqueOrThrow({ where: { email: "chutich@sonha.demo" } });
  const ballot = await owner.councilSession.findFirstOrThrow({
    where: { provinceId, status: "VOTING" },
    select: { code: true, round: { select: { campaignId: true } } },
  });
  const address = `/lam-viec/phong-trao/${ballot.round.campaignId}/hoi-dong/${ballot.code.toLowerCase()}/phieu`;
  await visit(page, address);
  await see(page.getByRole("heading", { level: 1 })).toHaveText("Trang này thuộc vai trò khác của tài khoản");
  await page.getByRole("main").getByRole("button", { name: "Đổi sang vai trò này" }).click();
  await page.waitForURL(address);
  await see(page.getByText("Thành viên Hội đồng").first()).toBeVisible();
});
