import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { decisionDocument, decisionFileName } from "@/lib/commendations/decisions/document";
import { findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { requireActorFor } from "@/lib/identity/session";

/** The decision with its list as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]/van-ban">,
) {
  const actor = await requireActorFor("decision.read");
  const paper = await findDecisionPaper(actor, (await params).so);
  if (!paper) notFound();
  return paperResponse(request, decisionDocument(paper), decisionFileName(paper));
}
