import { problemOf } from "@/lib/api/problem";
import { contentTypes, downloadHeaders } from "@/lib/files";
import { requireActor } from "@/lib/identity/session";
import { importRemarks } from "@/lib/indices/imports/document";
import { findImportFile } from "@/lib/indices/imports/queries";
import { Refusal } from "@/lib/refusal";

/** The person's own file of index results with a column that says what is wrong in each row. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/lam-viec/phong-trao/[id]/chi-so/nhap/[lan]/ghi-chu">,
) {
  const actor = await requireActor();
  try {
    const found = await findImportFile(actor, (await params).lan);
    if (!found) throw new Refusal("not-found");
    const { name, bytes } = await importRemarks(found);
    const headers = downloadHeaders({ name, contentType: contentTypes.xlsx, size: bytes.length });
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
  } catch (error) {
    return problemOf(error);
  }
}
