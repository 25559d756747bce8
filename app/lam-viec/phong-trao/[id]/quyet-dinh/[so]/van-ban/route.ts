import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { decisionDocument, decisionFileName } from "@/lib/commendations/decisions/document";
import { findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { rememberPrint } from "@/lib/commendations/prints/commands";
import { requireActorFor } from "@/lib/identity/session";

/** The decision with its list as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]/van-ban">,
) {
  const actor = await requireActorFor("decision.read");
  const { so } = await params;
  const paper = await findDecisionPaper(actor, so);
  if (!paper) notFound();
  const document = decisionDocument(paper);
  if (paper.number === null)
    await rememberPrint(actor, { kind: "decision", subjectId: so, label: paper.title, document });
  return paperResponse(request, document, decisionFileName(paper));
}
