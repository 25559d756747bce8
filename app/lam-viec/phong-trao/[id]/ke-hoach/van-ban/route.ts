import { printPlan } from "@/lib/campaigns/document";
import { findPlanSheet } from "@/lib/campaigns/versions/queries";
import { downloadHeaders } from "@/lib/files";
import { currentActor } from "@/lib/identity/session";
import { numberAsked } from "@/lib/input-number";

/** The plan as a file: ?dang=docx or pdf, ?phien-ban=n. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const query = new URL(request.url).searchParams;
  const number = numberAsked(query.get("phien-ban"));
  const sheet = actor && (await findPlanSheet(actor, (await params).id, number));
  if (!sheet) return new Response("Không tìm thấy.", { status: 404 });
  const format = query.get("dang") === "pdf" ? "pdf" : "docx";
  const { bytes, contentType } = await printPlan(sheet.view.terms, format);
  const name = `ke-hoach-phien-ban-${sheet.version.number}.${format}`;
  return new Response(bytes, { headers: downloadHeaders({ name, contentType, size: bytes.byteLength }) });
}
