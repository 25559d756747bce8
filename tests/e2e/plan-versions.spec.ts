import { expect, test } from "@playwright/test";
import { aPublishedCampaign, owner, someTerms } from "@/tests/factories";
import { accessibilityProblems } from "./fixtures";
import { deskOf, see } from "./steps/desk";
import { publishPlan, submitPlan, writePlan } from "./steps/planning";
import { aSmallProvince, year } from "./world";

test("an amended plan flags the plan below it, and the public reads the history", async ({
  browser,
  request,
}) => {
  test.setTimeout(600_000);
  const { province, good, people } = await aSmallProvince();
  const planner = await deskOf(browser, people.planner);
  const head = await deskOf(browser, people.planningHead);
  const officer = await deskOf(browser, people.officers.good);
  const basis = "Căn cứ kết quả sơ kết phong trào và Quyết định số 5/QĐ-UBND.";

  const { id, here } = await test.step("a plan is issued", async () => {
    const plan = await writePlan(planner, request);
    await submitPlan(planner, plan.here);
    await publishPlan(head, plan.here);
    return plan;
  });
  const child = await aPublishedCampaign({
    province,
    ownerUnitId: good.id,
    parentId: id,
    draftedById: people.officers.good.userId,
    title: "Kế hoạch thi đua của Sở Tài chính",
    terms: someTerms({ year, scope: "unit", tiers: [], indicators: [], inherits: ["tiers", "indicators"] }),
  });

  await test.step("the planner amends the plan and looks at what it would change", async () => {
    await planner.visit(`${here}/ke-hoach`);
    await planner.confirm("Sửa đổi, bổ sung", { "Căn cứ sửa đổi, bổ sung": basis });
    await planner.visit(`${here}/ke-hoach/soan/muc-dich`);
    await planner.main.getByLabel("Chủ đề thi đua").fill("Kỷ cương, chuyên nghiệp");
    await planner.press("Lưu nháp");
    await see(planner.page.getByText("Đã lưu bản nháp.")).toBeVisible();
    await planner.visit(`${here}/ke-hoach/tac-dong`);
    await see(planner.main.getByRole("link", { name: child.title })).toBeVisible();
    await submitPlan(planner, here);
  });

  await test.step("the head issues it", () => publishPlan(head, here));

  await test.step("the child is flagged until its officer has gone through it", async () => {
    await officer.visit(`/lam-viec/phong-trao/${child.id}/ke-hoach`);
    await see(officer.main.getByText("Kế hoạch cấp trên đã sửa đổi, bổ sung")).toBeVisible();
    expect(await accessibilityProblems(officer.page)).toEqual([]);
    await officer.confirm("Đã xem, không cần sửa", {
      "Kết quả rà soát": "Chủ đề mới không ảnh hưởng đến kế hoạch của Sở.",
    });
    await see(officer.main.getByText("Kế hoạch cấp trên đã sửa đổi, bổ sung")).toHaveCount(0);
  });

  await test.step("anybody reads both versions and what changed", async () => {
    const page = await (await browser.newContext()).newPage();
    const { slug } = await owner.campaign.findUniqueOrThrow({ where: { id } });
    await page.goto(`/phong-trao/${slug}`);
    const main = page.getByRole("main");
    await see(main.getByText(basis).first()).toBeVisible();
    await see(main.getByRole("heading", { name: "Lịch sử phiên bản" })).toBeVisible();
    await see(main.getByText("Chủ đề thi đua thay đổi.")).toBeVisible();
    await see(main.getByRole("link", { name: child.title }).first()).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await main.getByRole("link", { name: "Phiên bản 1", exact: true }).click();
    await see(main.getByText("Phiên bản 1 đã được sửa đổi")).toBeVisible();
  });
  for (const { problems } of [planner, head, officer]) expect(problems).toEqual([]);
});
