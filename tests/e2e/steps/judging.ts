import { type Desk, letProofExpire, see } from "./desk";

/** Starts a run and follows it on its own page until its verdicts stand there. */
export async function evaluate(planner: Desk, here: string, kind: "Xét thử" | "Xét chính thức") {
  const { main, page, visit, follow, press, confirm } = planner;
  await visit(`${here}/xet`);
  const runs = main.getByRole("link", { name: new RegExp(`^${kind} lần`) });
  const before = await runs.count();
  if (kind === "Xét chính thức") {
    await letProofExpire(planner);
    await confirm(kind, {}, { proof: true });
  } else await press(kind);
  await see(runs).toHaveCount(before + 1);
  await follow(runs.first());
  await see(main.getByRole("heading", { name: "Kết luận từng đối tượng" })).toBeVisible({ timeout: 120_000 });
  return new URL(page.url()).pathname;
}

/** What the run says of each subject, as it stands in its table. */
export async function verdictsIn({ main }: Desk) {
  const rows = main.getByRole("region", { name: "Kết luận theo tên" }).getByRole("row");
  const cells = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")),
  );
  return Object.fromEntries(cells.map(([name, , verdict]) => [name, verdict]));
}

/** The planner answers the clause that has no number in it, on the explanation of the person. */
export async function judge({ main, page, follow, press }: Desk, person: string) {
  await follow(main.getByRole("link", { name: person }));
  await see(page.getByRole("heading", { level: 1, name: `Phiếu giải thích: ${person}` })).toBeVisible();
  await main.getByLabel("Đạt", { exact: true }).check();
  await main.getByLabel("Lý do").fill("Có sáng kiến được áp dụng toàn tỉnh.");
  await press("Ghi nhận kết luận");
  await see(page.getByText("Đã ghi nhận. Kết luận này được dùng từ lần xét sau.")).toBeVisible();
}

export async function recognise(head: Desk, run: string) {
  await head.visit(run);
  await letProofExpire(head);
  await head.confirm("Công nhận kết quả", {}, { proof: true });
  await see(head.main.getByText("Đã công nhận").first()).toBeVisible();
}
