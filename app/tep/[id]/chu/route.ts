import { problemOf } from "@/lib/api/problem";
import { findFileText } from "@/lib/filings/uploads/queries";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";

/** The words of a Word or Excel file, read on the server: nothing its author wrote is ever drawn as a page. */
export async function GET(_request: Request, { params }: RouteContext<"/tep/[id]/chu">) {
  const actor = await requireActor();
  try {
    const text = await findFileText(actor, (await params).id);
    if (!text) throw new Refusal("not-found");
    return Response.json(text, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return problemOf(error);
  }
}
