import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { minutesDocument } from "@/lib/commendations/sessions/document";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { requireActorFor } from "@/lib/identity/session";

/** The minutes as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/bien-ban/van-ban">,
) {
  const actor = await requireActorFor("council.read");
  const minutes = await findMinutes(actor, (await params).phien);
  if (!minutes) notFound();
  return paperResponse(request, minutesDocument(minutes), `bien-ban-${minutes.code.toLowerCase()}`);
}
