import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { packDocument } from "@/lib/commendations/sessions/pack/document";
import { findPack } from "@/lib/commendations/sessions/pack/queries";
import { requireActorFor } from "@/lib/identity/session";

/** Tài liệu phiên họp as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/tai-lieu">,
) {
  const actor = await requireActorFor("council.read");
  const paper = await findPack(actor, (await params).phien);
  if (!paper) notFound();
  return paperResponse(request, packDocument(paper), `tai-lieu-${paper.code.toLowerCase()}`);
}
