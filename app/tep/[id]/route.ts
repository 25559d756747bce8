import { problemOf } from "@/lib/api/problem";
import { downloadHeaders, openFile } from "@/lib/files";
import { findDownload } from "@/lib/filings/uploads/queries";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";

/** A stored file, for whoever may read the record it belongs to; saved and never rendered by the browser. */
export async function GET(_request: Request, { params }: RouteContext<"/tep/[id]">) {
  const actor = await requireActor();
  try {
    const file = await findDownload(actor, (await params).id);
    if (!file) throw new Refusal("not-found");
    return new Response(await openFile(file.storageKey), { headers: downloadHeaders(file) });
  } catch (error) {
    return problemOf(error);
  }
}
