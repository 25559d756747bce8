import type { Browser } from "@playwright/test";
import { type Desk, letProofExpire, see } from "./desk";

/** The leader opens what deserves a second look, sends that line back, agrees to the rest and signs. */
export async function decideProposal(
  leader: Desk,
  proposal: string,
  { agreed, returned }: { agreed: string[]; returned: string },
) {
  const { main, page, visit, press, confirm } = leader;
  const line = (name: string) =>
    main.getByRole("listitem").filter({ has: page.getByRole("heading", { name: new RegExp(name) }) });
  const decided = (count: number) =>
    see(main.getByRole("status").filter({ hasText: "Đã cho ý kiến" })).toContainText(
      `Đã cho ý kiến ${count}/${agreed.length + 1}`,
    );

  await visit(proposal);
  await main.getByText("Cần lưu ý (1)").click();
  await see(line(returned)).toContainText("Đề nghị dù còn điều kiện chưa đạt");
  await confirm("Trả lại", { "Lý do": "Chỉ số chưa đạt ngưỡng của kế hoạch." }, { within: line(returned) });
  await decided(1);
  const [first, ...rest] = agreed;
  await press("Đồng ý", line(first ?? ""));
  await decided(2);
  await press(`Đồng ý các dòng đủ điều kiện (${rest.length})`);
  await decided(agreed.length + 1);
  await letProofExpire(leader);
  await confirm("Ký duyệt", {}, { proof: true });
  await see(main.getByText("Phê duyệt một phần").first()).toBeVisible();
}

/** The office drafts the decision from what was approved; answers where it is. */
export async function draftDecision({ main, page, visit, follow, press }: Desk, proposal: string) {
  await visit(proposal);
  await press("Dự thảo quyết định");
  await follow(main.getByRole("link", { name: "Mở quyết định" }));
  return new URL(page.url()).pathname;
}

/** The leader gives the draft its number and day and signs it with the password. */
export async function issueDecision(leader: Desk, decision: string, number: number) {
  const { main, visit, press, prove } = leader;
  await visit(decision);
  await letProofExpire(leader);
  await main.getByLabel("Số quyết định").fill(String(number));
  await main.getByRole("radio", { name: /^CHỦ TỊCH/ }).check();
  await press("Ban hành");
  await prove();
  await see(main.getByText(`${number}/QĐ-UBND`).first()).toBeVisible();
}

/** The head of the office posts the decision; answers the address of its public page. */
export async function publishDecision(head: Desk, decision: string) {
  const { main, visit, confirm } = head;
  await visit(decision);
  await letProofExpire(head);
  await confirm("Công bố", {}, { proof: true });
  const link = main.getByRole("link", { name: "Trang công khai" });
  await see(link).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}

/** The leader takes one award back by a decision of its own. */
export async function revokeAward(
  leader: Desk,
  decision: string,
  { name, number }: { name: string; number: number },
) {
  const { main, visit, confirm } = leader;
  await visit(decision);
  const line = main.getByRole("row").filter({ hasText: name });
  await letProofExpire(leader);
  await confirm(
    "Thu hồi",
    {
      "Lý do thu hồi": "Kê khai thành tích không đúng, đã có kết luận thanh tra.",
      "Số quyết định thu hồi": String(number),
    },
    { within: line, proof: true },
  );
  await see(line.getByText("Đã thu hồi")).toBeVisible();
}

/** Somebody without an account and without JavaScript. */
export async function visitorWithoutScript(browser: Browser) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  page.setDefaultTimeout(60_000);
  return page;
}
