import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { invitationDocument } from "@/lib/commendations/sessions/invitation/document";
import { findInvitation } from "@/lib/commendations/sessions/invitation/queries";
import { requireActorFor } from "@/lib/identity/session";

/** Giấy mời họp as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/giay-moi">,
) {
  const actor = await requireActorFor("council.read");
  const paper = await findInvitation(actor, (await params).phien);
  if (!paper) notFound();
  return paperResponse(request, invitationDocument(paper), `giay-moi-${paper.code.toLowerCase()}`);
}
