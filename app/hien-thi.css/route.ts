import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { displayCookie, readDisplay } from "@/components/shell/display/settings";
import { displayStylesheet } from "@/components/shell/display/stylesheet";

/**
 * The reader's theme, contrast and type size as a stylesheet, made from one cookie.
 *
 * Public pages are cached for everybody and must not read a cookie, yet must come up in the chosen look without
 * script and without a flash. A stylesheet linked in the head blocks painting until it is there, so the look is
 * decided here and the pages stay the same for all; signed-in pages use the same way.
 */
export async function GET() {
  const settings = readDisplay((await cookies()).get(displayCookie)?.value);
  const css = displayStylesheet(settings, new Date());
  const etag = `"${createHash("sha256").update(css).digest("base64url").slice(0, 22)}"`;
  const answer = { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Cookie" };
  if ((await headers()).get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: answer });
  return new Response(css, { headers: { ...answer, "Content-Type": "text/css; charset=utf-8" } });
}
