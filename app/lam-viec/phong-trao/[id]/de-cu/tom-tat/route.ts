import { notFound } from "next/navigation";
import { paperResponse } from "@/components/commendations/paper-response";
import { summaryDocument } from "@/lib/commendations/achievements/document";
import { findSummary } from "@/lib/commendations/achievements/queries";
import { requireActorFor } from "@/lib/identity/session";

/** Danh sách tóm tắt thành tích of a round (`?dot=`) as PDF or, with `dinh-dang=docx`, as Word. */
export async function GET(request: Request) {
  const actor = await requireActorFor("nomination.read");
  const paper = await findSummary(actor, new URL(request.url).searchParams.get("dot") ?? "");
  if (!paper) notFound();
  return paperResponse(request, summaryDocument(paper), "danh-sach-tom-tat");
}
