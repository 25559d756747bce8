import { createHash } from "node:crypto";
import { readFeed } from "@/lib/dashboards/deadlines/commands";

const secretAddress = /^([A-Za-z0-9_-]{43})\.ics$/;

/** A feed of deadlines for a calendar program. The address is the secret; whatever is wrong with it is not found. */
export async function GET(request: Request, { params }: RouteContext<"/lich/[ma]">) {
  const [, secret] = secretAddress.exec((await params).ma) ?? [];
  const text = secret ? await readFeed(secret) : null;
  if (text === null) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "x-robots-tag": "noindex",
    "referrer-policy": "no-referrer",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="thoi-han.ics"',
    },
  });
}
