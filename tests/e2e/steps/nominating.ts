import { type Desk, see } from "./desk";

/** The office takes those who meet the conditions onto the list, and adds one more with its reason. */
export async function nominate(
  { main, visit, follow, confirm }: Desk,
  here: string,
  { met, added }: { met: string[]; added: string },
) {
  await visit(`${here}/de-cu`);
  await confirm("Lấy từ kết quả xét");
  for (const name of met) await see(main.getByRole("row").filter({ hasText: name }).first()).toBeVisible();

  await follow(main.getByRole("link", { name: "Chưa đưa vào" }));
  const row = main.getByRole("row").filter({ hasText: added });
  await confirm(
    "Đưa vào danh sách",
    { "Lý do": "Dẫn đầu tỉnh về chuyển đổi số trong tiếp nhận hồ sơ." },
    { within: row },
  );
  await see(row).toHaveCount(0);
}
