import { problemOf } from "@/lib/api/problem";
import { contentTypes, downloadHeaders } from "@/lib/files";
import { overviewSpreadsheet } from "@/lib/filings/overview/document";
import { findOverviewFigures } from "@/lib/filings/overview/queries";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";
import { writeSpreadsheet } from "@/lib/spreadsheets";

/** The overview of a period as an Excel workbook. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/so-lieu/tong-hop/[ky]/xuat">,
) {
  const actor = await requireActor();
  try {
    const { id, ky } = await params;
    const figures = await findOverviewFigures(actor, { campaignId: id, periodCode: ky });
    if (!figures) throw new Refusal("not-found");
    const bytes = await writeSpreadsheet(overviewSpreadsheet(figures));
    const name = `Tổng hợp số liệu ${figures.overview.period.code}.xlsx`;
    const headers = downloadHeaders({ name, contentType: contentTypes.xlsx, size: bytes.length });
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
  } catch (error) {
    return problemOf(error);
  }
}
