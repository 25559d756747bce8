import { problemOf } from "@/lib/api/problem";
import { listNotes } from "@/lib/filings/notes/queries";
import { requireActor } from "@/lib/identity/session";
import { Refusal } from "@/lib/refusal";
import { formatInstant } from "@/lib/vietnamese";

/** What a unit's people have noted on one line: asked for when somebody opens the line's panel. */
export async function GET(request: Request) {
  const actor = await requireActor();
  try {
    const query = new URL(request.url).searchParams;
    const notes = await listNotes(actor, query.get("bieu") ?? "", query.get("ct") ?? "");
    if (!notes) throw new Refusal("not-found");
    const shown = notes.map(({ id, text, by, at }) => ({ id, text, by, at: formatInstant(at) }));
    return Response.json(shown, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return problemOf(error);
  }
}
