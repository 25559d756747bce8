import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { findAchievement } from "@/lib/commendations/achievements/queries";
import { achievementDocument } from "@/lib/commendations/achievements/report/document";
import { requireActorFor } from "@/lib/identity/session";

/** Báo cáo thành tích filled in from the data as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/xet/[lan]/[doi-tuong]/bao-cao">,
) {
  const actor = await requireActorFor("verdict.read");
  const { lan, "doi-tuong": subjectId } = await params;
  const paper = await findAchievement(actor, lan, subjectId);
  if (!paper) notFound();
  return paperResponse(request, achievementDocument(paper), "bao-cao-thanh-tich");
}
