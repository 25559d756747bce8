import { problemOf } from "@/lib/api/problem";
import { printPlan } from "@/lib/campaigns/document";
import { planPaperQuery } from "@/lib/campaigns/schema";
import { findPlanSheet } from "@/lib/campaigns/versions/queries";
import { downloadHeaders } from "@/lib/files";
import { currentActor } from "@/lib/identity/session";

/** The plan as a file: ?dang=docx or pdf, ?phien-ban=n. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const query = new URL(request.url).searchParams;
  const asked = planPaperQuery.safeParse(Object.fromEntries(query));
  if (!asked.success) return problemOf(asked.error, Object.fromEntries(query));
  const { "phien-ban": number = null, dang: format } = asked.data;
  const sheet = actor && (await findPlanSheet(actor, (await params).id, number));
  if (!sheet) return new Response("Không tìm thấy.", { status: 404 });
  const { bytes, contentType } = await printPlan(sheet.view.terms, format);
  const name = `ke-hoach-phien-ban-${sheet.version.number}.${format}`;
  return new Response(bytes, { headers: downloadHeaders({ name, contentType, size: bytes.byteLength }) });
}
