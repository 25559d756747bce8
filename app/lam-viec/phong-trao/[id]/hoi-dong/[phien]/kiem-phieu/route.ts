import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { countingDocument } from "@/lib/commendations/sessions/counting/document";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { requireActorFor } from "@/lib/identity/session";

/** Biên bản kiểm phiếu as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/kiem-phieu">,
) {
  const actor = await requireActorFor("council.read");
  const minutes = await findMinutes(actor, (await params).phien);
  if (!minutes) notFound();
  return paperResponse(request, countingDocument(minutes), `kiem-phieu-${minutes.code.toLowerCase()}`);
}
