import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { actorOfToken } from "@/lib/identity/find-actor";
import { currentActor } from "@/lib/identity/session";
import { assertSameOrigin } from "@/lib/same-origin";

/**
 * Who asks: the holder of the bearer token, or the person signed in in this browser (whose writes
 * must then come from our own pages). Null when neither is good.
 */
export async function actorOfRequest(request: Request, now: Date): Promise<Actor | null> {
  const requestId = crypto.randomUUID();
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer) {
    const actor = await actorOfToken(bearer, now);
    return actor && { ...actor, requestId };
  }
  const actor = await currentActor();
  if (actor && request.method !== "GET") assertSameOrigin(request.headers);
  return actor && { ...actor, requestId };
}
