import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { printPlan } from "@/lib/campaigns/document";
import { terms } from "@/prisma/seed/sources/binh-dinh-24";
import { deskOf, see } from "./steps/desk";
import { publishPlan, submitPlan } from "./steps/planning";
import { aSmallProvince } from "./world";

const source = readFileSync(new URL("../fixtures/sources/binh-dinh-24.txt", import.meta.url), "utf8");

test("source 003, pasted, becomes a published campaign with both gates and the exception of DDCI", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { people } = await aSmallProvince();
  const planner = await deskOf(browser, people.planner);
  const { main, page, visit, press, follow } = planner;

  await visit("/lam-viec/phong-trao/moi");
  await follow(main.getByRole("link", { name: "Dán hoặc tải văn bản có sẵn" }));
  const issuer = main.getByLabel("Cơ quan ban hành");
  await issuer.fill("uy ban nhan dan");
  await main.getByRole("option", { name: "Ủy ban nhân dân tỉnh" }).click();
  const words = main.getByLabel("Toàn văn kế hoạch");
  const file = async (name: string, buffer: Buffer) =>
    main.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  for (const format of ["pdf", "docx"] as const) {
    await words.fill("");
    await file(`ke-hoach.${format}`, Buffer.from((await printPlan(terms, format)).bytes));
    await see(words).toHaveValue(/Kế hoạch cũng quy định cụ thể/u);
  }
  await words.fill(source);
  await press("Đọc văn bản");
  await page.waitForURL(/\/doc-van-ban$/);
  const here = new URL(page.url()).pathname.replace(/\/ke-hoach.*$/, "");

  const proposals = main.getByRole("listitem");
  await see(proposals.filter({ hasText: "Chỉ số SIPAS: từ 90% trở lên" })).toBeVisible();
  await see(proposals.filter({ hasText: "từ loại Tốt trở lên" })).toContainText("Chỉ áp dụng");
  await press(/^Nhận các đề xuất còn lại/);
  await press(/^Đưa \d+ đề xuất vào kế hoạch$/);
  await see(main.getByText("Đã có trong kế hoạch").first()).toBeVisible();

  const use = async (words: string, as: string) => {
    const passage = main.locator(".reading-passage").filter({ hasText: words });
    await passage.getByText("Dùng câu này").click();
    await press(as, passage);
    await see(passage.getByText(/^Đã dùng làm:/)).toContainText(as);
  };
  await use("Nội dung phong trào thi đua xoay quanh", "Nội dung thi đua");
  await use("UBND tỉnh yêu cầu các sở, ban, ngành", "Đối tượng: tập thể");

  await visit(`${here}/ke-hoach/soan/van-ban`);
  await main.getByLabel("Họ và tên người ký").fill("Trần Quốc Hùng");
  await press("Lưu nháp");
  await see(page.getByText("Đã lưu bản nháp.")).toBeVisible();
  await submitPlan(planner, here);
  await publishPlan(await deskOf(browser, people.planningHead), here);

  await visit(`${here}/ke-hoach`);
  for (const words of [/cải cách hành chính .*90%/i, /SIPAS .*90%/, /DDCI từ loại Tốt trở lên/])
    await see(main.getByText(words).first()).toBeVisible();
  expect(planner.problems).toEqual([]);
});
