import { problemOf } from "@/lib/api/problem";
import { findPublishedCopy } from "@/lib/commendations/prints/signed/queries";
import { downloadHeaders, openFile } from "@/lib/files";
import { Refusal } from "@/lib/refusal";

/** The signed file of a published decision, where its page offers one; saved and never rendered by the browser. */
export async function GET(_request: Request, { params }: RouteContext<"/quyet-dinh/[ma]/ban-ky">) {
  try {
    const file = await findPublishedCopy((await params).ma);
    if (!file) throw new Refusal("not-found");
    return new Response(await openFile(file.storageKey), { headers: downloadHeaders(file) });
  } catch (error) {
    return problemOf(error);
  }
}
