import { problemOf } from "@/lib/api/problem";
import { listLineLog } from "@/lib/filings/log/queries";
import { lineEventText } from "@/lib/filings/log/text";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";

/** The log of one line of a sheet, as sentences: asked for when somebody opens the line's panel. */
export async function GET(request: Request) {
  const actor = await requireActor();
  try {
    const query = new URL(request.url).searchParams;
    const events = await listLineLog(actor, query.get("bieu") ?? "", query.get("ct") ?? "");
    if (!events) throw new Refusal("not-found");
    return Response.json(events.map(lineEventText), { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return problemOf(error);
  }
}
