import { type Desk, see } from "./desk";

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
