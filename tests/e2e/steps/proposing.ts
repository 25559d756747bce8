import { type Desk, letProofExpire, see } from "./desk";

/** The office drafts the proposal from the session; answers where it is. */
export async function draftProposal({ main, page, visit, follow, confirm }: Desk, session: string) {
  await visit(session);
  await confirm("Lập tờ trình");
  await follow(main.getByRole("link", { name: /^Tờ trình TT-/ }));
  return new URL(page.url()).pathname;
}

export async function submitProposal({ main, visit, confirm }: Desk, proposal: string) {
  await visit(proposal);
  await confirm("Trình");
  await see(main.getByText("Chờ phê duyệt").first()).toBeVisible();
}

/** The leader reads what deserves a second look, sends that line back, agrees to the others and signs. */
export async function decideProposal(
  leader: Desk,
  proposal: string,
  { agreed, returned }: { agreed: string[]; returned: string },
) {
  const { main, page, visit, press, confirm } = leader;
  const line = (name: string) =>
    main.getByRole("listitem").filter({ has: page.getByRole("heading", { name: new RegExp(name) }) });
  const progress = (done: number) =>
    see(main.getByRole("status").filter({ hasText: "Đã cho ý kiến" })).toContainText(
      `Đã cho ý kiến ${done}/${agreed.length + 1}`,
    );

  await visit(proposal);
  await see(line(returned)).toContainText("Đề nghị dù còn điều kiện chưa đạt");
  await press("Đã xem mục Cần lưu ý");
  await see(main.getByRole("button", { name: "Đã xem mục Cần lưu ý" })).toHaveCount(0);
  await confirm("Trả lại", { "Lý do": "Chỉ số chưa đạt ngưỡng của kế hoạch." }, { within: line(returned) });
  await progress(1);
  for (const [at, name] of agreed.entries()) {
    await press("Đồng ý", line(name));
    await progress(at + 2);
  }
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
