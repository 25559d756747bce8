import { expect, test } from "@playwright/test";
import { aPerson, aPlanner, aProvince, aUnit, aUnitHead, aUnitOfficer } from "@/tests/factories";
import { aRegistrationRound } from "@/tests/factories/registrations";
import { accessibilityProblems } from "./fixtures";
import { deskOf, see } from "./steps/desk";
import { acceptRegistration, submitRegistration } from "./steps/registering";

const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính hằng năm.";

/** A unit that a plan invites, its people, and a window of registration that is open whatever the day. */
async function aScene() {
  const province = await aProvince();
  const office = await aUnit(province, { name: "Sở Nội vụ", kind: "PROVINCE_OFFICE" });
  const unit = await aUnit(province, { name: "Sở Tài chính" });
  const rounds = ["annual" as const];
  const round = await aRegistrationRound(province, {
    year: new Date().getUTCFullYear() + 1,
    openedAt: new Date(Date.now() - 86_400_000),
    ownerUnitId: office.id,
    form: {
      pledges: [
        { id: "tap-the", subject: "collective", rounds, text: pledge },
        { id: "ca-nhan", subject: "individual", rounds, text: pledge },
      ],
    },
  });
  await aPerson(unit, { fullName: "Trần Thị Thanh Hương", post: "Văn thư" });
  const people = {
    planner: await aPlanner({ unit: office }),
    officer: await aUnitOfficer({ unit }),
    head: await aUnitHead({ unit }),
  };
  return { here: `/lam-viec/phong-trao/${round.campaign.id}`, people };
}

test("a unit registers individuals by count, and says later who they are", async ({ browser }) => {
  test.setTimeout(240_000);
  const { here, people } = await aScene();
  const planner = await deskOf(browser, people.planner);
  const officer = await deskOf(browser, people.officer);
  const head = await deskOf(browser, people.head);

  await test.step("the office reminds the unit, once a day", async () => {
    await planner.visit(`${here}/dang-ky/tong-hop?trang-thai=chua-dang-ky`);
    const row = planner.main.getByRole("row").filter({ hasText: "Sở Tài chính" });
    await planner.confirm("Gửi lời nhắc", {}, { within: row });
    await see(row.getByText(people.planner.name)).toBeVisible();
    await expect(row.getByRole("button", { name: "Gửi lời nhắc" })).toHaveCount(0);
    expect(await accessibilityProblems(planner.page)).toEqual([]);
  });

  await test.step("the officer follows the reminder and registers two people by count", async () => {
    await officer.visit("/lam-viec/thong-bao");
    await officer.follow(officer.main.getByRole("link", { name: /Sở Nội vụ nhắc/ }));
    await officer.main.getByLabel("Sở Tài chính", { exact: true }).check();
    await officer.press("Thêm số lượng");
    await officer.main.getByLabel("Số lượng").fill("2");
    await expect(officer.main.getByLabel("Nội dung đăng ký", { exact: true })).toHaveValue(pledge);
    await officer.press("Lưu và kiểm tra");
    await officer.page.waitForURL(/\/dang-ky\/kiem-tra/);
    await see(officer.main.getByText("2 cá nhân, 0 người có tên")).toBeVisible();
    await officer.press("Chuyển lãnh đạo duyệt");
    await see(officer.main.getByText("Chờ lãnh đạo đơn vị duyệt").first()).toBeVisible();
  });

  await test.step("the head hands it in, takes it back, hands it in again and prints the form", async () => {
    await submitRegistration(head, here);
    await head.confirm("Rút lại");
    await head.press("Lưu và kiểm tra");
    await head.page.waitForURL(/\/dang-ky\/kiem-tra/);
    await head.press("Trình đăng ký");
    await see(head.main.getByText(/Mã tiếp nhận: DK-/)).toBeVisible();
    const paper = await head.main.getByRole("link", { name: "In phiếu đăng ký" }).getAttribute("href");
    const answer = await head.context.request.get(paper ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
  });

  await test.step("the office confirms it", () => acceptRegistration(planner, here, "Sở Tài chính"));

  await test.step("the officer's task is to say who; one of two is named, with who wrote it and why", async () => {
    await officer.visit("/lam-viec");
    await officer.follow(officer.main.getByRole("link", { name: /Bổ sung danh sách cá nhân đã đăng ký/ }));
    const slots = officer.main.locator("#ghi-ten");
    await see(slots.getByText("Đã ghi tên 0/2")).toBeVisible();
    await officer.main.getByLabel("Cá nhân", { exact: true }).fill("thanh huong");
    await officer.main.getByRole("option", { name: /Trần Thị Thanh Hương/ }).click();
    await officer.main.getByLabel("Lý do chọn").fill("Sở họp bình chọn ngày 12/11.");
    await officer.press("Ghi tên");
    await see(slots.getByText("Đã ghi tên 1/2")).toBeVisible();
    const row = slots.getByRole("row").filter({ hasText: "Trần Thị Thanh Hương" });
    await expect(row).toContainText("Sở họp bình chọn ngày 12/11.");
    await expect(row).toContainText(people.officer.name);
    expect(await accessibilityProblems(officer.page)).toEqual([]);
  });

  expect([...planner.problems, ...officer.problems, ...head.problems]).toEqual([]);
});
