import { readFile } from "node:fs/promises";
import { type Browser, test } from "@playwright/test";
import { toDateColumn } from "@/lib/calendar";
import { formatDate } from "@/lib/vietnamese";
import { aPeriod, aReportingScene, owner, someTerms } from "@/tests/factories";
import { pdf } from "@/tests/fixtures/files/pdfs";
import { fillTemplate, firstLines } from "@/tests/fixtures/files/templates";
import { type Desk, deskOf, see } from "./steps/desk";
import { agreeAndConfirm, handOverAndSubmit, pasteRange, receiveReview } from "./steps/reporting";
import { year } from "./world";

test.describe.configure({ timeout: 240_000 });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** The four filings of a year (Q1, 6 tháng, Q3, Năm), all open now; the third was due yesterday and is locked. */
const filings = [
  { code: `${year}-q1`, name: `Quý I/${year}`, startsOn: `${year - 1}-12-15`, endsOn: `${year}-03-14` },
  {
    code: `${year}-6t`,
    name: `6 tháng đầu năm ${year}`,
    startsOn: `${year - 1}-12-15`,
    endsOn: `${year}-06-14`,
    cumulative: true,
  },
  { code: `${year}-q3`, name: `Quý III/${year}`, startsOn: `${year}-06-15`, endsOn: `${year}-09-14` },
  {
    code: `${year}-nam`,
    name: `Năm ${year}`,
    startsOn: `${year - 1}-12-15`,
    endsOn: `${year}-12-14`,
    cumulative: true,
  },
].map((filing, index) => ({
  ...filing,
  position: index + 1,
  opensOn: `${year}-01-01`,
  dueOn: index === 2 ? inDays(-1) : inDays(7),
}));

async function aYear(browser: Browser) {
  const scene = await aReportingScene({ terms: someTerms({ year }), period: filings[0] ?? {} });
  const [, , third] = [
    scene.period,
    await aPeriod(scene.round, filings[1]),
    await aPeriod(scene.round, filings[2]),
    await aPeriod(scene.round, filings[3]),
  ];
  await owner.periodLock.create({
    data: {
      provinceId: scene.province.id,
      periodId: third?.id ?? "",
      lockedById: scene.planner.userId,
      reason: "Hết hạn trình của kỳ này",
    },
  });
  const { code } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  const here = `/lam-viec/phong-trao/${scene.campaign.id}`;
  return {
    scene,
    here,
    sheetOf: (index: number) => `${here}/so-lieu/${filings[index]?.code}`,
    reviewOf: (index: number) => `${here}/tham-dinh/${filings[index]?.code}/${encodeURIComponent(code)}`,
    officer: await deskOf(browser, scene.officer, { acceptDownloads: true }),
    head: await deskOf(browser, scene.head),
    planner: await deskOf(browser, scene.planner),
  };
}

const numerator = (desk: Desk, code: string) => desk.main.getByLabel(`Tử số của chỉ tiêu ${code}`);

/** Four figures from the clipboard, seen before they count, and saved. */
async function pasteFigures(desk: Desk, sheet: string, range: string) {
  await desk.visit(sheet);
  await numerator(desk, "K04").focus();
  await pasteRange(desk.page, range);
  await desk.press("Áp dụng 4 ô", desk.dialog("Xem trước nội dung dán"));
  await desk.press("Lưu nháp");
  await see(desk.main.getByText(/Đã lưu lúc/)).toBeVisible();
}

test("a clerk's year: paste, Excel, an exception, evidence and a return, all four verified", async ({
  browser,
}) => {
  const { scene, here, sheetOf, reviewOf, officer, head, planner } = await aYear(browser);

  await test.step("the first quarter is pasted from the old workbook", async () => {
    await pasteFigures(officer, sheetOf(0), "350\t412\n391\t400");
    await handOverAndSubmit(officer, head, sheetOf(0));
    await receiveReview(planner, reviewOf(0));
    await agreeAndConfirm(planner, 2);
  });

  await test.step("six months go out to Excel and come back", async () => {
    await officer.visit(sheetOf(1));
    const [download] = await Promise.all([
      officer.page.waitForEvent("download"),
      officer.main.getByRole("link", { name: "Tải mẫu Excel", exact: true }).click(),
    ]);
    const [online, inTime] = firstLines;
    const filled = await fillTemplate(new Uint8Array(await readFile(await download.path())), [
      { row: online, field: "numerator", value: 720 },
      { row: online, field: "denominator", value: 845 },
      { row: inTime, field: "numerator", value: 790 },
      { row: inTime, field: "denominator", value: 808 },
    ]);
    await officer.visit(`${sheetOf(1)}/nhap`);
    await officer.main.getByLabel("Mẫu Excel đã điền").setInputFiles({
      name: "Số liệu.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(filled),
    });
    await officer.press("Kiểm tra");
    await officer.press("Áp dụng 4 ô");
    await see(officer.main.getByText(/Đã nhập 4 ô lúc/)).toBeVisible();
    await handOverAndSubmit(officer, head, sheetOf(1));
    await receiveReview(planner, reviewOf(1));
    await agreeAndConfirm(planner, 2);
  });

  await test.step("the third quarter is locked, and opened again for a few days with a named approver", async () => {
    await officer.visit(sheetOf(2));
    await officer.confirm("Đề nghị mở lại kỳ", { "Lý do": "Hệ thống một cửa gián đoạn những ngày cuối kỳ." });
    const office = await deskOf(browser, scene.planningHead);
    await office.visit(`${here}/so-lieu/tong-hop/${filings[2]?.code}`);
    await office.press("Mở lại kỳ");
    const dialog = office.page.getByRole("dialog");
    await see(dialog.getByText("Hệ thống một cửa gián đoạn những ngày cuối kỳ.")).toBeVisible();
    await see(dialog.getByLabel("Đơn vị").locator("option:checked")).toHaveText(
      "Sở Tài chính (đề nghị mở lại)",
    );
    await dialog.getByLabel("Mở đến hết ngày").fill(formatDate(inDays(3)));
    await dialog.getByLabel("Lý do mở lại").fill("Hệ thống gián đoạn, đơn vị đã báo trước hạn.");
    await office.press("Mở lại kỳ", dialog);
    await see(dialog).toHaveCount(0);

    await pasteFigures(officer, sheetOf(2), "360\t420\n388\t397");
    await see(officer.main.getByText(new RegExp(`do ${scene.planningHead.name} cho phép`))).toBeVisible();
    await handOverAndSubmit(officer, head, sheetOf(2), { late: "Kỳ được mở lại do hệ thống gián đoạn." });
    await receiveReview(planner, reviewOf(2));
    await agreeAndConfirm(planner, 2);
  });

  await test.step("the year has its evidence, one line comes back, is corrected and confirmed", async () => {
    await pasteFigures(officer, sheetOf(3), "1450\t1690\n1580\t1615");
    await officer.main.getByRole("button", { name: /tệp kiểm chứng của chỉ tiêu K04/ }).click();
    const files = officer.page.getByRole("region", { name: "Tài liệu kiểm chứng" });
    await files.getByLabel("Tải lên tệp mới").setInputFiles({
      name: "Báo cáo năm.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(pdf({ pages: 2 })),
    });
    await see(files.getByRole("button", { name: "Báo cáo năm.pdf", exact: true })).toBeVisible();
    await handOverAndSubmit(officer, head, sheetOf(3));

    await receiveReview(planner, reviewOf(3));
    const lines = planner.main.getByRole("list", { name: "Các dòng số liệu" });
    await see(planner.main.getByRole("img", { name: /Trang 1 của tệp Báo cáo năm.pdf/ })).toBeVisible();
    await planner.press("Đồng ý");
    await see(lines.getByRole("button").nth(1)).toHaveAttribute("aria-current", "true");
    await planner.press("Yêu cầu sửa");
    await planner.main
      .getByLabel("Lý do", { exact: true })
      .fill("Tử số khác báo cáo kèm theo, đề nghị rà soát.");
    await planner.press("Ghi ý kiến");
    await see(lines).toContainText("Yêu cầu sửa");
    await planner.confirm("Trả lại đơn vị (1 nội dung)");
    await see(planner.main.getByText(/Đã trả lại lúc/)).toBeVisible();

    await officer.visit(sheetOf(3));
    await numerator(officer, "K06").fill("1575");
    await officer.press("Đã sửa");
    await see(officer.main.getByText("Đã sửa", { exact: true }).nth(1)).toBeVisible();
    await handOverAndSubmit(officer, head, sheetOf(3), { verb: "Trình lại" });

    await receiveReview(planner, reviewOf(3));
    await lines.getByRole("button").filter({ hasText: "Mới sửa" }).click();
    await see(planner.main.getByRole("region", { name: "Đơn vị vừa sửa" })).toContainText(
      /1\.580.*→.*1\.575/,
    );
    await agreeAndConfirm(planner, 1);
  });

  const confirmed = await owner.filing.count({
    where: { unitId: scene.unit.id, status: "CONFIRMED", confirmedAt: { gte: toDateColumn(inDays(-1)) } },
  });
  see(confirmed).toBe(4);
  for (const { problems } of [officer, head, planner]) see(problems).toEqual([]);
});
