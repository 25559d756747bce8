import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { proposalDocument } from "@/lib/commendations/proposals/document";
import { findProposalPaper } from "@/lib/commendations/proposals/paper/queries";
import { requireActorFor } from "@/lib/identity/session";

/** The paper with its list as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/to-trinh/[so]/van-ban">,
) {
  const actor = await requireActorFor("proposal.read");
  const paper = await findProposalPaper(actor, (await params).so);
  if (!paper) notFound();
  return paperResponse(request, proposalDocument(paper), `to-trinh-${paper.code.toLowerCase()}`);
}
