import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { rejectionDocument } from "@/lib/commendations/decisions/rejections/document";
import { findRejection } from "@/lib/commendations/decisions/rejections/queries";
import { requireActorFor } from "@/lib/identity/session";

/** The notice to one unit of its cases that were left out, as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]/thong-bao/[don-vi]">,
) {
  const actor = await requireActorFor("award.read");
  const { so, "don-vi": unitId } = await params;
  const paper = await findRejection(actor, so, unitId);
  if (!paper) notFound();
  return paperResponse(request, rejectionDocument(paper), "thong-bao-ket-qua-xet");
}
