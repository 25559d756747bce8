import type { Browser } from "@playwright/test";
import { type Desk, letProofExpire, see } from "./desk";

const signer = "Trần Quốc Hùng";

/** The leader gives the draft its number and signs it with the password. */
export async function issueDecision(leader: Desk, decision: string, number: number) {
  const { main, visit, confirm } = leader;
  await visit(decision);
  await letProofExpire(leader);
  await confirm(
    "Ban hành",
    { "Số quyết định": String(number), "Họ và tên người ký": signer },
    { proof: true },
  );
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
  const line = main.getByRole("row").filter({ hasText: name }).first();
  await letProofExpire(leader);
  await confirm(
    "Thu hồi",
    {
      "Lý do thu hồi": "Kê khai thành tích không đúng, đã có kết luận thanh tra.",
      "Số quyết định": String(number),
      "Họ và tên người ký": signer,
    },
    { within: line, proof: true },
  );
  await see(line.getByText("Đã thu hồi")).toBeVisible();
}

/** Somebody without an account and without JavaScript, who comes from the list of decisions. */
export async function visitorWithoutScript(browser: Browser) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  page.setDefaultTimeout(60_000);
  return page;
}
