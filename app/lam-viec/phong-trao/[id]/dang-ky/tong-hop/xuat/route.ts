import { problemOf } from "@/lib/api/problem";
import { contentTypes, downloadHeaders } from "@/lib/files";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";
import { overviewName, writeOverview } from "@/lib/registrations/overview/document";
import { findOverviewSheet } from "@/lib/registrations/overview/queries";

/** The registrations of a round (`?dot=`) as an Excel workbook. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/dang-ky/tong-hop/xuat">,
) {
  const actor = await requireActor();
  try {
    const { id } = await params;
    const found = await findOverviewSheet(actor, id, new URL(request.url).searchParams.get("dot"));
    if (!found) throw new Refusal("not-found");
    const bytes = await writeOverview(found);
    const about = { name: overviewName(found), contentType: contentTypes.xlsx, size: bytes.length };
    return new Response(bytes, { headers: downloadHeaders(about) });
  } catch (error) {
    return problemOf(error);
  }
}
