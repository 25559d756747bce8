import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { rememberPrint } from "@/lib/commendations/prints/commands";
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
  const document = proposalDocument(paper);
  await rememberPrint(actor, { kind: "proposal", subjectId: paper.code, label: paper.title, document });
  return paperResponse(request, document, `to-trinh-${paper.code.toLowerCase()}`);
}
