import { type Desk, letProofExpire, see } from "./desk";

/** The secretary prepares a session on everything that was proposed and opens the vote. */
export async function openSession({ main, page, visit, press, confirm }: Desk, here: string) {
  await visit(`${here}/hoi-dong/moi`);
  await main.getByLabel("Địa điểm").fill("Phòng họp số 1");
  await press("Lập phiên họp");
  await page.waitForURL(/\/hoi-dong\/(?!moi)[^/]+$/);
  await confirm("Mở lấy phiếu");
  await see(main.getByText("Đang lấy phiếu").first()).toBeVisible();
  return new URL(page.url()).pathname;
}

/** A member answers every case, looks the ballot over and casts it; `against` names what the member says no to. */
export async function vote(
  { main, page, visit, press }: Desk,
  session: string,
  against: readonly string[] = [],
) {
  await visit(`${session}/phieu`);
  const cases = main.getByRole("group", { name: /^Ý kiến về/ });
  await see(cases).not.toHaveCount(0);
  // On a phone as on a desk: the ballot never scrolls sideways.
  see(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1);
  for (const one of await cases.all()) await one.getByText("Đồng ý", { exact: true }).click();
  for (const name of against)
    await main
      .getByRole("group", { name: `Ý kiến về ${name}` })
      .getByText("Không đồng ý", { exact: true })
      .click();
  await press("Kiểm tra phiếu");
  await press("Bỏ phiếu");
  await see(main.getByText(/Phiếu đã được ghi nhận lúc/)).toBeVisible();
}

/** The secretary closes the vote with the password and signs the minutes. */
export async function closeSession(secretary: Desk, session: string) {
  const { main, page, visit, follow, press, confirm } = secretary;
  await visit(session);
  await letProofExpire(secretary);
  await confirm("Chốt phiếu", {}, { proof: true });
  await follow(main.getByRole("link", { name: "Biên bản" }));
  await main.getByLabel("Diễn biến, ý kiến thảo luận").fill("Hội đồng thảo luận và thống nhất.");
  await press("Ký biên bản");
  await see(page).toHaveURL(session);
  await see(main.getByText("Hoàn thành").first()).toBeVisible();
}
