import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { findUnitRequest } from "@/lib/commendations/achievements/queries";
import { requestDocument } from "@/lib/commendations/achievements/request/document";
import { requireActorFor } from "@/lib/identity/session";

/** Tờ trình of a unit with its list as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/xet/[lan]/[doi-tuong]/to-trinh">,
) {
  const actor = await requireActorFor("verdict.read");
  const { lan, "doi-tuong": unitId } = await params;
  const paper = await findUnitRequest(actor, lan, unitId);
  if (!paper) notFound();
  return paperResponse(request, requestDocument(paper), `to-trinh-${paper.unit.code.toLowerCase()}`);
}
