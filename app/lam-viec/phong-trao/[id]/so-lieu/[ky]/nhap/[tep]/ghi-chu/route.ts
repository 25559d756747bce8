import { problemOf } from "@/lib/api/problem";
import { contentTypes, downloadHeaders } from "@/lib/files";
import { findFilingImportFile } from "@/lib/filings/templates/queries";
import { columnOf, fields } from "@/lib/filings/templates/rules";
import { remarkTitle } from "@/lib/filings/templates/text";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";
import { annotateXlsx } from "@/lib/spreadsheets";

/** The person's own file with a column that says what is wrong in each row. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/nhap/[tep]/ghi-chu">,
) {
  const actor = await requireActor();
  try {
    const found = await findFilingImportFile(actor, (await params).tep);
    if (!found) throw new Refusal("not-found");
    const bytes = await annotateXlsx(found.bytes, {
      sheetName: found.sheetName,
      headingRow: found.headingRow,
      title: remarkTitle,
      column: fields.length,
      like: columnOf("explanation"),
      rows: new Map([...found.remarks].map(([row, texts]) => [row, texts.join("\n")])),
    });
    const name = found.name.replace(/(\.xlsx)?$/iu, " (ghi chú).xlsx");
    const headers = downloadHeaders({ name, contentType: contentTypes.xlsx, size: bytes.length });
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
  } catch (error) {
    return problemOf(error);
  }
}
