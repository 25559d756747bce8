import "server-only";
import { actorOfToken, type SignedIn } from "@/lib/identity/find-actor";
import { actorOfRequestCookies } from "@/lib/identity/session";
import { assertSameOrigin } from "@/lib/same-origin";

/**
 * Who asks: the holder of the bearer token, or the person signed in in this browser (whose writes
 * must then come from our own pages). A request that shows a token stands by it alone. Null when
 * neither is good.
 */
export async function actorOfRequest(request: Request, now: Date): Promise<SignedIn | null> {
  const requestId = crypto.randomUUID();
  const shown = request.headers.get("authorization");
  if (shown !== null) {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(shown)?.[1];
    const actor = bearer ? await actorOfToken(bearer, now) : null;
    return actor && { ...actor, requestId };
  }
  const actor = await actorOfRequestCookies(request, now);
  if (actor && request.method !== "GET" && request.method !== "HEAD") assertSameOrigin(request.headers);
  return actor && { ...actor, requestId };
}
