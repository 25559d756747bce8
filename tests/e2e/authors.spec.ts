import { expect, test } from "@playwright/test";
import { aPlanner } from "@/tests/factories";
import { aDraft } from "@/tests/factories/drafts";
import { deskOf, see } from "./steps/desk";

test("two authors write one plan at once, lose the connection and take steps back, and nothing is lost", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const first = await aPlanner();
  const second = await aPlanner({ province: { id: first.provinceId } });
  const { campaignId } = await aDraft(first);
  const [one, other] = [await deskOf(browser, first), await deskOf(browser, second)];
  const part = `/lam-viec/phong-trao/${campaignId}/ke-hoach/soan/van-ban`;
  await one.visit(part);
  await other.visit(part);
  const saved = (desk: typeof one) => see(desk.main.getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();

  await test.step("different fields come together", async () => {
    await one.main.getByLabel("Địa danh").fill("An Hòa");
    await saved(one);
    await other.main.getByLabel("Họ và tên người ký").fill("Lê Thị Bình");
    await saved(other);
    await see(other.main.getByLabel("Địa danh")).toHaveValue("An Hòa");
    await see(one.main.getByLabel("Họ và tên người ký")).toHaveValue("Lê Thị Bình");
    await see(one.main.getByText("đang soạn mục Thông tin văn bản")).toBeVisible();
  });

  await test.step("one field written by both shows both texts until one is picked", async () => {
    await other.context.setOffline(true);
    await other.main.getByLabel("Chức vụ người ký").fill("PHÓ CHỦ TỊCH");
    await see(other.main.getByText("Mất kết nối.").first()).toBeVisible();
    await one.main.getByLabel("Chức vụ người ký").fill("QUYỀN CHỦ TỊCH");
    await saved(one);
    await see(one.main.getByText("Đang lưu…")).toHaveCount(0);
    await one.page.waitForTimeout(3000);
    await other.context.setOffline(false);
    await see(other.main.getByText("Hai người cùng sửa một chỗ")).toBeVisible();
    await see(other.main.getByText(/“QUYỀN CHỦ TỊCH”.*“PHÓ CHỦ TỊCH”/)).toBeVisible();
    await other.press("Dùng nội dung vừa nhập");
    await see(one.main.getByLabel("Chức vụ người ký")).toHaveValue("PHÓ CHỦ TỊCH");
  });

  await test.step("a step is taken back and done again, by keyboard and by button", async () => {
    const place = one.main.getByLabel("Địa danh");
    await place.fill("Sơn Hà");
    await place.press("Control+z");
    await see(place).toHaveValue("An Hòa");
    await one.press("Làm lại");
    await see(place).toHaveValue("Sơn Hà");
    await see(other.main.getByLabel("Địa danh")).toHaveValue("Sơn Hà");
  });
  expect([...one.problems, ...other.problems]).toEqual([]);
});
