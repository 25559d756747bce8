import { type NextRequest, NextResponse } from "next/server";
import { noncePolicy, transportHeaders } from "./lib/security/content-security-policy.mjs";

/**
 * Gives pages that are drawn per request a fresh nonce. It guards nothing: every page, action and query asks
 * for its actor itself. Cached public pages do not pass here: lib/security/page-cache.mjs gives them hashes.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = noncePolicy(nonce);

  const headers = new Headers(request.headers);
  headers.delete("content-security-policy-report-only");
  // Next reads the nonce from this request header and puts it on every script it writes.
  headers.set("content-security-policy", policy);
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);

  // The database keeps no NUL, so nothing is found by one: the page is asked without it.
  const { href } = request.nextUrl;
  const response = href.includes("%00")
    ? NextResponse.rewrite(href.replaceAll("%00", ""), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(transportHeaders())) response.headers.set(name, value);
  return response;
}

// The pages that are drawn per request. All others are cached: app/(cong-khai)/layout.tsx refuses a page that is not,
// and tests/proxy.test.ts that an exception to it is missing here.
export const config = {
  matcher: ["/lam-viec/:path*", "/quan-tri/:path*", "/dang-nhap", "/tim-kiem", "/xac-nhan/:path*"],
};
