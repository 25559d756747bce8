import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { explanationDocument } from "@/lib/evaluation/explanation/document";
import { findExplanationPaper } from "@/lib/evaluation/explanation/queries";
import { requireActorFor } from "@/lib/identity/session";

/** Phiếu giải thích as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/xet/[lan]/[doi-tuong]/van-ban">,
) {
  const actor = await requireActorFor("verdict.read");
  const { lan, "doi-tuong": subjectId } = await params;
  const paper = await findExplanationPaper(actor, lan, subjectId);
  if (!paper) notFound();
  return paperResponse(request, explanationDocument(paper), "phieu-giai-thich");
}
