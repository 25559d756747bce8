import { problemOf } from "@/lib/api/problem";
import { contentTypes, downloadHeaders } from "@/lib/files";
import { templateSpreadsheet } from "@/lib/filings/templates/document";
import { findTemplate } from "@/lib/filings/templates/queries";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";
import { writeSpreadsheet } from "@/lib/spreadsheets";

/** The Excel template of the actor's unit for this period. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/mau">,
) {
  const actor = await requireActor();
  try {
    const { id, ky } = await params;
    const sheet = await findTemplate(actor, { campaignId: id, periodCode: ky });
    if (!sheet) throw new Refusal("not-found");
    const bytes = await writeSpreadsheet(templateSpreadsheet(sheet));
    const name = `Số liệu ${sheet.period.name} ${sheet.unit.name}.xlsx`.replace(/[/\\]/gu, "-");
    const headers = downloadHeaders({ name, contentType: contentTypes.xlsx, size: bytes.length });
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
  } catch (error) {
    return problemOf(error);
  }
}
